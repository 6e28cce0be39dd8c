using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Letters.Parsing.Markdown;

/// <summary>Reads "[^1]" as a reference to a footnote whatever stands after it: Markdig takes "[^1][^2]" for one link, and "[^1](see there)", too.</summary>
internal sealed class FootnoteReferenceParser : InlineParser
{
    private const int LongestLabel = 200;

    public FootnoteReferenceParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '^') return false;
        var rest = slice.AsSpan();
        var end = rest[..Math.Min(rest.Length, LongestLabel)].IndexOf(']');
        if (end < 3) return false;
        if (!processor.Document.TryGetLinkReferenceDefinition(rest[1..end].ToString(), out var found) || found is not FootnoteLinkReferenceDefinition definition) return false;
        if (definition.CreateLinkInline?.Invoke(processor, definition, null) is not { } reference) return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        reference.Span = new SourceSpan(start, start + end);
        reference.Line = line;
        reference.Column = column;
        processor.Inline = reference;
        slice.Start += end + 1;
        return true;
    }
}
