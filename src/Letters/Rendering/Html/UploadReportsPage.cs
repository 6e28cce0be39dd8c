using Letters.Publishing;

namespace Letters.Rendering.Html;

/// <summary>The page that tells an author what became of the uploads of a letter: /uploads/{slug}. In English, as diagnostics are.</summary>
public static class UploadReportsPage
{
    private static readonly Labels Labels = Labels.Of(LanguageTag.English);

    /// <summary>Writes the page, which is the same for the same reports on every machine and in every culture.</summary>
    /// <param name="folder">As uploaded: the slug of a letter, if it is one.</param>
    /// <param name="reports">In the order in which they are to be listed, best the newest first.</param>
    /// <param name="output">Written from its position on, in UTF-8; left open.</param>
    public static void Write(string folder, IReadOnlyList<UploadReport> reports, Stream output)
    {
        using var html = new HtmlWriter(output);
        Slug? slug = Slug.TryParse(folder, out var parsed) ? parsed : null;
        WriteHead(html, folder);
        WriteBar(html, slug);
        html.Line($"""
            <main class="uploads">
            <h1>Uploads of <span class="folder">{folder}</span></h1>
            """);
        if (reports.Count == 0) WriteEmpty(html, folder);
        for (var index = 0; index < reports.Count; index++) UploadReportSection.Write(html, slug, reports[index], index + 1);
        html.Line($"""
            </main>
            </body>
            </html>
            """);
    }

    private static void WriteHead(HtmlWriter html, string folder)
    {
        html.Line($"""
            <!doctype html>
            <html lang="en" dir="ltr">
            """);
        PageHead.WriteStart(html, $"Uploads of {folder}", "What became of each upload, and what its author should know of.");
        html.Line($"""<meta name="robots" content="noindex">""");
        PageHead.WriteEnd(html);
        html.Line($"<body>");
    }

    private static void WriteBar(HtmlWriter html, Slug? slug)
    {
        html.Line($"""
            <header class="bar">
            <nav aria-label="{Labels.OpenLetters}"><a href="{LetterPaths.Index}">{Labels.OpenLetters}</a></nav>
            """);
        if (slug is { } letter)
            html.Line($"""
                <nav aria-label="{Labels.ThisLetter}">
                <a href="{new LetterPaths(letter).Page}">{Labels.ThisLetter}</a>
                <a href="{new LetterPaths(letter).Revisions}">{Labels.Revisions}</a>
                </nav>
                """);
        html.Line($"</header>");
    }

    private static void WriteEmpty(HtmlWriter html, string folder) => html.Line($"""
        <div class="empty">
        <p>Nothing has been uploaded here yet.</p>
        <p>Upload a letter to <code>content/{folder}/letter.txt</code>; what became of it is told here seconds later.</p>
        </div>
        """);
}
