using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Letters.Parsing.Markdown;

/// <summary>
/// Reads "[^1]" as a reference to a footnote whatever stands around it: Markdig takes "[^1][^2]" and "[sic][^1]" for one link, so
/// that the words in the first brackets are lost, and "[^1](see there)", too.
/// </summary>
internal sealed class FootnoteReferenceParser : InlineParser
{
    private const int LongestLabel = 200;

    public FootnoteReferenceParser() => OpeningCharacters = ['[', ']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        slice.CurrentChar == ']' ? MatchEndOfWords(processor, ref slice) : MatchReference(processor, ref slice);

    private static bool MatchReference(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '^') return false;
        var rest = slice.AsSpan();
        if (LabelAtStart(rest) is not { } label) return false;
        if (FindFootnote(processor, label) is not { } definition)
        {
            // It stays as it stands, but must not become the words of a link to the footnote behind it.
            if (!OpensFootnote(processor, rest[(label.Length + 2)..])) return false;
            Append(processor, ref slice, label.Length + 2);
            return true;
        }

        if (definition.CreateLinkInline?.Invoke(processor, definition, null) is not { } reference) return false;
        Place(reference, processor, slice.Start, label.Length + 2);
        processor.Inline = reference;
        slice.Start += label.Length + 2;
        return true;
    }

    /// <summary>The end of "[sic]" in "[sic][^1]": brackets of the text.</summary>
    private static bool MatchEndOfWords(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not { } opening || !OpensFootnote(processor, slice.AsSpan()[1..])) return false;
        opening.ReplaceBy(new LiteralInline(opening.IsImage ? "![" : "[") { Span = opening.Span, Line = opening.Line, Column = opening.Column });
        Append(processor, ref slice, 1);
        return true;
    }

    private static void Append(InlineProcessor processor, ref StringSlice slice, int length)
    {
        var words = new LiteralInline(slice.AsSpan()[..length].ToString());
        Place(words, processor, slice.Start, length);
        processor.Inline = words;
        slice.Start += length;
    }

    private static void Place(Inline inline, InlineProcessor processor, int at, int length)
    {
        var start = processor.GetSourcePosition(at, out var line, out var column);
        inline.Span = new SourceSpan(start, start + length - 1);
        inline.Line = line;
        inline.Column = column;
    }

    private static bool OpensFootnote(InlineProcessor processor, ReadOnlySpan<char> rest) =>
        rest is ['[', '^', ..] && LabelAtStart(rest) is { } label && FindFootnote(processor, label) is not null;

    /// <summary>"^1" of "[^1]"; null where no brackets with such a label open the text.</summary>
    private static string? LabelAtStart(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, LongestLabel)].IndexOf(']');
        return end < 3 ? null : text[1..end].ToString();
    }

    private static FootnoteLinkReferenceDefinition? FindFootnote(InlineProcessor processor, string label) =>
        processor.Document.TryGetLinkReferenceDefinition(label, out var found) ? found as FootnoteLinkReferenceDefinition : null;
}
