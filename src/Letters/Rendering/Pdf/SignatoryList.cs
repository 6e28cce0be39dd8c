using System.Runtime.InteropServices;
using TaggedPdf.Content;
using TaggedPdf.Tagging;

namespace Letters.Rendering.Pdf;

/// <summary>
/// The signatories in columns, read down one column and then down the next. Sets a page at a time, so that a list of any
/// length takes the memory of a page.
/// </summary>
internal sealed class SignatoryList(Sequence<Signatory> signatories, Typography typography, ParagraphComposer composer)
{
    private const int FewSignatories = 4;
    private const int ManySignatories = 40;
    /// <summary>Characters that fit on a line of the narrowest of three columns, roughly.</summary>
    private const int ShortAffiliation = 26;

    private readonly List<SignatoryBlock> _blocks = [];
    private readonly int _columns = ChooseColumns(signatories);
    private int _composed;
    private StructureElement? _item;
    private StructureElement? _itemBody;

    private double ColumnWidth => Typography.ColumnWidth(_columns);

    /// <summary>The height of the heading and the first signatory of each column.</summary>
    public double HeightOfBeginning()
    {
        ComposeUntil(_columns);
        var blocks = CollectionsMarshal.AsSpan(_blocks);
        var height = 0.0;
        foreach (var block in blocks[..Math.Min(_columns, blocks.Length)])
            height = Math.Max(height, block.Height);
        return HeadingHeight + Math.Min(height, PageSequence.FullHeight - HeadingHeight);
    }

    /// <summary>Sets the heading and the list.</summary>
    /// <param name="parent">The element that both belong to.</param>
    public void Set(PageSequence pages, StructureElement parent, string heading, string? headingLanguage)
    {
        SetHeading(pages, parent, heading, headingLanguage);
        using var list = parent.Add(StructureType.L);
        while (true)
        {
            ComposeUntil(FillingPage(pages.Free));
            var blocks = CollectionsMarshal.AsSpan(_blocks);
            var fitting = ColumnFill.Fit(blocks, _columns, pages.Free);
            var isLast = fitting == blocks.Length && _composed == signatories.Count;
            if (!isLast)
                fitting = LeaveCompany(fitting, blocks.Length);

            var set = blocks[..fitting];
            var height = isLast || fitting < ColumnFill.Fit(blocks, _columns, pages.Free)
                ? ColumnFill.BalancedHeight(set, _columns, pages.Free)
                : pages.Free;
            SetColumns(pages, list, set, height);
            _blocks.RemoveRange(0, fitting);
            if (isLast)
                break;
            pages.Next();
        }

        EndItem();
    }

    private double HeadingHeight =>
        Typography.BeforeSignatories + typography.SignatoriesHeading.Leading + Typography.AfterSignatoriesHeading;

    private static int ChooseColumns(Sequence<Signatory> signatories)
    {
        if (signatories.Count <= FewSignatories)
            return 1;
        if (signatories.Count < ManySignatories)
            return 2;

        var (lines, shortLines) = (0, 0);
        foreach (var signatory in signatories)
        {
            foreach (var affiliation in signatory.Affiliations)
            {
                lines++;
                shortLines += affiliation.Text.Text.Length <= ShortAffiliation ? 1 : 0;
            }
        }

        return shortLines * 4 >= lines * 3 ? 3 : 2;
    }

    /// <summary>More blocks than a page of some height can hold.</summary>
    private int FillingPage(double height) =>
        1 + (_columns * (1 + (int)(height / (typography.Name.Leading + Typography.BetweenSignatories))));

    private void ComposeUntil(int blocks)
    {
        while (_blocks.Count < blocks && _composed < signatories.Count)
            SignatoryBlock.Compose(signatories[_composed++], typography, composer, ColumnWidth, _blocks);
    }

    /// <summary>Fewer signatories than a page holds, so that the last page does not begin with less than a row of them.</summary>
    private int LeaveCompany(int fitting, int composed)
    {
        var left = composed - fitting + signatories.Count - _composed;
        var moved = Math.Max(0, (2 * _columns) - left);
        return fitting > (2 * _columns) + moved ? fitting - moved : fitting;
    }

    private void SetHeading(PageSequence pages, StructureElement parent, string heading, string? language)
    {
        pages.Top -= Typography.BeforeSignatories;
        var rule = new PdfRectangle(
            Typography.LeftEdge, pages.Top + (Typography.BeforeSignatories / 3), Typography.Measure, Typography.RuleThickness);
        using (pages.Current.Tag(ArtifactKind.Layout))
            pages.Current.FillRectangle(rule, Typography.RuleColor);

        var paragraph = composer.Compose(heading, typography.SignatoriesHeading, Typography.Measure);
        using (var element = parent.Add(StructureType.H2, language))
        using (pages.Current.Tag(element))
            pages.Top = paragraph.Show(pages.Current, Typography.LeftEdge, pages.Top, 0, paragraph.LineCount);
        pages.Top -= Typography.AfterSignatoriesHeading;
    }

    private void SetColumns(PageSequence pages, StructureElement list, ReadOnlySpan<SignatoryBlock> blocks, double height)
    {
        var position = new ColumnPosition(0, 0);
        foreach (var block in blocks)
        {
            position = position.Place(block, height);
            var left = Typography.LeftEdge + (position.Column * (ColumnWidth + Typography.BetweenColumns));
            SetBlock(pages, list, block, left, pages.Top - position.Used + block.Height);
        }
    }

    private void SetBlock(PageSequence pages, StructureElement list, SignatoryBlock block, double left, double top)
    {
        if (block.BeginsSignatory)
        {
            EndItem();
            _item = list.Add(StructureType.LI);
            _itemBody = _item.Add(StructureType.LBody);
        }

        var (firstLine, endLine) = (block.FirstLine, block.FirstLine + block.LineCount);
        var (passed, isFirst) = (0, true);
        for (var index = 0; index < block.Paragraphs.Length; index++)
        {
            var paragraph = block.Paragraphs[index];
            var first = Math.Max(firstLine - passed, 0);
            var count = Math.Min(endLine - passed, paragraph.LineCount) - first;
            passed += paragraph.LineCount;
            if (count <= 0)
                continue;

            if (!isFirst && first == 0)
                top -= SignatoryBlock.SpaceBefore(index);
            isFirst = false;
            using var element = _itemBody!.Add(StructureType.P);
            using (pages.Current.Tag(element))
                top = paragraph.Show(pages.Current, left, top, first, count);
        }
    }

    private void EndItem()
    {
        _itemBody?.Dispose();
        _item?.Dispose();
    }
}
