namespace Letters.Rendering.Epub;

/// <summary>The notes, each with the way back to where it is referred to first. Reading systems show them where they are referred to.</summary>
internal static class NotesDocument
{
    public static void Write(XhtmlPage page)
    {
        var (labels, references) = (page.Labels, page.Book.References);
        page.AddContents(null, labels.Notes, 1, page.LabelLanguage);
        page.Start("section").Semantics("endnotes", "doc-endnotes").Attribute("aria-labelledby", "notes");
        page.Start("h1").Attribute("id", "notes").Language(page.LabelLanguage).Words(labels.Notes).End();
        for (var at = 0; at < references.Notes.Count; at++) Write(page, references.Notes[at], at + 1);
        page.End();
    }

    private static void Write(XhtmlPage page, PrintedNote printed, int number)
    {
        var (note, language) = printed;
        page.Start("aside").Semantics("footnote", "doc-footnote").Attribute("id", NoteReferences.AnchorOf(number));
        page.Start("p").Start("span").Attribute("class", "mark").Words(note.Label).End().Words(" ");
        page.Start("span").Language(language == page.Book.Letter.Language ? null : language).Text(note.Text).End();
        if (page.Book.References.PlaceOf(number) is { } place)
        {
            page.Words(" ").Start("a").Semantics("backlink", "doc-backlink").Attribute("href", place)
                .Language(page.LabelLanguage).Attribute("aria-label", page.Labels.BackToText).Words("↑").End();
        }

        page.End().End();
    }
}
