namespace Letters.Rendering.Html;

/// <summary>What the revision changed, in the author's words, and the way to all revisions; only where the author said it.</summary>
internal static class RevisionBanner
{
    public static void Write(LetterPage page)
    {
        var (html, labels) = (page.Html, page.Labels);
        if (page.Letter.Metadata.ChangeNote is not { } note) return;
        html.Write($"""<div class="revision" {page.InLabels}><p>""");
        WriteRevision(page);
        html.Line($""": <span {page.InLetter}>{new Passage(note)}</span></p>""");
        html.Line($"""<p><a href="{page.Paths.Revisions}">{labels.Revisions}</a></p></div>""");
    }

    /// <summary>The sentence of the label around the digits, which are set as such and lead to where the revision is for ever.</summary>
    public static void WriteRevision(LetterPage page)
    {
        const char place = '\uFFFC';
        var sentence = page.Labels.Revision(place.ToString()).Split(place);
        page.Html.Write($"""{sentence[0]}<a href="{page.Paths.Revision(page.Id)}" rel="bookmark"><code>{page.Id.Short}</code></a>{sentence[1]}""");
    }
}
