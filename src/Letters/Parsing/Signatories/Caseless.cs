using System.Globalization;

namespace Letters.Parsing.Signatories;

/// <summary>Scripts without capital letters tell nothing by them.</summary>
internal static class Caseless
{
    private const int Sample = 60;

    public static bool IsMostly(ReadOnlySpan<char> text)
    {
        var (letters, caseless) = (0, 0);
        foreach (var character in text[..Math.Min(text.Length, Sample)])
        {
            if (!char.IsLetter(character)) continue;
            letters++;
            if (char.GetUnicodeCategory(character) == UnicodeCategory.OtherLetter) caseless++;
        }

        return caseless * 2 > letters;
    }

    /// <summary>Whether the words are in capitals and have at least four letters.</summary>
    public static bool IsInCapitals(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var character in text)
        {
            if (char.IsLower(character)) return false;
            if (char.IsUpper(character)) letters++;
        }

        return letters >= 4;
    }
}
