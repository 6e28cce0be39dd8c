using System.Collections.Concurrent;
using TaggedPdf.Content;
using TaggedPdf.Fonts;

namespace Letters.Rendering.Pdf;

/// <summary>All measures, styles and colours of the PDF rendition. Lengths are in points (1/72 inch).</summary>
internal sealed class Typography
{
    /// <summary>A4 (ISO 216).</summary>
    public const double PageWidth = 595.28;
    public const double PageHeight = 841.89;

    /// <summary>About seventy characters of the body.</summary>
    public const double Measure = 356;
    public const double LeftEdge = (PageWidth - Measure) / 2;

    public const double FirstPageTop = PageHeight - 108;
    public const double PageTop = PageHeight - 98;
    public const double PageBottom = 96;
    public const double RunningHeadBaseline = PageHeight - 62;
    public const double FolioBaseline = 56;

    public const double AfterTitle = 16;
    public const double AfterStandfirst = 28;
    public const double AfterAddressees = 15.5;
    public const double BetweenParagraphs = 7.75;
    public const double BeforeSignatories = 25;
    public const double AfterSignatoriesHeading = 9;
    public const double BetweenSignatories = 9;
    public const double BetweenAffiliations = 2.5;
    public const double BetweenColumns = 22;

    public const double RuleThickness = 0.5;
    public const double ShortRule = 42;

    private static readonly RgbColor Ink = new(0x1A, 0x1A, 0x1A);
    /// <summary>8.6 : 1 on white; text must have 4.5 : 1 (WCAG 2.2, 1.4.3).</summary>
    private static readonly RgbColor SoftInk = new(0x4A, 0x4A, 0x4A);
    /// <summary>5.7 : 1 on white.</summary>
    private static readonly RgbColor FaintInk = new(0x66, 0x66, 0x66);

    private static readonly ConcurrentDictionary<string, Typography> ByLanguage = new(StringComparer.OrdinalIgnoreCase);
    private const int LanguagesKept = 64;

    private Typography(string language)
    {
        var regular = LetterTypefaces.Cascade(FontStyle.Regular, FontFeatures.OldStyleFigures, language);
        var italic = LetterTypefaces.Cascade(FontStyle.Italic, FontFeatures.OldStyleFigures, language);
        var semiBold = LetterTypefaces.Cascade(FontStyle.SemiBold, FontFeatures.OldStyleFigures, language);
        var smallCapitals = LetterTypefaces.Cascade(FontStyle.Regular, FontFeatures.OldStyleFigures | FontFeatures.SmallCapitals, language);

        Title = new TextStyle(semiBold, 20.5, 25.5, Ink);
        Standfirst = new TextStyle(italic, 11, 15.5, SoftInk);
        Body = new TextStyle(regular, 11, 15.5, Ink);
        SignatoriesHeading = new TextStyle(smallCapitals, 11.5, 15.5, Ink);
        Name = new TextStyle(semiBold, 9.5, 12.5, Ink);
        Office = new TextStyle(regular, 9, 12, SoftInk);
        RunningHead = new TextStyle(smallCapitals, 9.5, 12, FaintInk);
        Folio = new TextStyle(regular, 9, 12, FaintInk);
    }

    public TextStyle Title { get; }

    public TextStyle Standfirst { get; }

    public TextStyle Body { get; }

    public TextStyle SignatoriesHeading { get; }

    public TextStyle Name { get; }

    public TextStyle Office { get; }

    public TextStyle RunningHead { get; }

    public TextStyle Folio { get; }

    public static RgbColor RuleColor { get; } = new(0x99, 0x99, 0x99);

    /// <summary>The typography for a language, whose letter forms it uses; kept, with the words it has shaped.</summary>
    public static Typography For(LanguageTag language)
    {
        if (ByLanguage.Count > LanguagesKept)
            ByLanguage.Clear();
        return ByLanguage.GetOrAdd(language.ToString(), tag => new Typography(tag));
    }

    public static double ColumnWidth(int columns) => (Measure - (BetweenColumns * (columns - 1))) / columns;
}
