namespace Letters.Rendering.Html;

/// <summary>The notes, each with its mark and the way back to where the text refers to it. The last of the letter's words.</summary>
internal static class NoteList
{
    private const string Anchor = "notes";

    public static void Write(LetterPage page)
    {
        var (html, notes) = (page.Html, page.Notes);
        if (notes.Count == 0) return;
        html.Line($"""
            <section class="notes" role="doc-endnotes" aria-labelledby="{Anchor}">
            <h2 id="{Anchor}" {page.InLabels}>{page.Labels.Notes}</h2>
            <ol role="list">
            """);
        for (var index = 0; index < notes.Count; index++) WriteNote(page, notes[index], index + 1);
        html.Line($"""
            </ol>
            </section>
            """);
    }

    private static void WriteNote(LetterPage page, PrintedNote printed, int number)
    {
        var (html, note) = (page.Html, printed.Note);
        var foreign = new ForeignLanguage(printed.Language == page.Letter.Language ? null : printed.Language);
        html.Write($"""<li id="{NoteReferences.AnchorOf(number)}"><span class="mark">{note.Label}</span> <p{foreign}{page.DirectionOf(note.Text)}>{page.Text(note.Text)}""");
        WriteBackLinks(page, number);
        html.Line($"</p></li>");
    }

    private static void WriteBackLinks(LetterPage page, int number)
    {
        var (html, labels) = (page.Html, page.Labels);
        var count = page.References.BackLinksOf(number);
        for (var reference = 1; reference <= count; reference++)
        {
            var label = count == 1 ? labels.BackToText : $"{labels.BackToText} ({labels.FormatNumber(reference)})";
            html.Write($""" <a class="back" href="#{NoteReferences.AnchorOf(number, reference)}" role="doc-backlink" {page.InLabels} aria-label="{label}">↑</a>""");
        }
    }
}
