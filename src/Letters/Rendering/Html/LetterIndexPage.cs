using System.Globalization;

namespace Letters.Rendering.Html;

/// <summary>The page that lists all letters: /letters.</summary>
public static class LetterIndexPage
{
    private const string Title = "Open letters";

    private static readonly Labels Labels = Labels.Of(LanguageTag.English);

    /// <summary>Writes the page, which is the same for the same revisions on every machine and in every culture.</summary>
    /// <param name="letters">The current revision of each letter, in the order in which they are to be listed.</param>
    /// <param name="output">Written from its position on, in UTF-8; left open.</param>
    public static void Write(IReadOnlyList<Revision> letters, Stream output) => Write(new LetterIndexSelection(letters), output);

    /// <summary>Writes the page of some letters.</summary>
    /// <param name="selection">Which.</param>
    /// <param name="output">Written from its position on, in UTF-8; left open.</param>
    public static void Write(LetterIndexSelection selection, Stream output)
    {
        using var html = new HtmlWriter(output);
        html.Line($"""
            <!doctype html>
            <html lang="en" dir="ltr">
            """);
        WriteHead(html, selection);
        html.Line($"""
            <body>
            <main class="index">
            <h1>{Title}</h1>
            """);
        if (selection.Letters.Count > 0) WriteList(html, selection.Letters);
        else if (selection.IsFiltered || selection.Continues) html.Line($"<p>No such letter is published.</p>");
        else WriteEmpty(html);
        if (selection.Next is { } next) html.Line($"""<nav class="pages" aria-label="{Title}"><a href="{next}" rel="next">{Labels.Next}</a></nav>""");
        html.Line($"""
            </main>
            </body>
            </html>
            """);
    }

    private static void WriteHead(HtmlWriter html, LetterIndexSelection selection)
    {
        PageHead.WriteStart(html, Title, "Open letters and the people who sign them, as web pages, PDF, plain text and data.");
        if (!selection.Continues && !selection.IsFiltered) html.Line($"""<link rel="canonical" href="/letters">""");
        html.Line($"""<link rel="alternate" href="/letters.json" type="application/json" title="Data (JSON)">""");
        if (selection.Next is { } next) html.Line($"""<link rel="next" href="{next}">""");
        PageHead.WriteEnd(html);
    }

    private static void WriteEmpty(HtmlWriter html) => html.Line($"""
        <div class="empty">
        <p>No letter has been published yet.</p>
        <p>To publish one, upload a letter to the content container, in a folder of its own:
        <code>content/your-letter/letter.txt</code>. It appears here seconds later.</p>
        </div>
        """);

    private static void WriteList(HtmlWriter html, IReadOnlyList<Revision> letters)
    {
        html.Line($"""<ul role="list">""");
        foreach (var letter in letters) WriteItem(html, letter);
        html.Line($"</ul>");
    }

    private static void WriteItem(HtmlWriter html, Revision letter)
    {
        var published = letter.PublishedAt.UtcDateTime;
        var instant = published.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var day = published.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var title = letter.Title.Replace('\n', ' ');
        html.Line($"""
            <li>
            <h2 lang="{letter.Language}" dir="{TextDirection.Of(letter.Language)}">
            <a href="/letters/{letter.Slug}" hreflang="{letter.Language}">{title}</a>
            </h2>
            <p><span>{Labels.SignatoryCount(letter.SignatoryCount)}</span> <time datetime="{instant}">{day}</time></p>
            """);
        if (letter.Translations is { Count: > 0 } translations) WriteLanguages(html, letter.Slug, translations);
        html.Line($"</li>");
    }

    private static void WriteLanguages(HtmlWriter html, Slug slug, Sequence<LanguageTag> translations)
    {
        html.Line($"""<ul class="languages" role="list" aria-label="{Labels.OtherLanguages}">""");
        foreach (var language in translations)
            html.Line($"""<li><a href="{new LetterPaths(slug, language).Page}" hreflang="{language}" {new LanguageAttributes(language, WithDirection: true)}>{LanguageName.Of(language)}</a></li>""");
        html.Line($"</ul>");
    }
}
