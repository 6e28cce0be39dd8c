using TaggedPdf;
using TaggedPdf.Content;

namespace Letters.Rendering.Pdf;

/// <summary>The pages one after another, each with its running head and folio, and how far down the current one is filled.</summary>
internal sealed class PageSequence : IDisposable
{
    private readonly PdfDocument _document;
    private readonly Typography _typography;
    private readonly LineOfText _runningHead;
    private readonly Folio _folio;
    private double _reserved;

    public PageSequence(PdfDocument document, Typography typography, Labels labels, string title)
    {
        _document = document;
        _typography = typography;
        _runningHead = RunningHead.Compose(title, typography.RunningHead, Typography.Measure, typography.IsRightToLeft);
        _folio = new Folio(document, typography, labels);
        Current = AddPage();
        _folio.AddFirst(Current);
        Top = Size.FirstTop;
    }

    public PageSize Size => _typography.Page;

    public PdfPage Current { get; private set; }

    public int Count { get; private set; }

    /// <summary>The upper edge of what is still free on the page.</summary>
    public double Top { get; set; }

    /// <summary>The height of what is still free on the page.</summary>
    public double Free => Top - Typography.PageBottom - _reserved;

    /// <summary>Keeps the foot of the current page for its notes.</summary>
    /// <param name="height">In points.</param>
    public void Reserve(double height) => _reserved = height;

    public void Next()
    {
        _reserved = 0;
        Current.Dispose();
        Current = AddPage();
        Top = Size.Top;
        using (Current.Tag(ArtifactKind.Header))
        {
            var left = _typography.LeftOf(0, _typography.RunningHead.Points(_runningHead.Width));
            Current.ShowText(left, Size.RunningHeadBaseline, _runningHead.Texts, _typography.RunningHead.Appearance);
        }

        _folio.Add(Current, Count);
    }

    /// <summary>Ends the last page and writes what waited for the number of pages.</summary>
    public void Dispose()
    {
        Current.Dispose();
        _folio.Complete(Count);
        _folio.Dispose();
    }

    private PdfPage AddPage()
    {
        Count++;
        return _document.AddPage(Size.Width, Size.Height);
    }
}
