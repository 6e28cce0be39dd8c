using System.Buffers;

namespace Letters.Rendering.Markdown;

/// <summary>Which characters of words would be read as Markdown, and need a backslash so that they are not (CommonMark 0.31, 2.4).</summary>
/// <param name="text">The words, a line of them or several.</param>
/// <param name="isBoundary">Whether a mark begins or ends at a position of the text, so that signs stand there.</param>
internal sealed class MarkdownEscapes(string text, Func<int, bool> isBoundary)
{
    private static readonly SearchValues<char> RuleSigns = SearchValues.Create("-=|: ");
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\`[]*_~<&!(:^.#\n");
    private static readonly string[] AddressStarts = ["http", "https", "ftp", "mailto", "tel"];

    /// <summary>Whether a text without marks is the same in Markdown, as most names are; it may be the same even if this is false.</summary>
    public static bool AreNeverNeededIn(string text) => !text.AsSpan().ContainsAny(Signs) && FindAtLineStart(text, 0) is null;

    /// <param name="at">A position in the text.</param>
    /// <param name="isInLink">Whether the words lead somewhere.</param>
    public bool IsNeededAt(int at, bool isInLink)
    {
        var next = At(at + 1);
        return text[at] switch
        {
            '\\' => isBoundary(at + 1) || !(char.IsAsciiLetterOrDigit(next) || next is ' ' or > '\u007F'),
            '`' or '[' => true,
            ']' => isInLink,
            '*' => !(At(at - 1) == ' ' && next == ' ') || isBoundary(at) || isBoundary(at + 1),
            '_' => !(IsWordCharacter(At(at - 1)) && IsWordCharacter(next)) || isBoundary(at) || isBoundary(at + 1),
            '~' => next == '~' || At(at - 1) == '~',
            '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?',
            '&' => IsEntity(at),
            '!' or '(' or ':' or '^' when isBoundary(text[at] == '!' ? at + 1 : at) => true,
            ':' => IsAfterWord(at, AddressStarts),
            '.' => IsAfterWord(at, ["www"]),
            '#' => at == text.Length - 1,
            _ => false,
        };
    }

    /// <summary>Where, if anywhere, a line that begins here needs a backslash lest it be read as a heading, a list, a quotation, a rule or a row of a table.</summary>
    public int? FindAtLineStart(int start) => FindAtLineStart(text, start);

    private static int? FindAtLineStart(string text, int start)
    {
        var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
        var line = text.AsSpan(start, end - start);
        if (!line.ContainsAnyExcept(RuleSigns)) return start;
        switch (line[0])
        {
            case '>':
                return start;
            case '-' or '+' or '*' when line.Length == 1 || line[1] == ' ':
                return start;
            case '#':
                var hashes = line.IndexOfAnyExcept('#');
                return hashes is < 0 or <= 6 && (hashes < 0 || line[hashes] == ' ') ? start : null;
            case >= '0' and <= '9':
                var digits = line.IndexOfAnyExceptInRange('0', '9');
                return digits is > 0 and <= 9 && line[digits] is '.' or ')' && (digits + 1 == line.Length || line[digits + 1] == ' ') ? start + digits : null;
            default:
                return null;
        }
    }

    private bool IsEntity(int at)
    {
        var name = at + 1;
        while (At(name) == '#' || char.IsAsciiLetterOrDigit(At(name))) name++;
        return At(name) == ';' && name > at + 1;
    }

    private char At(int at) => at >= 0 && at < text.Length ? text[at] : '\0';

    private bool IsAfterWord(int at, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (at >= word.Length && text.AsSpan(at - word.Length, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(At(at - word.Length - 1))) return true;
        }

        return false;
    }

    private static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character);
}
