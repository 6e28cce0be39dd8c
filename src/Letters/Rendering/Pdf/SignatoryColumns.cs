using System.Runtime.InteropServices;
using TaggedPdf.Tagging;

namespace Letters.Rendering.Pdf;

/// <summary>The signatories of a group in columns, read down one column and then down the next.</summary>
/// <param name="first">The index of the first.</param>
/// <param name="end">The index after the last.</param>
internal sealed class SignatoryColumns(
    Sequence<Signatory> signatories, int first, int end, int columns, Typography typography, ParagraphComposer composer, LetterLinks links)
{
    private readonly List<SignatoryBlock> _blocks = [];
    private int _composed = first;
    private StructureElement? _item;
    private StructureElement? _itemBody;

    private double ColumnWidth => Typography.ColumnWidth(columns);

    /// <summary>The height of the first signatory of each column.</summary>
    public double HeightOfFirstRow()
    {
        ComposeUntil(columns);
        var blocks = CollectionsMarshal.AsSpan(_blocks);
        var height = 0.0;
        foreach (var block in blocks[..Math.Min(columns, blocks.Length)])
            height = Math.Max(height, block.Height);
        return height;
    }

    /// <summary>Sets the list.</summary>
    /// <param name="parent">The element that it belongs to.</param>
    public void Set(PageSequence pages, StructureElement parent)
    {
        using var list = parent.Add(StructureType.L);
        while (true)
        {
            ComposeUntil(FillingPage(pages.Free));
            var blocks = CollectionsMarshal.AsSpan(_blocks);
            var fitting = ColumnFill.Fit(blocks, columns, pages.Free);
            var isLast = fitting == blocks.Length && _composed == end;
            if (!isLast)
                fitting = LeaveCompany(fitting, blocks.Length);

            var set = blocks[..fitting];
            var height = isLast || fitting < ColumnFill.Fit(blocks, columns, pages.Free)
                ? ColumnFill.BalancedHeight(set, columns, pages.Free)
                : pages.Free;
            SetColumns(pages, list, set, height);
            _blocks.RemoveRange(0, fitting);
            if (isLast)
                break;
            pages.Next();
        }

        EndItem();
    }

    /// <summary>More blocks than a page of some height can hold.</summary>
    private int FillingPage(double height) =>
        1 + (columns * (1 + (int)(height / (typography.Name.Leading + Typography.BetweenSignatories))));

    private void ComposeUntil(int blocks)
    {
        while (_blocks.Count < blocks && _composed < end)
            SignatoryBlock.Compose(signatories[_composed++], typography, composer, ColumnWidth, _blocks);
    }

    /// <summary>Fewer signatories than a page holds, so that the last page does not begin with less than a row of them.</summary>
    private int LeaveCompany(int fitting, int composed)
    {
        var left = composed - fitting + end - _composed;
        var moved = Math.Max(0, (2 * columns) - left);
        return fitting > (2 * columns) + moved ? fitting - moved : fitting;
    }

    private void SetColumns(PageSequence pages, StructureElement list, ReadOnlySpan<SignatoryBlock> blocks, double height)
    {
        var position = new ColumnPosition(0, 0);
        var used = 0.0;
        foreach (var block in blocks)
        {
            position = position.Place(block, height);
            used = Math.Max(used, position.Used);
            var left = typography.LeftOf(position.Column * (ColumnWidth + Typography.BetweenColumns), ColumnWidth);
            SetBlock(pages, list, block, left, pages.Top - position.Used + block.Height);
        }

        pages.Top -= used;
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
            var line = Math.Max(firstLine - passed, 0);
            var count = Math.Min(endLine - passed, paragraph.LineCount) - line;
            passed += paragraph.LineCount;
            if (count <= 0)
                continue;

            if (!isFirst && line == 0)
                top -= SignatoryBlock.SpaceBefore(index);
            isFirst = false;
            using var element = _itemBody!.Add(StructureType.P);
            top = new ParagraphSetting(paragraph, element, links).Set(pages.Current, left, top, line, count);
        }
    }

    private void EndItem()
    {
        _itemBody?.Dispose();
        _item?.Dispose();
    }
}
