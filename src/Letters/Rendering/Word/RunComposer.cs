using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Letters.Rendering.Packages;

namespace Letters.Rendering.Word;

/// <summary>Passages to paragraphs: a run for each stretch of words that is marked alike and runs in one direction.</summary>
/// <param name="page">The file.</param>
/// <param name="links">Of the part that the paragraphs are in.</param>
/// <param name="notes">Null inside of a note, which has no notes.</param>
internal sealed class RunComposer(WordPage page, LinkTargets links, NoteBook? notes)
{
    /// <param name="style">The id of the paragraph's style.</param>
    /// <param name="passage">Its words.</param>
    /// <param name="foreign">The language of the words where it is not the letter's.</param>
    public Paragraph Compose(string style, Passage passage, LanguageTag? foreign = null)
    {
        var isRightToLeft = TextDirection.IsRightToLeft(passage.Text) ?? page.IsRightToLeft;
        var paragraph = new Paragraph(new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } });
        if (isRightToLeft != page.IsRightToLeft) paragraph.ParagraphProperties!.BiDi = new BiDi { Val = isRightToLeft };
        Hyperlink? open = null;
        Mark? link = null;
        foreach (var stretch in Stretches.Of(passage))
        {
            if (!ReferenceEquals(stretch.Link, link)) (link, open) = (stretch.Link, Open(paragraph, stretch.Link));
            OpenXmlElement parent = open is null ? paragraph : open;
            parent.Append(stretch.Note is { } label ? Refer(label) : Words(stretch, isRightToLeft, foreign));
        }

        return paragraph;
    }

    /// <summary>Words of the file's own.</summary>
    public static Run Words(string text, bool isRightToLeft, LanguageTag? foreign) =>
        new(PropertiesOf(new Stretch(text, false, false, null), isRightToLeft, foreign), RunText.Of(text));

    private Hyperlink? Open(Paragraph paragraph, Mark? link)
    {
        if (link?.Target is not { } address) return null;
        var hyperlink = new Hyperlink { Id = links.IdOf(address), History = true };
        paragraph.Append(hyperlink);
        return hyperlink;
    }

    private OpenXmlElement[] Refer(string label) => notes?.Refer(label) ?? [NoteBook.Superscript(label)];

    private IEnumerable<OpenXmlElement> Words(Stretch stretch, bool isRightToLeft, LanguageTag? foreign)
    {
        foreach (var part in DirectedText.Split(XmlPart.Legal(stretch.Text), isRightToLeft))
        {
            var run = new Run(PropertiesOf(stretch, part.IsRightToLeft, foreign));
            var isFirst = true;
            foreach (var line in part.Text.Split('\n'))
            {
                if (!isFirst) run.Append(new Break());
                if (line.Length > 0) run.Append(RunText.Of(line));
                isFirst = false;
            }

            yield return run;
        }
    }

    /// <summary>One character style to a run: what a second would say is said by the run itself.</summary>
    private static RunProperties PropertiesOf(Stretch stretch, bool isRightToLeft, LanguageTag? foreign)
    {
        var properties = new RunProperties();
        var style = stretch.Link is not null ? PartStyle.Link : stretch.IsStrong ? PartStyle.Strong : stretch.IsEmphasis ? PartStyle.Emphasis : null;
        if (style is not null) properties.RunStyle = new RunStyle { Val = style };
        if (stretch.IsStrong && style != PartStyle.Strong) (properties.Bold, properties.BoldComplexScript) = (new Bold(), new BoldComplexScript());
        if (stretch.IsEmphasis && style != PartStyle.Emphasis) (properties.Italic, properties.ItalicComplexScript) = (new Italic(), new ItalicComplexScript());
        if (isRightToLeft) properties.RightToLeftText = new RightToLeftText();
        if (foreign is { } language) properties.Languages = WordLanguage.Of(language);
        return properties;
    }
}
