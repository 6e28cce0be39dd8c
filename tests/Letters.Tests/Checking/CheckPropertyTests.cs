using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Letters.Checking;
using Letters.Tests.Builders;

namespace Letters.Tests.Checking;

/// <summary>Letters whose every part is put together from what the checks look for.</summary>
public class CheckPropertyTests
{
    private static readonly string[] Fragments =
    [
        " ", " ", ", ", ". ", "\n", "19", "1,234", "two", "hundred", "and", "former", "officials", "organizations", "signatories", "undersigned", "We", "signed by", "urge", "the the",
        "“", "”", "„", "«", "»", "\"", "「", "(", ")", "]", "a)", "Ã", "©", "â", "€", "™", "Ð", "¸", "Å", "ð", "Ÿ", "\uFFFD", "\uF0B7", "\uD83D", "\uDE00", "\u200D", "e\u0301", "ß", "Former Judge", ", Inc.", "(INS)", "Naturalization Services", "Naturalization Service", "Dr.", "J.", "2024", "May 12",
    ];

    public static Arbitrary<string> Texts() => Gen.Elements(Fragments).ListOf().Select(fragments => string.Concat(fragments)).Where(text => text.Trim().Length > 0).ToArbitrary();

    [Property(Arbitrary = [typeof(CheckPropertyTests)], MaxTest = 2_000)]
    public void Never_throws_and_points_into_the_text(string text)
    {
        var letter = LetterBuilder.WithEverywhere(text);
        foreach (var found in EditorialCheck.Find(letter, "letter.txt", "signatories.csv"))
        {
            Assert.Contains(found.File, new[] { "letter.txt", "signatories.csv" });
            Assert.NotEmpty(found.Message);
            Assert.NotNull(found.Suggestion);
        }
    }
}
