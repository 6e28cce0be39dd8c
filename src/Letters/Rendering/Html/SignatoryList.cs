using System.Globalization;

namespace Letters.Rendering.Html;

/// <summary>The signatories in the order of the letter, one list item each: the name, then an affiliation a line.</summary>
internal static class SignatoryList
{
    public const string Anchor = "signatories";

    public static void Write(HtmlWriter html, Sequence<Signatory> signatories)
    {
        if (signatories.Count == 0) return;
        html.Line($"""
            <section class="signatories" aria-labelledby="{Anchor}">
            <h2 id="{Anchor}" lang="en">Signatories <span class="count">{signatories.Count}</span></h2>
            <ol role="list">
            """);
        foreach (var signatory in signatories) WriteSignatory(html, signatory);
        html.Line($"""
            </ol>
            </section>
            """);
    }

    /// <summary>"1 signatory", "19 signatories".</summary>
    public static string Count(int count) =>
        count == 1 ? "1 signatory" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} signatories");

    private static void WriteSignatory(HtmlWriter html, Signatory signatory)
    {
        html.Line($"""<li><p class="name">{signatory.Name}</p>""");
        foreach (var affiliation in signatory.Affiliations) html.Line($"<p>{affiliation.Text}</p>");
        html.Line($"</li>");
    }
}
