namespace Letters.Rendering.Pdf;

/// <summary>Where a line may end: the cases of Unicode line breaking (UAX 14) that letters have.</summary>
internal static class BreakOpportunities
{
    private const char EmDash = '\u2014';
    private const char EnDash = '\u2013';
    private const char Hyphen = '\u2010';
    private const char ZeroWidthSpace = '\u200B';

    /// <summary>
    /// The length of the text up to the first place where a line may end: after spaces, dashes, the hyphen between letters, a
    /// slash between letters. Never at a no-break space or hyphen, nor inside "U.S.".
    /// </summary>
    public static int NextPiece(ReadOnlySpan<char> text)
    {
        for (var index = 0; index + 1 < text.Length; index++)
        {
            var next = text[index + 1];
            if (IsBreakingSpace(text[index]))
            {
                if (!IsBreakingSpace(next))
                    return index + 1;
            }
            else if (MayBreakAfter(index > 0 ? text[index - 1] : ' ', text[index], next))
            {
                return index + 1;
            }
        }

        return text.Length;
    }

    private static bool MayBreakAfter(char previous, char character, char next) => character switch
    {
        ZeroWidthSpace => true,
        EmDash or EnDash => char.IsLetterOrDigit(next) && !IsBreakingSpace(previous) && (character == EmDash || char.IsLetter(next)),
        '-' or Hyphen or '/' => char.IsLetter(next) && char.IsLetterOrDigit(previous),
        _ => false,
    };

    private static bool IsBreakingSpace(char character) =>
        character is ' ' or '\u1680' or (>= '\u2000' and <= '\u2006') or (>= '\u2008' and <= '\u200A') or '\u205F' or '\u3000';
}
