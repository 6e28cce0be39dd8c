using System.Collections.Concurrent;
using TaggedPdf.Content;
using TaggedPdf.Fonts;

namespace Letters.Rendering.Pdf;

/// <summary>All measures, styles and colours of the PDF rendition. Lengths are in points (1/72 inch).</summary>
internal sealed class Typography
{
    /// <summary>About seventy characters of the body.</summary>
    public const double Measure = 356;

    public const double PageBottom = 96;
    public const double FolioBaseline = 56;

    public const double AfterTitle = 16;
    public const double AfterStandfirst = 28;
    public const double AfterAddressees = 15.5;
    public const double BetweenParagraphs = 7.75;
    public const double BeforeHeading = 20;
    public const double AfterHeading = 5;
    public const double BetweenItems = 3;
    public const double AroundQuotation = 10;
    public const double BeforeSignatories = 25;
    public const double AfterSignatoriesHeading = 9;
    public const double BetweenSignatories = 9;
    public const double BetweenAffiliations = 2.5;
    public const double BetweenColumns = 22;
    public const double BetweenGroups = 20;
    public const double AfterGroupHeading = 6;
    /// <summary>Kept free beside a group's heading for the number of its signatories.</summary>
    public const double CountWidth = 48;
    public const double BeforeBackMatter = 26;
    public const double BetweenNotes = 3;
    /// <summary>Between the text and the notes at the foot of a page; a rule stands in it.</summary>
    public const double AboveFootnotes = 20;
    public const double AboveFootnoteRule = 12;

    /// <summary>The side of the code of a letter's address. The modules of one of 100 characters are 0.5 mm wide, which a telephone reads.</summary>
    public const double CodeSize = 62;
    public const double AfterCode = 14;
    public const double AboveImprint = 10;
    /// <summary>How far the imprint may reach into the margin, lest it have a page to itself; the folio stands 24 points lower still.</summary>
    public const double ImprintInMargin = 16;

    /// <summary>Of a logo, which stands above the first page's text, in the margin.</summary>
    public const double LogoHeight = 30;
    public const double MostLogoWidth = 180;
    public const double BelowLogo = 20;
    /// <summary>Of a logo's pixels, a point: 600 an inch.</summary>
    public const double LogoDensity = 600 / 72.0;

    /// <summary>How far the items of a list stand in from the text around them, at least.</summary>
    public const double ItemIndent = 15;
    public const double QuotationIndent = 18;
    public const double NoteIndent = 12;
    /// <summary>Between a bullet, a number or the sign of a note and the words it stands before.</summary>
    public const double AfterLabel = 5;

    /// <summary>The size of a note's raised sign, as a share of the text's.</summary>
    public const double RaisedSize = 0.66;
    /// <summary>How far it stands above the baseline, as a share of the text's size.</summary>
    public const double Rise = 0.34;

    /// <summary>How much of a full stop, a hyphen or the like at the end of a line hangs out of the column, as a share of its width.</summary>
    public const double HangAtEnd = 0.6;

    public const double RuleThickness = 0.5;
    public const double ShortRule = 42;
    /// <summary>From the baseline down to the line under the words of a link, as a share of their size.</summary>
    public const double UnderlineDepth = 0.16;
    public const double UnderlineThickness = 0.4;

    private static readonly RgbColor Ink = new(0x1A, 0x1A, 0x1A);
    /// <summary>8.6 : 1 on white; text must have 4.5 : 1 (WCAG 2.2, 1.4.3).</summary>
    private static readonly RgbColor SoftInk = new(0x4A, 0x4A, 0x4A);
    /// <summary>5.7 : 1 on white.</summary>
    private static readonly RgbColor FaintInk = new(0x66, 0x66, 0x66);

    private static readonly ConcurrentDictionary<(LanguageTag Language, PaperSize? Paper, TypefaceFamily Typeface, WebColor? Accent), Typography> Known = new();
    private const int TypographiesKept = 64;

    private Typography(LanguageTag tag, PaperSize? paper, TypefaceFamily family, WebColor? accent)
    {
        var language = tag.ToString();
        var regular = LetterTypefaces.Cascade(FontStyle.Regular, FontFeatures.OldStyleFigures, language, family);
        var italic = LetterTypefaces.Cascade(FontStyle.Italic, FontFeatures.OldStyleFigures, language, family);
        var semiBold = LetterTypefaces.Cascade(FontStyle.SemiBold, FontFeatures.OldStyleFigures, language, family);
        var semiBoldItalic = LetterTypefaces.Cascade(FontStyle.SemiBoldItalic, FontFeatures.OldStyleFigures, language, family);
        var signs = LetterTypefaces.Cascade(FontStyle.Regular, FontFeatures.LiningFigures, language, family);
        var tabular = LetterTypefaces.Cascade(FontStyle.Regular, FontFeatures.OldStyleFigures | FontFeatures.TabularFigures, language, family);
        var smallCapitals = LetterTypefaces.Cascade(FontStyle.Regular, FontFeatures.OldStyleFigures | FontFeatures.SmallCapitals, language, family);

        Accent = accent is { } color ? new RgbColor(color.Red, color.Green, color.Blue) : Ink;
        ShortRuleColor = accent is null ? RuleColor : Accent;
        Page = PageSize.For(tag, paper);
        IsRightToLeft = TextDirection.IsRightToLeft(tag);
        Title = SemiBold(20.5, 25.5);
        Standfirst = Italic(11, 15.5, SoftInk);
        Body = Regular(11, 15.5, Ink);
        Subject = SemiBold(11, 15.5);
        Headings = [SemiBold(13, 17), SemiBold(11, 15.5), Italic(11, 15.5, Ink)];
        SignatoriesHeading = new TextStyle(smallCapitals, 11.5, 15.5, Accent);
        GroupHeading = Italic(11, 15.5, Ink);
        GroupCount = Regular(9, 15.5, FaintInk);
        Name = SemiBold(9.5, 12.5);
        Others = Italic(9.5, 12.5, Ink);
        Office = Regular(9, 12, SoftInk);
        Note = Regular(9, 12.5, SoftInk);
        ItemNumber = new TextStyle(tabular, 11, 15.5, Ink);
        Hash = new TextStyle(tabular, 8, 12.5, SoftInk);
        RunningHead = new TextStyle(smallCapitals, 9.5, 12, FaintInk);
        Folio = new TextStyle(regular, 9, 12, FaintInk);

        TextStyle Regular(double size, double leading, RgbColor color) =>
            new(regular, size, leading, color) { Emphasis = italic, Strong = semiBold, StrongEmphasis = semiBoldItalic, Signs = signs };

        // Stress in words that are italic by themselves is upright.
        TextStyle Italic(double size, double leading, RgbColor color) =>
            new(italic, size, leading, color) { Emphasis = regular, Strong = semiBoldItalic, StrongEmphasis = semiBold, Signs = signs };

        TextStyle SemiBold(double size, double leading) =>
            new(semiBold, size, leading, Ink) { Emphasis = semiBoldItalic, StrongEmphasis = semiBoldItalic, Signs = signs };
    }

    public PageSize Page { get; }

    /// <summary>Lines begin at the right edge, and columns and indents are counted from there.</summary>
    public bool IsRightToLeft { get; }

    public TextStyle Title { get; }

    public TextStyle Standfirst { get; }

    public TextStyle Body { get; }

    /// <summary>What the letter is about, between addressees and salutation.</summary>
    public TextStyle Subject { get; }

    /// <summary>Of the body, by rank; all below the last look like the last.</summary>
    public IReadOnlyList<TextStyle> Headings { get; }

    public TextStyle SignatoriesHeading { get; }

    public TextStyle GroupHeading { get; }

    public TextStyle GroupCount { get; }

    /// <summary>A signatory who is named, person or organisation.</summary>
    public TextStyle Name { get; }

    /// <summary>Signatories who are counted and not named.</summary>
    public TextStyle Others { get; }

    public TextStyle Office { get; }

    /// <summary>Notes, errata, and all that is told about the letter at its end.</summary>
    public TextStyle Note { get; }

    /// <summary>The numbers of a list, whose figures stand below each other.</summary>
    public TextStyle ItemNumber { get; }

    /// <summary>Digits that nobody reads as words.</summary>
    public TextStyle Hash { get; }

    public TextStyle RunningHead { get; }

    public TextStyle Folio { get; }

    public static RgbColor RuleColor { get; } = new(0x99, 0x99, 0x99);

    /// <summary>Of the theme, for what stands out; ink where it has none.</summary>
    public RgbColor Accent { get; }

    /// <summary>Of the short rules between parts.</summary>
    public RgbColor ShortRuleColor { get; }

    /// <summary>Of the modules of a code, which a camera must tell from paper.</summary>
    public static RgbColor CodeColor => Ink;

    /// <summary>The typography for a language, whose letter forms it uses; kept, with the words it has shaped.</summary>
    /// <param name="paper">Null for that of the language's region.</param>
    /// <param name="theme">Null for the usual one.</param>
    public static Typography For(LanguageTag language, PaperSize? paper = null, Theme? theme = null)
    {
        if (Known.Count > TypographiesKept)
            Known.Clear();
        return Known.GetOrAdd(
            (language, paper, theme?.Typeface ?? TypefaceFamily.Serif, theme?.Accent), static key => new Typography(key.Language, key.Paper, key.Typeface, key.Accent));
    }

    /// <summary>The left edge, on the page, of what stands at a distance from where lines begin.</summary>
    /// <param name="distance">From the left edge of the column to the left edge of what stands there; or both to the right.</param>
    public double LeftOf(double distance, double width) =>
        IsRightToLeft ? Page.LeftEdge + Measure - distance - width : Page.LeftEdge + distance;

    public static double ColumnWidth(int columns) => (Measure - (BetweenColumns * (columns - 1))) / columns;
}
