using SkiaSharp;

namespace Letters.Rendering.ShareImage;

/// <summary>All measures and colours of the share image; lengths are in pixels. Its colours are those of the web page.</summary>
internal static class ShareImageStyle
{
    /// <summary>What those who show link previews ask for: 1.91 : 1.</summary>
    public const int Width = 1200;
    public const int Height = 630;

    /// <summary>Free at the sides; some crop a little.</summary>
    public const int Margin = 84;
    public const int Measure = Width - (2 * Margin);

    public const int BandHeight = 14;
    public const int KickerBaseline = 104;
    public const int KickerSize = 34;

    public const int TitleTop = 132;
    public const int TitleBottom = 464;
    public const int MostTitleLines = 4;
    /// <summary>Of a line of the title, as a share of its size.</summary>
    public const double Leading = 1.2;
    /// <summary>From the top of a line of the title to its baseline, as a share of its size.</summary>
    public const double Ascent = 0.9;

    public const int RuleTop = 488;
    public const int RuleThickness = 2;
    public const int CountBaseline = 544;
    public const int CountSize = 38;
    public const int DetailsBaseline = 590;
    public const int DetailsSize = 28;

    public const int LogoHeight = 84;
    public const int MostLogoWidth = 360;
    public const int LogoMiddle = 552;
    public const int BesideLogo = 48;

    public static readonly SKColor Paper = ColorOf(ThemeColors.LightPaper);
    /// <summary>16 : 1 on the paper; text of these sizes must have 3 : 1, all other 4.5 : 1 (WCAG 2.2, 1.4.3).</summary>
    public static readonly SKColor Ink = new(0x21, 0x1F, 0x1C);
    /// <summary>6.8 : 1.</summary>
    public static readonly SKColor Quiet = new(0x5E, 0x59, 0x4F);
    /// <summary>8.2 : 1.</summary>
    public static readonly SKColor Accent = new(0x8A, 0x2F, 0x1D);
    public static readonly SKColor Rule = new(0xDC, 0xD6, 0xCA);

    /// <summary>Of the title, the largest that fits is taken.</summary>
    public static IReadOnlyList<int> TitleSizes { get; } = [128, 112, 96, 88, 80, 74, 68, 62, 56, 50];

    public static SKColor ColorOf(WebColor color) => new(color.Red, color.Green, color.Blue);
}
