using System.Text;
using System.Text.RegularExpressions;

namespace Letters.Parsing.PlainText;

/// <summary>What stands inside of lines: web addresses, "[words](address)", and "[1]" where there is such a note.</summary>
internal static partial class InlineReader
{
    public static IReadOnlyList<SourceLine> Read(IReadOnlyList<SourceLine> lines, IReadOnlySet<string> labels)
    {
        if (!lines.Any(line => MayHaveMarks(line.Text))) return lines;
        var read = new List<SourceLine>(lines.Count);
        foreach (var line in lines)
        {
            var rest = read.Count == 0 ? line : MoveReferencesUp(line, labels, read);
            if (rest.Text.Length > 0) read.Add(ReadLine(rest, labels));
        }

        return read;
    }

    private static bool MayHaveMarks(string line) => line.Contains('[', StringComparison.Ordinal) || line.Contains("://", StringComparison.Ordinal);

    /// <summary>A reference that was wrapped to the start of a line belongs to the word before it.</summary>
    private static SourceLine MoveReferencesUp(SourceLine line, IReadOnlySet<string> labels, List<SourceLine> read)
    {
        var at = 0;
        while (Reference().Match(line.Text, at) is { Success: true } match && match.Index == at && labels.Contains(match.Groups["label"].Value))
        {
            var before = read[^1];
            read[^1] = before with { Marks = [.. before.Marks, new Mark(before.Text.Length, 0, MarkType.NoteReference, match.Groups["label"].Value)] };
            at += match.Length;
        }

        return at == 0 ? line : line with { Text = line.Text[at..].TrimStart() };
    }

    private static SourceLine ReadLine(SourceLine line, IReadOnlySet<string> labels)
    {
        if (!MayHaveMarks(line.Text)) return line;
        var text = new StringBuilder();
        var marks = new List<Mark>();
        var copied = 0;
        foreach (Match match in Inline().Matches(line.Text))
        {
            if (match.Groups["label"] is { Success: true } label)
            {
                if (!labels.Contains(label.Value)) continue;
                text.Append(line.Text.AsSpan(copied, match.Index - copied));
                if (text is [.., ' ']) text.Length--;
                marks.Add(new Mark(text.Length, 0, MarkType.NoteReference, label.Value));
                copied = match.Index + match.Length;
                if (text.Length == 0) copied += line.Text.AsSpan(copied).Length - line.Text.AsSpan(copied).TrimStart().Length;
                continue;
            }

            var words = match.Groups["words"] is { Success: true } given ? given : null;
            var address = words is null ? WithoutPunctuation(match.ValueSpan) : match.Groups["target"].Value;
            if (!Uri.TryCreate(address, UriKind.Absolute, out _)) continue;
            text.Append(line.Text.AsSpan(copied, match.Index - copied));
            var shown = words?.Value ?? address;
            marks.Add(new Mark(text.Length, shown.Length, MarkType.Link, address));
            text.Append(shown);
            copied = match.Index + (words is null ? address.Length : match.Length);
        }

        text.Append(line.Text.AsSpan(copied));
        return marks.Count == 0 || text.Length == 0 ? line : line with { Text = text.ToString(), Marks = marks.ToSequence() };
    }

    /// <summary>The full stop that ends a sentence is no part of the address, nor is the bracket that was opened before it.</summary>
    private static string WithoutPunctuation(ReadOnlySpan<char> address)
    {
        var closing = address.Count(')') - address.Count('(');
        while (true)
        {
            if (address[^1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '*' or '_' or ']' or '}') address = address[..^1];
            else if (address[^1] == ')' && closing-- > 0) address = address[..^1];
            else return address.ToString();
        }
    }

    [GeneratedRegex(@"\[(?<label>[0-9]{1,4}|[*†‡§¶]{1,4}|[\p{L}\p{N}_-]{1,20})\](?!\()", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    internal static partial Regex Reference();

    [GeneratedRegex(@"\[(?<words>[^\[\]\s]([^\[\]]{0,298}[^\[\]\s])?)\]\((?<target>(https?://[\p{L}\p{N}\[]|mailto:)[^\s()<>]{1,1000}(\([^\s()<>]{0,200}\)[^\s()<>]{0,200}){0,5})\)|\[(?<label>[0-9]{1,4}|[*†‡§¶]{1,4}|[\p{L}\p{N}_-]{1,20})\](?!\()|(?<![\p{L}\p{N}])https?://[\p{L}\p{N}\[][^\s<>""“”„«»。，、；）」』】]*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Inline();
}
