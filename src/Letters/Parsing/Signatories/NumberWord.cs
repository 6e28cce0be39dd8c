namespace Letters.Parsing.Signatories;

/// <summary>A number in digits, with or without signs between its thousands: "1204", "1,204", "1.204", "1 204", "1’204".</summary>
internal static class NumberWord
{
    /// <returns>Null where the word is no number or one that no list can have.</returns>
    public static int? Parse(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !char.IsAsciiDigit(word[0]) || !char.IsAsciiDigit(word[^1])) return null;
        var value = 0L;
        var sinceSign = -1;
        foreach (var character in word)
        {
            if (char.IsAsciiDigit(character))
            {
                value = (value * 10) + (character - '0');
                if (sinceSign >= 0) sinceSign++;
                if (value > 1_000_000_000) return null;
            }
            else if (character is ',' or '.' or '’' or '\'' or '\u00A0' or '\u202F' or '\u2009' && sinceSign is -1 or 3)
            {
                sinceSign = 0;
            }
            else
            {
                return null;
            }
        }

        return sinceSign is -1 or 3 ? (int)value : null;
    }
}
