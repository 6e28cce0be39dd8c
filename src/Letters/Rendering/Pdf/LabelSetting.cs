using TaggedPdf;
using TaggedPdf.Content;
using TaggedPdf.Tagging;

namespace Letters.Rendering.Pdf;

/// <summary>Sets what hangs before a paragraph. The sign of a note is where links to the note lead, and leads back to the text.</summary>
internal sealed class LabelSetting(Typography typography, LetterLinks links)
{
    /// <param name="parent">The element that gets the label.</param>
    /// <param name="indent">Of the paragraph that the label stands before, in points.</param>
    /// <param name="style">Of that paragraph.</param>
    /// <param name="top">Of the paragraph's first line.</param>
    public void Set(PdfPage page, HangingLabel label, StructureElement parent, double indent, TextStyle style, double top)
    {
        var left = typography.LeftOf(indent - Typography.AfterLabel - label.Width, label.Width);
        using var element = parent.Add(StructureType.Lbl);
        var leadsBack = label.Note is { } referred && links.IsReferredTo(referred);
        using var link = leadsBack ? element.Add(StructureType.Link) : null;
        using (page.Tag(link ?? element))
            page.ShowText(left, top - style.BaselineOffset, label.Text.Texts, label.Style.Appearance);
        if (label.Note is not { } note)
            return;

        LetterLinks.AddNote(page, note, top);
        if (link is not null)
            links.AddWayBack(page, link, new PdfRectangle(left, top - style.Leading, label.Width, style.Leading), note);
    }
}
