using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Letters.Rendering.Word;

/// <summary>The sections of the file: the letter, its signatories in columns, and what stands below them.</summary>
internal static class PageSection
{
    /// <summary>Twentieths of a point, as the file has lengths, to a point.</summary>
    private const double Twips = 20;

    private const uint SideMargin = 1701;
    private const int TopMargin = 1701;
    private const int BottomMargin = 1588;
    private const uint FurnitureMargin = 850;
    private const string BetweenColumns = "425";

    /// <summary>The other sections take over its header and footer. The first page has no header: it begins with the title.</summary>
    public static SectionProperties First(WordPage page) => new(
    [
        new HeaderReference { Type = HeaderFooterValues.Default, Id = WordPackage.HeaderId },
        new FooterReference { Type = HeaderFooterValues.Default, Id = WordPackage.FooterId },
        new FooterReference { Type = HeaderFooterValues.First, Id = WordPackage.FooterId },
        .. Sheet(page, columns: 1),
        new TitlePage(),
        .. Direction(page),
    ]);

    /// <summary>Begins where the section above it ends, on the same page.</summary>
    public static SectionProperties Continuous(WordPage page, int columns) =>
        new([new SectionType { Val = SectionMarkValues.Continuous }, .. Sheet(page, columns), .. Direction(page)]);

    private static IEnumerable<OpenXmlElement> Sheet(WordPage page, int columns) =>
    [
        new PageSize { Width = Length(page.Paper.Width), Height = Length(page.Paper.Height) },
        new PageMargin { Top = TopMargin, Bottom = BottomMargin, Left = SideMargin, Right = SideMargin, Header = FurnitureMargin, Footer = FurnitureMargin, Gutter = 0 },
        new Columns { ColumnCount = (short)columns, Space = BetweenColumns, EqualWidth = true },
    ];

    /// <summary>The columns of a letter that runs from right to left do so too.</summary>
    private static IEnumerable<OpenXmlElement> Direction(WordPage page) => page.IsRightToLeft ? [new BiDi()] : [];

    private static uint Length(double points) => (uint)Math.Round(points * Twips);
}
