using System.Globalization;
using TaggedPdf;
using TaggedPdf.Content;
using TaggedPdf.Fonts;

namespace Letters.Rendering.Pdf;

/// <summary>The pages one after another, each with its running head and folio, and how far down the current one is filled.</summary>
internal sealed class PageSequence : IDisposable
{
    private const double Centre = Typography.PageWidth / 2;

    private readonly PdfDocument _document;
    private readonly Typography _typography;
    private readonly ShapedText[] _runningHead;
    private readonly SharedContent _firstFolio;
    private SharedContent? _total;

    public PageSequence(PdfDocument document, Typography typography, string title)
    {
        _document = document;
        _typography = typography;
        _runningHead = RunningHead.Compose(title, typography.RunningHead, Typography.Measure);
        _firstFolio = document.AddSharedContent(ArtifactKind.Footer);
        Current = AddPage();
        Current.Include(_firstFolio);
        Top = Typography.FirstPageTop;
    }

    public PdfPage Current { get; private set; }

    public int Count { get; private set; }

    /// <summary>The upper edge of what is still free on the page.</summary>
    public double Top { get; set; }

    /// <summary>The height of what is still free on the page.</summary>
    public double Free => Top - Typography.PageBottom;

    public static double FullHeight => Typography.PageTop - Typography.PageBottom;

    public void Next()
    {
        Current.Dispose();
        Current = AddPage();
        Top = Typography.PageTop;
        using (Current.Tag(ArtifactKind.Header))
            Current.ShowText(Typography.LeftEdge, Typography.RunningHeadBaseline, _runningHead, _typography.RunningHead.Appearance);
        using (Current.Tag(ArtifactKind.Footer))
            ShowPageNumber(Current.ShowText);
        Current.Include(_total ??= _document.AddSharedContent(ArtifactKind.Footer));
    }

    /// <summary>Ends the last page and writes what waited for the number of pages.</summary>
    public void Dispose()
    {
        Current.Dispose();
        if (_total is not null)
        {
            ShowTotal(_total.ShowText);
            ShowPageNumberOne(_firstFolio.ShowText);
            ShowTotal(_firstFolio.ShowText);
            _total.Dispose();
        }

        _firstFolio.Dispose();
    }

    private PdfPage AddPage()
    {
        Count++;
        return _document.AddPage(Typography.PageWidth, Typography.PageHeight);
    }

    private void ShowPageNumberOne(ShowText show) => ShowPageNumber(show, 1);

    private void ShowPageNumber(ShowText show) => ShowPageNumber(show, Count);

    private void ShowPageNumber(ShowText show, int number)
    {
        var style = _typography.Folio;
        var text = style.Font.Shape(string.Create(CultureInfo.InvariantCulture, $"{number} "));
        show(Centre - style.Points(text.Width) - SlashWidth / 2, Typography.FolioBaseline, [text], style.Appearance);
    }

    private void ShowTotal(ShowText show)
    {
        var style = _typography.Folio;
        var text = style.Font.Shape(string.Create(CultureInfo.InvariantCulture, $"/ {Count}"));
        show(Centre - (SlashWidth / 2), Typography.FolioBaseline, [text], style.Appearance);
    }

    private double SlashWidth => _typography.Folio.Points(_typography.Folio.Font.Shape("/").Width);

    private delegate void ShowText(double x, double y, ReadOnlySpan<ShapedText> texts, TextAppearance appearance);
}
