using TaggedPdf.Tagging;

namespace Letters.Rendering.Pdf;

/// <summary>The errata, which stand above the letter as on its page: who reads no further has read them.</summary>
/// <param name="labelLanguage">The language of the heading, where it is not the letter's.</param>
internal sealed class Corrections(Typography typography, Labels labels, string? labelLanguage)
{
    public void AddTo(ParagraphList list, Sequence<Erratum> errata)
    {
        if (errata.Count == 0)
            return;

        var path = StructurePath.Of(StructureType.H2, labelLanguage);
        list.Add(new Passage(labels.Corrections), typography.SignatoriesHeading, path, LastLine.Free, paragraph => paragraph with
        {
            KeepWithNext = true,
            Bookmark = (labels.Corrections, 1),
        });
        list.Space = Typography.AfterGroupHeading;
        foreach (var erratum in errata)
            list.Add(new Passage(TextOf(erratum)), typography.Note, Typography.BetweenNotes);
        list.Space = Typography.AfterStandfirst;
        list.RuleNext = true;
    }

    private string TextOf(Erratum erratum) =>
        erratum.Date is { } date ? LabelledText.Of(labels, labels.FormatDate(date), erratum.Text) : erratum.Text;
}
