namespace Letters.Rendering.Html;

/// <summary>What is known of the letter, its other forms, and the revision that the page shows.</summary>
internal static class LetterFooter
{
    public static void Write(LetterPage page)
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
        html.Write($"<p>");
        RevisionBanner.WriteRevision(page);
        html.Line($"</p>\n</footer>");
    }
}
