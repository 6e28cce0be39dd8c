using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Letters.Fuzzing;

namespace LetterFunctions.Tests;

/// <summary>What the fuzzer tries for minutes (tests/Fuzzing), for a moment: texts made of the signs that the parsers look at.</summary>
public class MadeUpTextTests
{
    private static readonly string[] Pieces =
    [
        "", ".", "/", "//", "{", "}", "{name}", "{a}", "{a}{b}", "{a}{a}", "{1}", "{_}", "{é}", "a", "b", "A", "0", "1", "-1", "99999999999", "-", "_", "=", "+", "%", " ", "\n", "\0", "\u2028", "é", "\uD83D\uDE00", "\uD800", "(", ")", "[", "\\", "*", "^", "$", "?", "|",
        "letter", "LETTER", "signatories", "logo", ".txt", ".md", ".MD", ".docx", ".csv", ".yaml", ".svg", ".es", ".pt-BR", ".x", "a-letter", "content", "MS4x", "YS1sZXR0ZXIuMTAx", "..", "../",
    ];

    public static Arbitrary<string> Texts() => Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();

    [Property(Arbitrary = [typeof(MadeUpTextTests)], MaxTest = 2_000)]
    public void A_cursor_is_read_or_refused(string text) => CursorCheck.Run(text);

    [Property(Arbitrary = [typeof(MadeUpTextTests)], MaxTest = 2_000)]
    public void A_path_of_a_trigger_is_read_or_refused_and_a_name_that_fits_is_made_of_its_tokens(string path, string blobName) => BlobPathCheck.Run(path, blobName);

    [Property(Arbitrary = [typeof(MadeUpTextTests)], MaxTest = 2_000)]
    public void A_name_that_fits_is_made_of_the_tokens_of_the_usual_path(string blobName) => BlobPathCheck.Run("content/{name}", blobName);

    [Property(Arbitrary = [typeof(MadeUpTextTests)], MaxTest = 2_000)]
    public void A_blob_is_of_one_folder_whatever_its_name(string blobName) => BlobNameCheck.Run(blobName);
}
