using DocumentFormat.OpenXml.Wordprocessing;

namespace Letters.Parsing.Word;

/// <summary>
/// How a run is set, as far as it says something. The weight and slope of a paragraph's style are layout and say nothing; those
/// of a character style ("Strong", "Emphasis") and of the run itself do.
/// </summary>
internal readonly record struct WordRunFormat(bool IsStrong, bool IsEmphasis, bool IsHidden, bool IsStruckOut)
{
    public static WordRunFormat Of(RunProperties? run, string? paragraphStyle, WordStyles styles)
    {
        var style = run?.RunStyle?.Val?.Value;

        // Right-to-left and complex scripts have switches of their own (ECMA-376 part 1, 17.3.2.2).
        var isComplex = IsOn(run?.RightToLeftText) == true || IsOn(run?.ComplexScript) == true;
        return new WordRunFormat(
            (isComplex ? IsOn(run?.BoldComplexScript) ?? styles.Find(style, set => set.BoldComplexScript) : IsOn(run?.Bold) ?? styles.Find(style, set => set.Bold)) ?? false,
            (isComplex ? IsOn(run?.ItalicComplexScript) ?? styles.Find(style, set => set.ItalicComplexScript) : IsOn(run?.Italic) ?? styles.Find(style, set => set.Italic)) ?? false,
            IsOn(run?.Vanish) ?? styles.Find(style, set => set.Vanish) ?? styles.Find(paragraphStyle, set => set.Vanish) ?? false,
            IsOn(run?.Strike) ?? IsOn(run?.DoubleStrike) ?? styles.Find(style, set => set.Strike) ?? false);
    }

    private static bool? IsOn(OnOffType? element) => element is null ? null : WordStyles.IsOn(element);
}
