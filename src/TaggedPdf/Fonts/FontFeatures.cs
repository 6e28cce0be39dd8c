using HarfBuzzSharp;

namespace TaggedPdf.Fonts;

/// <summary>OpenType features that a font turns on besides the standard kerning, ligatures and mark positioning.</summary>
[Flags]
public enum FontFeatures
{
    None = 0,

    /// <summary>Figures with ascenders and descenders, for running text (<c>onum</c>).</summary>
    OldStyleFigures = 1,

    /// <summary>Figures as tall as capitals (<c>lnum</c>).</summary>
    LiningFigures = 2,

    /// <summary>Figures of one width, for columns (<c>tnum</c>).</summary>
    TabularFigures = 4,

    /// <summary>Lower-case letters as small capitals (<c>smcp</c>).</summary>
    SmallCapitals = 8,
}

internal static class OpenTypeFeatures
{
    private static readonly (FontFeatures Feature, string Tag)[] Tags =
    [
        (FontFeatures.OldStyleFigures, "onum"),
        (FontFeatures.LiningFigures, "lnum"),
        (FontFeatures.TabularFigures, "tnum"),
        (FontFeatures.SmallCapitals, "smcp"),
    ];

    public static Feature[] Of(FontFeatures features) =>
        [.. Tags.Where(entry => features.HasFlag(entry.Feature)).Select(entry => new Feature(Tag.Parse(entry.Tag)))];
}
