using System.Collections.Frozen;

namespace Letters.Rendering.Pdf;

/// <summary>A sheet of paper and where things stand on it. Lengths are in points from its lower left corner.</summary>
internal sealed record PageSize(double Width, double Height)
{
    /// <summary>Where Letter is the customary paper, by the Unicode CLDR (supplemental data, paperSize).</summary>
    private static readonly FrozenSet<string> RegionsWithLetterPaper = FrozenSet.ToFrozenSet(
        ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"], StringComparer.OrdinalIgnoreCase);

    /// <summary>ISO 216.</summary>
    public static PageSize A4 { get; } = new(595.28, 841.89);

    /// <summary>ANSI/ASME Y14.1, 8.5 by 11 inches.</summary>
    public static PageSize UsLetter { get; } = new(612, 792);

    public double Centre => Width / 2;

    public double LeftEdge => (Width - Typography.Measure) / 2;

    /// <summary>Where the text of the first page begins.</summary>
    public double FirstTop => Height - 108;

    /// <summary>Where the text of all other pages begins.</summary>
    public double Top => Height - 98;

    public double RunningHeadBaseline => Height - 62;

    /// <summary>The height of the text on a page that is full of it.</summary>
    public double FullHeight => Top - Typography.PageBottom;

    /// <summary>The paper that is asked for, or else customary where a letter is read; A4 where its language names no region.</summary>
    public static PageSize For(LanguageTag language, PaperSize? paper = null) =>
        (paper ?? CustomaryIn(language)) == PaperSize.Letter ? UsLetter : A4;

    private static PaperSize CustomaryIn(LanguageTag language) => RegionsWithLetterPaper.Contains(RegionOf(language)) ? PaperSize.Letter : PaperSize.A4;

    /// <summary>The region subtag (RFC 5646, 2.2.4): the only one of two letters after the first.</summary>
    private static string RegionOf(LanguageTag language) =>
        language.ToString().Split('-').Skip(1).FirstOrDefault(subtag => subtag.Length == 2) ?? "";
}
