using Letters.Names;

namespace Letters.Parsing.Signatories;

/// <summary>A signatory on one line: "Jane Doe, PhD, Director, Example Trust", "Jane Doe (Example Trust)", "Jane Doe | Director".</summary>
internal sealed record SignatoryRecord(Passage Name, IReadOnlyList<Passage> Affiliations)
{
    private const string Trailing = ",;";

    /// <summary>No name is longer than this with its degrees.</summary>
    private const int FarthestSeparator = 160;

    private static readonly string[] OnBehalf = ["on behalf of ", "for and on behalf of ", "for the ", "im Namen ", "au nom d", "en nombre de", "en representación de", "em nome d", "a nome d", "namens ", "w imieniu ", "от имени ", "від імені "];

    /// <summary>Tells the name from the affiliations; where nothing tells them apart, all of the line is the name.</summary>
    public static SignatoryRecord Split(SourceLine line)
    {
        var passage = line.ToPassage();
        if (Columns.Find(line) is { Count: > 0 } columns) return OfColumns(passage, columns);
        return Split(passage.TrimEnd(Trailing));
    }

    /// <summary>Parts columns only.</summary>
    public static SignatoryRecord SplitColumns(SourceLine line)
    {
        var passage = line.ToPassage();
        return Columns.Find(line) is { Count: > 0 } columns ? OfColumns(passage, columns) : Whole(passage.TrimEnd(Trailing));
    }

    private static SignatoryRecord OfColumns(Passage passage, List<(int Start, int End)> columns)
    {
        var fields = columns.Select(column => passage.Slice(column.Start, column.End).TrimEnd(Trailing)).Where(field => field.Text.Length > 0).ToList();
        return new SignatoryRecord(fields[0], fields[1..]);
    }

    private static SignatoryRecord Split(Passage line)
    {
        var text = line.Text;
        for (var at = 1; at < Math.Min(text.Length, FarthestSeparator); at++)
        {
            switch (text[at])
            {
                case '(' or '（' when Closing(text, at) is > 0 and var close:
                    if (!IsInName(text, at, close) && IsName(text.AsSpan(0, at), text.AsSpan(at + 1))) return OfBrackets(line, at, close);
                    at = close;
                    break;
                case ',' or '，':
                    if (PostNominalsLength(text.AsSpan(at + 1)) is > 0 and var length) at += length;
                    else return IsName(text.AsSpan(0, at), text.AsSpan(at + 1)) ? OfRest(line, at, at + 1) : Whole(line);
                    break;
                case '–' or '—' or '-' when text[at - 1] is ' ' or '\u00A0' && at + 1 < text.Length && text[at + 1] is ' ' or '\u00A0':
                    return IsName(text.AsSpan(0, at), text.AsSpan(at + 1)) ? OfRest(line, at, at + 1) : Whole(line);
                case ' ' when SpeaksForAnother(text.AsSpan(at)):
                    if (NameEvidence.Of(text.AsSpan(0, at)).CouldBePerson) return OfRest(line, at, at + 1);
                    break;
            }
        }

        return Whole(line);
    }

    private static SignatoryRecord Whole(Passage line) => new(line, []);

    /// <summary>What stands after the name, parted at semicolons.</summary>
    private static SignatoryRecord OfRest(Passage line, int nameEnd, int start) =>
        new(line.Slice(0, nameEnd), [.. Parts(line, start, line.Text.Length, ';')]);

    private static SignatoryRecord OfBrackets(Passage line, int open, int close)
    {
        var affiliations = InBrackets(line, open + 1, close).ToList();
        var rest = close + 1;
        while (rest < line.Text.Length && line.Text[rest] is ' ' or ',' or ';' or '–' or '—' or '-' or '\u00A0') rest++;
        affiliations.AddRange(Parts(line, rest, line.Text.Length, ';'));
        return new SignatoryRecord(line.Slice(0, open), affiliations);
    }

    /// <summary>"(A University, B Institute)" are two affiliations, "(Director, A Institute)" is one.</summary>
    private static IEnumerable<Passage> InBrackets(Passage line, int start, int end)
    {
        var inside = line.Text.AsSpan(start, end - start);
        if (inside.Contains(';')) return Parts(line, start, end, ';');
        var parts = Parts(line, start, end, ',').ToList();
        return parts.Count > 1 && parts.TrueForAll(part => NameEvidence.Of(part.Text) is { NamesBody: true }) ? parts : Parts(line, start, end, ';');
    }

    private static IEnumerable<Passage> Parts(Passage line, int start, int end, char separator)
    {
        var depth = 0;
        for (var at = start; at <= end; at++)
        {
            if (at < end && line.Text[at] == '(') depth++;
            else if (at < end && line.Text[at] == ')') depth--;
            if (at < end && (line.Text[at] != separator || depth > 0)) continue;
            var part = line.Slice(start, at).TrimEnd(Trailing);
            if (part.Text.Length > 0) yield return part;
            start = at + 1;
        }
    }

    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            if (text[at] is '(' or '（') depth++;
            else if (text[at] is ')' or '）' && --depth == 0) return at;
        }

        return -1;
    }

    /// <summary>"Myrta (Chris) Sale", "Jane Doe (ret.)", "Jane Doe (she/her)".</summary>
    private static bool IsInName(string text, int open, int close)
    {
        var inside = text.AsSpan(open + 1, close - open - 1);
        if (inside.IsEmpty || inside.Contains('/') || NameToken.IsPostNominal(inside) || IsYears(inside)) return true;
        var rest = text.AsSpan(close + 1).TrimStart(" \u00A0");
        return !rest.IsEmpty && rest[0] is not (',' or ';' or '–' or '—' or '-');
    }

    private static bool IsYears(ReadOnlySpan<char> inside)
    {
        foreach (var character in inside)
        {
            if (!char.IsAsciiDigit(character) && character is not ('–' or '-' or ' ')) return false;
        }

        return true;
    }

    /// <summary>Whether what stands before a separator is a name: of bodies all of the line is, for their names hold commas and dashes.</summary>
    private static bool IsName(ReadOnlySpan<char> head, ReadOnlySpan<char> rest)
    {
        var name = NameEvidence.Of(head.TrimEnd());
        if (!name.CouldBePerson) return false;
        if (name.Words > 1 || name.IsSurelyPerson || NameToken.IsFamilyFirstScript(head)) return true;
        rest = rest.Trim();
        return !rest.IsEmpty && (char.IsLower(rest[0]) || NameEvidence.Of(rest) is { IsOffice: true } or { IsOrganisation: true });
    }

    /// <summary>", PhD, MPH" up to the next comma that ends it; 0 where the words up to that comma are none.</summary>
    private static int PostNominalsLength(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(',');
        var piece = end < 0 ? rest : rest[..end];
        var any = false;
        foreach (var word in new WordsOf(piece))
        {
            if (!NameToken.IsPostNominal(word)) return word[0] is '–' or '—' or '(' && any ? piece.IndexOf(word) - 1 : 0;
            any = true;
        }

        return any ? piece.Length : 0;
    }

    /// <summary>Whether the words begin with "on behalf of" or its like.</summary>
    public static bool SpeaksForAnother(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(' ');
        foreach (var phrase in OnBehalf)
        {
            if (rest.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
