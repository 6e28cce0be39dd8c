using TaggedPdf.Tagging;

namespace Letters.Rendering.Pdf;

/// <summary>The blocks of a body, from paragraphs to lists within lists.</summary>
internal sealed class BodyText(Typography typography, ParagraphList list)
{
    private readonly HeadingRanks _ranks = new();

    public void Add(Sequence<Block> blocks)
    {
        var body = blocks.Where(block => !PrintedText.IsEmpty(block.Text.Text)).ToSequence();
        for (var index = 0; index < body.Count;)
        {
            var end = EndOfRun(body, index);
            switch (body[index].Type)
            {
                case BlockType.Heading:
                    AddHeading(body[index]);
                    break;
                case BlockType.ListItem:
                    new ItemList(typography, list).Add(body, index, end);
                    break;
                case BlockType.Quotation:
                    AddQuotation(body, index, end);
                    break;
                default:
                    list.Add(body[index].Text, typography.Body, Typography.BetweenParagraphs);
                    break;
            }

            index = end;
        }
    }

    /// <summary>List items that follow each other are one list, and quotations one quotation; all else stands alone.</summary>
    private static int EndOfRun(Sequence<Block> body, int start)
    {
        var end = start + 1;
        if (body[start].Type is BlockType.ListItem or BlockType.Quotation)
        {
            while (end < body.Count && body[end].Type == body[start].Type)
                end++;
        }

        return end;
    }

    private void AddHeading(Block heading)
    {
        var rank = _ranks.Next(heading.Level);
        var style = typography.Headings[Math.Min(rank, typography.Headings.Count) - 1];
        list.Widen(Typography.BeforeHeading);
        list.Add(heading.Text, style, StructurePath.Of(HeadingRanks.TypeOf(rank)), LastLine.Free, paragraph => paragraph with
        {
            KeepWithNext = true,
            Bookmark = (PrintedText.OnOneLine(heading.Text.Text), rank),
        });
        list.Space = Typography.AfterHeading;
    }

    private void AddQuotation(Sequence<Block> body, int start, int end)
    {
        list.Widen(Typography.AroundQuotation);
        for (var index = start; index < end; index++)
        {
            var path = index == start
                ? new StructurePath(0, new StructureStep(StructureType.BlockQuote), new StructureStep(StructureType.P))
                : new StructurePath(1, new StructureStep(StructureType.P));
            list.Add(
                body[index].Text, typography.Body, path, LastLine.Free, paragraph => paragraph, Typography.QuotationIndent, Typography.QuotationIndent);
            list.Space = Typography.BetweenParagraphs;
        }

        list.Space = Typography.AroundQuotation;
    }
}
