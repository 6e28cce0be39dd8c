using Letters.Parsing;

namespace Letters.Tests;

/// <summary>A letter that is one plain text file.</summary>
internal static class PlainText
{
    public static ParseResult Parse(Slug slug, string path, ReadOnlySpan<byte> content) => LetterParser.Parse(slug, [new LetterFile("letter.txt", path, content.ToArray())]);

    /// <summary>Letters in tests have no date unless it matters.</summary>
    public static IEnumerable<Diagnostic> DiagnosticsButNoDate(this ParseResult result) => result.Diagnostics.Where(diagnostic => diagnostic.Code != "no-date");
}
