namespace Letters.Rendering.Html;

/// <summary>
/// A page of the signatories of a letter, numbered by their positions: /letters/{slug}/signatories, and with "q" those who were
/// looked for. In the language of the letter's labels, but for names and affiliations, which are in the letter's.
/// </summary>
public static class SignatoriesPage
{
    /// <summary>Writes the page, which is the same for the same selection on every machine and in every culture.</summary>
    /// <param name="output">Written from its position on, in UTF-8; left open.</param>
    public static void Write(SignatorySelection selection, Stream output)
    {
        using var html = new HtmlWriter(output);
        var (revision, labels) = (selection.Revision, Labels.Of(selection.Revision.Language));
        html.Line($"""
            <!doctype html>
            <html lang="{labels.Language}" dir="{TextDirection.Of(labels.Language)}">
            """);
        WriteHead(html, selection, labels);
        html.Line($"<body>");
        WriteBar(html, new LetterPaths(revision.Slug), labels);
        html.Line($"""<main class="signatories roll">""");
        WriteTop(html, selection, labels);
        SignatoryRoll.Write(html, selection, labels);
        WritePages(html, selection, labels);
        html.Line($"""
            </main>
            </body>
            </html>
            """);
    }

    private static void WriteHead(HtmlWriter html, SignatorySelection selection, Labels labels)
    {
        var paths = new LetterPaths(selection.Revision.Slug);
        var letter = selection.Revision.Title.Replace('\n', ' ');
        var title = selection.IsSearch ? $"{selection.Query} – {labels.Signatories} – {letter}" : $"{labels.Signatories} – {letter}";
        PageHead.WriteStart(html, title, $"{letter}: {labels.SignatoryCount(selection.Revision.SignatoryCount)}");
        if (selection.IsSearch) html.Line($"""<meta name="robots" content="noindex">""");
        else if (selection.Previous is null) html.Line($"""<link rel="canonical" href="{paths.Signatories}">""");
        if (selection.Previous is { } previous) html.Line($"""<link rel="prev" href="{previous}">""");
        if (selection.Next is { } next) html.Line($"""<link rel="next" href="{next}">""");
        PageHead.WriteEnd(html);
    }

    private static void WriteBar(HtmlWriter html, LetterPaths paths, Labels labels) => html.Line($"""
        <header class="bar">
        <nav aria-label="{labels.OpenLetters}"><a href="{LetterPaths.Index}">{labels.OpenLetters}</a></nav>
        <nav aria-label="{labels.ThisLetter}">
        <a href="{paths.Page}">{labels.ThisLetter}</a>
        <a href="{paths.Revisions}">{labels.Revisions}</a>
        </nav>
        </header>
        """);

    private static void WriteTop(HtmlWriter html, SignatorySelection selection, Labels labels)
    {
        var (revision, paths) = (selection.Revision, new LetterPaths(selection.Revision.Slug));
        var (inLabels, inLetter) = (new LanguageAttributes(labels.Language, WithDirection: false), SignatoryRoll.InLetter(revision, labels));
        html.Line($"""
            <h1>{labels.Signatories} <span class="count">{labels.FormatNumber(revision.SignatoryCount)}</span></h1>
            <p class="of"><a href="{paths.Page}" {inLetter}>{new Passage(revision.Title)}</a></p>
            """);
        SignatorySearch.WriteForm(html, labels, paths.Signatories, inLabels, selection.IsSearch ? selection.Query! : "");
        if (selection.IsSearch) WriteFound(html, selection, labels, paths);
        else if (selection.Signatories is [var first, .., var last] && (selection.Previous ?? selection.Next) is not null)
            html.Line($"""<p class="tally">{labels.RangeOf(first.Position, last.Position, revision.SignatoryListLength)}</p>""");
    }

    private static void WriteFound(HtmlWriter html, SignatorySelection selection, Labels labels, LetterPaths paths)
    {
        if ((selection.Found ?? (selection.Previous is null && selection.Next is null ? selection.Signatories.Count : null)) is { } found)
            html.Line($"""<p class="found" role="status">{labels.SignatoryCount(found)}</p>""");
        html.Line($"""<p class="all"><a href="{paths.Signatories}">{labels.AllSignatories}</a></p>""");
    }

    private static void WritePages(HtmlWriter html, SignatorySelection selection, Labels labels)
    {
        if ((selection.Previous ?? selection.Next) is null) return;
        html.Line($"""<nav class="pages" aria-label="{labels.Signatories}">""");
        if (selection.Previous is { } previous) html.Line($"""<a href="{previous}" rel="prev">{labels.Previous}</a>""");
        if (selection.Next is { } next) html.Line($"""<a href="{next}" rel="next">{labels.Next}</a>""");
        html.Line($"</nav>");
    }
}
