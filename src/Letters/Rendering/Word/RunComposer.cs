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
        var isRightToLeft = PartStyle.IsRunningText(style) && TextDirection.IsRightToLeft(passage.Text) is { } own ? own : page.IsRightToLeft;
        var paragraph = new Paragraph(new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } });
        if (isRightToLeft != page.IsRightToLeft) paragraph.ParagraphProperties!.BiDi = new BiDi { Val = isRightToLeft };
        Append(paragraph, passage, new RunSetting(isRightToLeft, foreign));
        return paragraph;
    }

    /// <summary>Adds a line to a paragraph.</summary>
    /// <param name="style">The id of the character style of the line.</param>
    public void AppendLine(Paragraph paragraph, Passage line, string style, LanguageTag? foreign = null)
    {
        paragraph.Append(new Run(new Break()));
        Append(paragraph, line, new RunSetting(page.IsRightToLeft, foreign) { Style = style });
    }

    /// <summary>Words of the file's own.</summary>
    public static Run Words(string text, bool isRightToLeft, LanguageTag? foreign) =>
        new(new RunSetting(isRightToLeft, foreign).PropertiesOf(new Stretch(text, false, false, null)), RunText.Of(text));

    private void Append(Paragraph paragraph, Passage passage, RunSetting setting)
    {
        Hyperlink? open = null;
        Mark? link = null;
        foreach (var stretch in Stretches.Of(passage))
        {
            if (!ReferenceEquals(stretch.Link, link)) (link, open) = (stretch.Link, Open(paragraph, stretch.Link));
            OpenXmlElement parent = open is null ? paragraph : open;
            parent.Append(stretch.Note is { } label ? Refer(label) : Words(stretch, setting));
        }
    }

    private Hyperlink? Open(Paragraph paragraph, Mark? link)
    {
        if (link?.Target is not { } address) return null;
        var hyperlink = new Hyperlink { Id = links.IdOf(address), History = true };
        paragraph.Append(hyperlink);
        return hyperlink;
    }

    private OpenXmlElement[] Refer(string label) => notes?.Refer(label) ?? [NoteBook.Superscript(label)];

    private static IEnumerable<OpenXmlElement> Words(Stretch stretch, RunSetting setting)
    {
        foreach (var part in DirectedText.Split(XmlPart.Legal(stretch.Text), setting.IsRightToLeft))
        {
            var run = new Run((setting with { IsRightToLeft = part.IsRightToLeft }).PropertiesOf(stretch));
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
}
