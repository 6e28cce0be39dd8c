using Letters.Parsing;

namespace Letters.Tests;

/// <summary>A letter that is one plain text file.</summary>
internal static class PlainText
{
    public static ParseResult Parse(Slug slug, string path, ReadOnlySpan<byte> content) => LetterParser.Parse(slug, [new LetterFile("letter.txt", path, content.ToArray())]);
}
