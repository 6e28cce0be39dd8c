namespace Letters.Rendering.Html;

/// <summary>The errata: what was wrong in an earlier revision, and what is right.</summary>
internal static class Corrections
{
    public const string Anchor = "corrections";

    public static void Write(LetterPage page)
    {
        var (html, errata) = (page.Html, page.Letter.Metadata.Errata);
        if (errata.Count == 0) return;
        html.Line($"""
            <section class="corrections" aria-labelledby="{Anchor}">
            <h2 id="{Anchor}" {page.InLabels}>{page.Labels.Corrections}</h2>
            <ul role="list">
            """);
        foreach (var erratum in errata)
        {
            if (erratum.Date is { } date) html.Write($"""<li><p><time datetime="{date}">{page.Labels.FormatDate(date)}</time> """);
            else html.Write($"<li><p>");
            html.Line($"{new Passage(erratum.Text)}</p></li>");
        }

        html.Line($"""
            </ul>
            </section>
            """);
    }
}
