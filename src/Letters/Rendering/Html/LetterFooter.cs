namespace Letters.Rendering.Html;

/// <summary>What is known of the letter, its other forms, and the revision that the page shows.</summary>
internal static class LetterFooter
{
    public static void Write(LetterPage page, ContentHash id)
    {
        var (html, labels) = (page.Html, page.Labels);
        html.Line($"<footer {page.InLabels}>");
        LetterFacts.Write(page);
        html.Line($"""
            <nav aria-label="{labels.OtherForms}">
            <ul role="list">
            """);
        foreach (var form in LetterForms.Of(page.Paths, labels)) html.Line($"""<li><a href="{form.Path}" type="{form.MediaType}">{form.Label}</a></li>""");
        html.Line($"""
            <li><a href="{page.Paths.Revisions}">{labels.Revisions}</a></li>
            </ul>
            </nav>
            """);
        WriteRevision(html, labels, id);
        html.Line($"</footer>");
    }

    /// <summary>The sentence of the label around digits that are set as such.</summary>
    private static void WriteRevision(HtmlWriter html, Labels labels, ContentHash id)
    {
        const char place = '\uFFFC';
        var sentence = labels.Revision(place.ToString()).Split(place);
        html.Line($"<p>{sentence[0]}<code>{id.Short}</code>{sentence[1]}</p>");
    }
}
