using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Letters.Rendering.Packages;

namespace Letters.Rendering.Word;

/// <summary>The part with the footnotes: first the lines that part them from the text, then each of them.</summary>
internal static class FootnotesPart
{
    public const int Separator = -1;
    public const int ContinuationSeparator = 0;

    public static void Write(WordPage page, Stream output)
    {
        var runs = new RunComposer(page, page.Notes.Links, notes: null);
        using var xml = XmlPart.Create(output);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("w", "footnotes", WordPackage.Namespace);
        xml.WriteAttributeString("xmlns", "r", null, WordPackage.RelationshipsNamespace);
        WriteLine(xml, Separator, FootnoteEndnoteValues.Separator, new SeparatorMark());
        WriteLine(xml, ContinuationSeparator, FootnoteEndnoteValues.ContinuationSeparator, new ContinuationSeparatorMark());
        foreach (var footnote in page.Notes.Footnotes) Compose(page, runs, footnote).WriteTo(xml);
        xml.WriteEndElement();
    }

    private static void WriteLine(XmlWriter xml, int id, FootnoteEndnoteValues type, OpenXmlElement mark) =>
        new Footnote(new Paragraph(new ParagraphProperties { SpacingBetweenLines = new SpacingBetweenLines { After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto } }, new Run(mark))) { Id = id, Type = type }.WriteTo(xml);

    private static Footnote Compose(WordPage page, RunComposer runs, NumberedNote footnote)
    {
        var (note, language) = footnote.Printed;
        var paragraph = runs.Compose(PartStyle.Note, note.Text, language == page.Letter.Language ? null : language);
        var mark = footnote.IsCounted
            ? new Run(new RunProperties { RunStyle = new RunStyle { Val = PartStyle.NoteReference } }, new FootnoteReferenceMark())
            : NoteBook.Superscript(note.Label);
        paragraph.InsertAfter(mark, paragraph.ParagraphProperties);
        paragraph.InsertAfter(new Run(RunText.Of(" ")), mark);
        return new Footnote(paragraph) { Id = footnote.Id };
    }
}
