using System.Text;
using Letters.Parsing;
using Letters.Tests.Builders;

namespace Letters.Tests.Parsing.Spreadsheets;

/// <summary>A letter with its signatories in a file of their own.</summary>
internal static class SheetLetter
{
    private static readonly byte[] Text = "A title\n\nDear Minister:\n\nText.\n\nSincerely,\n"u8.ToArray();

    public static ParseResult Parse(byte[] sheet, string name = "signatories.csv") =>
        LetterParser.Parse(LetterBuilder.Slug, [new LetterFile("letter.txt", "a-letter/letter.txt", Text), new LetterFile(name, $"a-letter/{name}", sheet)]);

    public static ParseResult Parse(string csv) => Parse(Encoding.UTF8.GetBytes(csv));

    public static IEnumerable<string> Printed(this ParseResult result) =>
        result.Letter!.Signatories.Select(signatory => string.Join(" | ", signatory.Affiliations.Select(affiliation => affiliation.Text.Text).Prepend(signatory.Name.Text)));

    /// <summary>What was found in the list itself.</summary>
    public static IEnumerable<Diagnostic> InSheet(this ParseResult result) => result.Diagnostics.Where(diagnostic => diagnostic.File!.StartsWith("a-letter/signatories", StringComparison.Ordinal));
}
