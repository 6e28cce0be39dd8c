using System.Text;
using TaggedPdf.Unicode;

namespace Letters.Rendering.Pdf;

/// <summary>
/// Where a line may end: where Unicode line breaking (UAX #14) lets it, except where a typographer would not. A dash that begins
/// an aside stays with its first word and one that ends a word stays with that; an ellipsis stays with the word it begins; a
/// range of years is not parted; and no line ends at a soft hyphen, which would have to become visible.
/// </summary>
internal static class BreakOpportunities
{
    private const char EmDash = '\u2014';
    private const char EnDash = '\u2013';
    private const char Ellipsis = '\u2026';
    private const char SoftHyphen = '\u00AD';

    /// <summary>
    /// The length of the text up to the first place where a line may end. Never at a no-break space or hyphen, nor inside "U.S.".
    /// </summary>
    public static int NextPiece(ReadOnlySpan<char> text)
    {
        if (PlainWord(text) is { } word)
            return word;

        var breaks = new LineBreaks(text);
        while (breaks.Next() && breaks.Position < text.Length)
        {
            if (MayBreak(text, breaks.Position))
                return breaks.Position;
        }

        return text.Length;
    }

    /// <summary>Most words are letters and a space before more letters; no rule needs to be asked.</summary>
    private static int? PlainWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiLetter(text[length]))
            length++;
        return length > 0 && length + 1 < text.Length && text[length] == ' ' && char.IsAsciiLetter(text[length + 1]) ? length + 1 : null;
    }

    private static bool MayBreak(ReadOnlySpan<char> text, int place)
    {
        var (last, next) = (text[place - 1], text[place]);
        if (next == EmDash && !char.IsWhiteSpace(last) && !IsEastAsian(last))
            return false;
        return last switch
        {
            SoftHyphen => false,
            EmDash or Ellipsis => EndsWord(text, place - 1),
            EnDash => EndsWord(text, place - 1) && !char.IsDigit(next),
            _ => true,
        };
    }

    /// <summary>Whether a mark follows something that it may belong to.</summary>
    private static bool EndsWord(ReadOnlySpan<char> text, int mark) => mark > 0 && !char.IsWhiteSpace(text[mark - 1]);

    private static bool IsEastAsian(char character) => Rune.TryCreate(character, out var rune) && Scripts.IsEastAsian(rune);
}
