using TaggedPdf;
using TaggedPdf.Content;

namespace Letters.Rendering.Pdf;

/// <summary>
/// "Page 2 of 3" at the foot of each page, in the middle. How many pages there are is known when the last is made: what depends
/// on it is content that the pages share, shifted on each page to where its own words end, or begin if the number comes first.
/// </summary>
internal sealed class Folio(PdfDocument document, Typography typography, Labels labels) : IDisposable
{
    private readonly SharedContent _first = document.AddSharedContent(ArtifactKind.Footer);
    private readonly bool _countComesFirst = labels.AroundPageCount(1).Before == labels.AroundPageCount(2).Before;
    private SharedContent? _count;

    /// <summary>The words that pages share stand to the left of a page's own.</summary>
    private bool CountIsLeft => _countComesFirst != typography.IsRightToLeft;

    private TextStyle Style => typography.Folio;

    /// <summary>Leaves room on the first page, which has a folio only if there is another.</summary>
    public void AddFirst(PdfPage page) => page.Include(_first);

    public void Add(PdfPage page, int number)
    {
        using (page.Tag(ArtifactKind.Footer))
            Show(OwnWords(number), LeftOf(number), Typography.FolioBaseline, page.ShowText);
        page.Include(_count ??= document.AddSharedContent(ArtifactKind.Footer), SeamOf(number), Typography.FolioBaseline);
    }

    /// <summary>Writes what waited for the number of pages.</summary>
    public void Complete(int pages)
    {
        if (_count is null)
            return;

        var words = SharedWords(pages);
        var left = CountIsLeft ? -Width(words) : 0;
        Show(words, left, 0, _count.ShowText);
        Show(OwnWords(1), LeftOf(1), Typography.FolioBaseline, _first.ShowText);
        Show(words, SeamOf(1) + left, Typography.FolioBaseline, _first.ShowText);
    }

    public void Dispose()
    {
        _count?.Dispose();
        _first.Dispose();
    }

    private string OwnWords(int number) => _countComesFirst ? labels.AroundPageCount(number).After : labels.AroundPageCount(number).Before;

    private string SharedWords(int pages)
    {
        var (before, after) = labels.AroundPageCount(pages);
        return _countComesFirst ? before + labels.FormatNumber(pages) : labels.FormatNumber(pages) + after;
    }

    /// <summary>Where a page's own words begin, if there are as many pages as it takes figures to count so far.</summary>
    private double LeftOf(int number)
    {
        var (own, shared) = (Width(OwnWords(number)), Width(SharedWords(number)));
        return typography.Page.Centre - ((own + shared) / 2) + (CountIsLeft ? shared : 0);
    }

    /// <summary>Where the words that pages share meet a page's own.</summary>
    private double SeamOf(int number) => LeftOf(number) + (CountIsLeft ? 0 : Width(OwnWords(number)));

    private double Width(string text) => Style.Points(Words(text).Width);

    private void Show(string text, double left, double baseline, ShowText show) =>
        show(left, baseline, Words(text).Texts, Style.Appearance);

    private LineOfText Words(string text) => LineOfText.Of(text, Style.Font, typography.IsRightToLeft);

    private delegate void ShowText(double x, double y, ReadOnlySpan<PlacedText> texts, TextAppearance appearance);
}
