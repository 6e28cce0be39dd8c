using System.Buffers;

namespace Letters.Parsing.Signatories;

/// <summary>The signs of footnotes: at the end of a name or affiliation, where they refer, and at the beginning of a line, where they explain.</summary>
internal static class NoteSigns
{
    private const string Symbols = "*†‡§¶";
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int MostDigits = 3;

    private static readonly SearchValues<char> Openings = SearchValues.Create(Symbols + Superscripts + "([");
    private static readonly SearchValues<char> SymbolValues = SearchValues.Create(Symbols);
    private static readonly SearchValues<char> SuperscriptValues = SearchValues.Create(Superscripts);

    /// <summary>A sign and where it stands, blanks before it included.</summary>
    public readonly record struct Reference(int Start, int End, string Label, bool InBrackets);

    /// <summary>All that may be references in a line, from left to right.</summary>
    public static IEnumerable<Reference> FindAll(string text)
    {
        var at = 1;
        while (at < text.Length)
        {
            var next = text.AsSpan(at).IndexOfAny(Openings);
            if (next < 0) yield break;
            at += next;
            var (length, label) = ReadSign(text, at);
            if (label is null || !EndsWord(text, at + length) || !FollowsWord(text, at))
            {
                at += Math.Max(1, length);
                continue;
            }

            var start = at;
            while (start > 0 && text[start - 1] is ' ' or '\u00A0') start--;
            yield return new Reference(start, at + length, label, text[at] is '(' or '[');
            at += length;
        }
    }

    /// <summary>The sign that a line begins with.</summary>
    /// <param name="textStart">Where the words behind it begin.</param>
    /// <returns>The label; null where the line begins with no sign, or where nothing follows it.</returns>
    public static string? LabelAtStart(string line, out int textStart)
    {
        textStart = 0;
        var opening = line.StartsWith("[^", StringComparison.Ordinal) ? line.Remove(1, 1) : line;
        var (length, label) = ReadSign(opening, 0);
        if (label is null) return null;
        length += line.Length - opening.Length;
        textStart = length + line.AsSpan(length).Length - line.AsSpan(length).TrimStart(" \u00A0:=").Length;
        return textStart < line.Length ? label : null;
    }

    public static bool IsSymbol(string label) => SymbolValues.Contains(label[0]);

    private static (int Length, string? Label) ReadSign(string text, int at)
    {
        if (SymbolValues.Contains(text[at])) return ReadSymbols(text, at);
        if (SuperscriptValues.Contains(text[at])) return ReadSuperscripts(text, at);
        if (text[at] is not ('(' or '[')) return default;
        var close = text[at] == '(' ? ')' : ']';
        var end = at + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - at <= MostDigits) end++;
        if (end > at + 1 && end < text.Length && text[end] == close) return (end + 1 - at, text[(at + 1)..end]);
        return ReadBracketedSymbols(text, at, close);
    }

    private static (int Length, string? Label) ReadBracketedSymbols(string text, int at, char close)
    {
        if (at + 1 >= text.Length || !SymbolValues.Contains(text[at + 1])) return default;
        var (length, label) = ReadSymbols(text, at + 1);
        return at + 1 + length < text.Length && text[at + 1 + length] == close ? (length + 2, label) : default;
    }

    private static (int Length, string? Label) ReadSymbols(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == text[at]) end++;
        return (end - at, text[at..end]);
    }

    private static (int Length, string? Label) ReadSuperscripts(string text, int at)
    {
        var end = at;
        while (end < text.Length && SuperscriptValues.Contains(text[end]) && end - at < MostDigits) end++;
        return (end - at, string.Concat(text[at..end].Select(digit => (char)('0' + Superscripts.IndexOf(digit, StringComparison.Ordinal)))));
    }

    private static bool EndsWord(string text, int end) => end == text.Length || text[end] is ' ' or '\u00A0' or ',' or ';' or ')' or '.' or '*' or '†' or '‡' or '(' or '[' or '|';

    private static bool FollowsWord(string text, int at)
    {
        var before = at - 1;
        while (before > 0 && text[before] is ' ' or '\u00A0') before--;
        return char.IsLetterOrDigit(text[before]) || text[before] is '.' or ')' or '”' or '"' or '’' or '*' or '†' or '‡' or ']' or ',';
    }
}
