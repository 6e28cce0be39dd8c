using System.Text;
using System.Text.RegularExpressions;

namespace Letters.Parsing.PlainText;

/// <summary>What stands inside of lines: web addresses, "[words](address)", and "[1]" where there is such a note.</summary>
internal static partial class InlineReader
{
    public static IReadOnlyList<SourceLine> Read(IReadOnlyList<SourceLine> lines, HashSet<string> labels)
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
    private static SourceLine MoveReferencesUp(SourceLine line, HashSet<string> labels, List<SourceLine> read)
    {
        if (!line.Text.StartsWith('[')) return line;
        var (before, at) = (read[^1], 0);
        var marks = new List<Mark>();
        foreach (var match in Reference().EnumerateMatches(line.Text))
        {
            if (match.Index != at || KnownLabel(line.Text, match, labels) is not { } label) break;
            marks.Add(new Mark(before.Text.Length, 0, MarkType.NoteReference, label));
            at += match.Length;
        }

        if (at == 0) return line;
        read[^1] = before with { Marks = before.Marks.Concat(marks).ToSequence() };
        return line with { Text = line.Text[at..].TrimStart() };
    }

    /// <summary>The label in the brackets of a reference, as its note has it; null where there is no such note.</summary>
    private static string? KnownLabel(string line, ValueMatch reference, HashSet<string> labels) =>
        labels.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(LabelOf(line, reference), out var label) ? label : null;

    /// <summary>What stands in the brackets of a reference.</summary>
    internal static ReadOnlySpan<char> LabelOf(string line, ValueMatch reference) => line.AsSpan(reference.Index + 1, reference.Length - 2);

    private static SourceLine ReadLine(SourceLine line, HashSet<string> labels)
    {
        if (!MayHaveMarks(line.Text)) return line;
        var text = new StringBuilder();
        var marks = new List<Mark>();
        var copied = 0;

        // Matches that are no objects: a line may have millions.
        foreach (var match in Inline().EnumerateMatches(line.Text))
        {
            if (IsReference(line.Text, match))
            {
                if (KnownLabel(line.Text, match, labels) is not { } label) continue;
                text.Append(line.Text.AsSpan(copied, match.Index - copied));
                if (text is [.., ' ']) text.Length--;
                marks.Add(new Mark(text.Length, 0, MarkType.NoteReference, label));
                copied = match.Index + match.Length;
                if (text.Length == 0) copied += line.Text.AsSpan(copied).Length - line.Text.AsSpan(copied).TrimStart().Length;
                continue;
            }

            var (words, address, length) = LinkOf(line.Text.AsSpan(match.Index, match.Length));
            if (!Uri.TryCreate(address, UriKind.Absolute, out _)) continue;
            text.Append(line.Text.AsSpan(copied, match.Index - copied));
            marks.Add(new Mark(text.Length, words.Length, MarkType.Link, address));
            text.Append(words);
            copied = match.Index + length;
        }

        text.Append(line.Text.AsSpan(copied));
        return marks.Count == 0 || text.Length == 0 ? line : line with { Text = text.ToString(), Marks = marks.ToSequence() };
    }

    private static bool IsReference(string line, ValueMatch match) => line[match.Index] == '[' && line[match.Index + match.Length - 1] == ']';

    /// <summary>The words, the address and the length of "[words](address)", or of an address, whose words it is itself.</summary>
    private static (string Words, string Address, int Length) LinkOf(ReadOnlySpan<char> written)
    {
        if (written[0] != '[')
        {
            var address = WithoutPunctuation(written);
            return (address, address, address.Length);
        }

        var end = written.IndexOf("](", StringComparison.Ordinal);
        return (written[1..end].ToString(), written[(end + 2)..^1].ToString(), written.Length);
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
