using System.Net;

namespace Letters.Parsing.Markdown;

/// <summary>The words of a block of raw HTML: its tags part paragraphs, cells and lines as they would on a page.</summary>
internal sealed class HtmlBlockReader(PassageLines words, MarkdownSource source, MarkdownFindings findings)
{
    /// <summary>In UTF-16 code units; what is longer is no tag.</summary>
    private const int LongestTag = 4_000;

    private readonly HtmlReader _html = new(words, findings);
    private readonly HashSet<string> _neverClosed = new(StringComparer.Ordinal);
    private bool _hasOpenComment;

    /// <returns>The lines of each paragraph; none is empty.</returns>
    public List<List<SourceLine>> Read(int start, int end)
    {
        var paragraphs = new List<List<SourceLine>>();
        var html = source.Text;
        _html.Begin();
        for (var at = start; at < end;)
        {
            if (_html.Skipping is { } element)
            {
                var skipped = html.AsSpan(at, end - at).IndexOf($"</{element}", StringComparison.OrdinalIgnoreCase);
                _html.Skip(html.Substring(at, skipped < 0 ? end - at : skipped));
                at = skipped < 0 ? end : at + skipped;
                if (at == end) break;
            }

            var length = html[at] == '<' ? TagLength(html.AsSpan(at, end - at)) : 0;
            if (length > 0)
            {
                ReadTag(HtmlTag.Parse(html.Substring(at, length)), at, end, paragraphs);
                at += length;
                continue;
            }

            var next = html.AsSpan(at + 1, end - at - 1).IndexOf('<') is >= 0 and var found ? at + 1 + found : end;
            ReadText(html.AsSpan(at, next - at), at);
            at = next;
        }

        _html.End();
        Part(paragraphs);
        return paragraphs;
    }

    private void ReadTag(HtmlTag tag, int position, int end, List<List<SourceLine>> paragraphs)
    {
        if (HtmlElements.IsParting(tag.Name)) Part(paragraphs);
        if (tag is { IsClosing: false, Name: "td" or "th" } && !words.IsAtLineStart) words.Append(" | ", position);
        _html.Read(tag, position, () => IsClosedLater(tag.Name, position, end));
    }

    private bool IsClosedLater(string name, int start, int end)
    {
        if (_neverClosed.Contains(name)) return false;
        if (source.Text.AsSpan(start, end - start).Contains($"</{name}", StringComparison.OrdinalIgnoreCase)) return true;
        _neverClosed.Add(name);
        return false;
    }

    private void Part(List<List<SourceLine>> paragraphs)
    {
        if (words.Take() is { Count: > 0 } lines) paragraphs.Add(lines);
    }

    private void ReadText(ReadOnlySpan<char> text, int position)
    {
        while (!text.IsEmpty)
        {
            var end = text.IndexOf('\n');
            var line = end < 0 ? text : text[..end];
            var blanks = line.Length - line.TrimStart().Length;
            words.Append(line[..blanks], position);
            if (line.Contains('&')) words.AppendNamed(WebUtility.HtmlDecode(line[blanks..].ToString()), position + blanks);
            else words.Append(line[blanks..], position + blanks);
            if (end < 0) return;
            words.EndLine(breaks: false);
            position += end + 1;
            text = text[(end + 1)..];
        }
    }

    /// <summary>From the "&lt;" to the end of the tag, comment or declaration; 0 where it begins none.</summary>
    private int TagLength(ReadOnlySpan<char> html)
    {
        if (html.StartsWith("<!--")) return CommentLength(html);
        html = html[..Math.Min(html.Length, LongestTag)];
        if (html is ['<', '!' or '?', ..]) return html.IndexOf('>') + 1;
        var name = html.StartsWith("</") ? 2 : 1;
        if (name >= html.Length || !char.IsAsciiLetter(html[name])) return 0;

        var quote = '\0';
        for (var at = 1; at < html.Length; at++)
        {
            if (quote != '\0') quote = html[at] == quote ? '\0' : quote;
            else if (html[at] is '"' or '\'' && html[at - 1] is '=') quote = html[at];
            else if (html[at] == '>') return at + 1;
        }

        return 0;
    }

    private int CommentLength(ReadOnlySpan<char> html)
    {
        var end = _hasOpenComment ? -1 : html.IndexOf("-->");
        _hasOpenComment = end < 0;
        return end < 0 ? 0 : end + 3;
    }
}
