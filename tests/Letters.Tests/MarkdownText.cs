using System.Text;
using Letters.Parsing;

namespace Letters.Tests;

/// <summary>A letter that is one Markdown file.</summary>
internal static class MarkdownText
{
    public static ParseResult Parse(string text) => Parse(Slug.Parse("a-letter"), Encoding.UTF8.GetBytes(text));

    public static ParseResult Parse(Slug slug, ReadOnlyMemory<byte> content) => LetterParser.Parse(slug, [new LetterFile("letter.md", "letter.md", content)]);
}
