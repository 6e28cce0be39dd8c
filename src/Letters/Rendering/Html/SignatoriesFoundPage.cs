namespace Letters.Rendering.Html;

/// <summary>Who signed which letters, by name or affiliation, across letters: /signatories.</summary>
public static class SignatoriesFoundPage
{
    private const string Path = "/signatories";

    private static readonly Labels Labels = Labels.Of(LanguageTag.English);

    /// <summary>Writes the page.</summary>
    /// <param name="query">What the reader looked for; empty where nothing was.</param>
    /// <param name="found">Those of a letter follow each other.</param>
    /// <param name="next">The path of the page after; null on the last.</param>
    /// <param name="output">Written from its position on, in UTF-8; left open.</param>
    public static void Write(string query, IReadOnlyList<SignatoryOfLetter> found, string? next, Stream output)
    {
        using var html = new HtmlWriter(output);
        html.Line($"""
            <!doctype html>
            <html lang="en" dir="ltr">
            """);
        WriteHead(html, query, next);
        html.Line($"""
            <body>
            <header class="bar">
            <nav aria-label="{Labels.OpenLetters}"><a href="{LetterPaths.Index}">{Labels.OpenLetters}</a></nav>
            </header>
            <main class="signatories roll">
            <h1>{Labels.Signatories}</h1>
            """);
        SignatorySearch.WriteForm(html, Labels, Path, new LanguageAttributes(Labels.Language, WithDirection: false), query);
        if (query.Length > 0 && found.Count == 0) html.Line($"""<p class="found" role="status">No letter was signed with such words.</p>""");
        foreach (var letter in found.GroupBy(each => each.Revision.Slug)) WriteLetter(html, [.. letter]);
        if (next is not null) html.Line($"""<nav class="pages" aria-label="{Labels.Signatories}"><a href="{next}" rel="next">{Labels.Next}</a></nav>""");
        html.Line($"""
            </main>
            </body>
            </html>
            """);
    }

    private static void WriteHead(HtmlWriter html, string query, string? next)
    {
        PageHead.WriteStart(html, query.Length > 0 ? $"{query} – {Labels.Signatories}" : Labels.Signatories, "Who signed which open letters, and in which capacity.");
        html.Line($"""<meta name="robots" content="noindex">""");
        if (next is not null) html.Line($"""<link rel="next" href="{next}">""");
        PageHead.WriteEnd(html);
    }

    private static void WriteLetter(HtmlWriter html, IReadOnlyList<SignatoryOfLetter> found)
    {
        var revision = found[0].Revision;
        var inLetter = new LanguageAttributes(revision.Language, TextDirection.IsRightToLeft(revision.Language));
        html.Line($"""
            <h2 {inLetter}><a href="{new LetterPaths(revision.Slug).Page}" hreflang="{revision.Language}">{revision.Title.Replace('\n', ' ')}</a></h2>
            <ul role="list" {inLetter}>
            """);
        foreach (var (_, signatory) in found)
        {
            html.Line($"""<li><p class="name">{signatory.Name}</p>""");
            foreach (var affiliation in signatory.Affiliations) html.Line($"<p>{affiliation.Text}</p>");
            html.Line($"</li>");
        }

        html.Line($"</ul>");
    }
}

/// <summary>One who signed, and what.</summary>
/// <param name="Revision">The current one of the letter.</param>
public sealed record SignatoryOfLetter(Revision Revision, Signatory Signatory);
