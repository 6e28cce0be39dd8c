using TaggedPdf;
using TaggedPdf.Content;
using TaggedPdf.Tagging;

namespace Letters.Rendering.Pdf;

/// <summary>
/// The signatories, group after group, each in columns below its heading. Composes a page at a time, so that a list of any
/// length takes the memory of a page.
/// </summary>
internal sealed class SignatoryList(
    Sequence<Signatory> signatories, Typography typography, ParagraphComposer composer, LetterLinks links, Labels labels)
{
    private const int FewSignatories = 4;
    private const int ManySignatories = 40;
    /// <summary>Characters that fit on a line of the narrowest of three columns, roughly.</summary>
    private const int ShortAffiliation = 26;

    private readonly int _columns = ChooseColumns(signatories);
    private SignatoryColumns? _first;

    /// <summary>The height of the heading, that of the first group if it has one, and the first signatory of each column.</summary>
    public double HeightOfBeginning()
    {
        var group = SignatoryGroup.Find(signatories, 0)!;
        var headings = HeadingHeight + GroupHeadingHeight(group);
        return headings + Math.Min(FirstColumns(group).HeightOfFirstRow(), typography.Page.FullHeight - headings);
    }

    /// <summary>Sets the heading and the list.</summary>
    /// <param name="language">Of the heading, where it is not the letter's.</param>
    public void Set(PageSequence pages, PdfDocument document, string? language)
    {
        SetHeading(pages, document.Structure, language);
        for (var group = SignatoryGroup.Find(signatories, 0); group is not null; group = SignatoryGroup.Find(signatories, group.End))
        {
            var columns = group.First == 0 ? FirstColumns(group) : ColumnsOf(group);
            if (group.First > 0)
                MakeRoom(pages, GroupHeadingHeight(group) + columns.HeightOfFirstRow());
            if (group.Heading is { } heading)
                SetGroupHeading(pages, document, heading, group.Count);
            columns.Set(pages, document.Structure);
        }
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

    private SignatoryColumns FirstColumns(SignatoryGroup first) => _first ??= ColumnsOf(first);

    private SignatoryColumns ColumnsOf(SignatoryGroup group) => new(signatories, group.First, group.End, _columns, typography, composer, links);

    private double GroupHeadingHeight(SignatoryGroup group) =>
        group.Heading is { } heading ? ComposeGroupHeading(heading).Height + Typography.AfterGroupHeading : 0;

    private Paragraph ComposeGroupHeading(string heading) => composer.Compose(heading, typography.GroupHeading, Typography.Measure - Typography.CountWidth);

    /// <summary>A group begins below the one before, or on the next page if its heading would stand there without names.</summary>
    private static void MakeRoom(PageSequence pages, double height)
    {
        if (Typography.BetweenGroups + height > pages.Free)
            pages.Next();
        else
            pages.Top -= Typography.BetweenGroups;
    }

    private void SetHeading(PageSequence pages, StructureElement parent, string? language)
    {
        pages.Top -= Typography.BeforeSignatories;
        var rule = new PdfRectangle(
            pages.Size.LeftEdge, pages.Top + (Typography.BeforeSignatories / 3), Typography.Measure, Typography.RuleThickness);
        using (pages.Current.Tag(ArtifactKind.Layout))
            pages.Current.FillRectangle(rule, Typography.RuleColor);

        var paragraph = composer.Compose(labels.Signatories, typography.SignatoriesHeading, Typography.Measure);
        using (var element = parent.Add(StructureType.H2, language))
        using (pages.Current.Tag(element))
            pages.Top = paragraph.Show(pages.Current, typography.LeftOf(0, paragraph.Width), pages.Top, 0, paragraph.LineCount);
        pages.Top -= Typography.AfterSignatoriesHeading;
    }

    /// <summary>The heading with, beside its last word, how many sign under it.</summary>
    private void SetGroupHeading(PageSequence pages, PdfDocument document, string heading, int count)
    {
        var paragraph = ComposeGroupHeading(heading);
        if (paragraph.LineCount == 0)
            return;

        document.AddBookmark(PrintedText.OnOneLine(heading), pages.Current, pages.Top, level: 2);
        using var element = document.Structure.Add(StructureType.H3);
        using (pages.Current.Tag(element))
        {
            pages.Top = paragraph.Show(pages.Current, typography.LeftOf(0, paragraph.Width), pages.Top, 0, paragraph.LineCount);
            var style = typography.GroupCount;
            var number = LineOfText.Of($"\u2002{labels.FormatNumber(count)}", style.Font, typography.IsRightToLeft);
            var left = typography.LeftOf(paragraph.WidthOf(paragraph.LineCount - 1), style.Points(number.Width));
            var baseline = pages.Top + paragraph.Style.Leading - paragraph.Style.BaselineOffset;
            pages.Current.ShowText(left, baseline, number.Texts, style.Appearance);
        }

        pages.Top -= Typography.AfterGroupHeading;
    }
}
