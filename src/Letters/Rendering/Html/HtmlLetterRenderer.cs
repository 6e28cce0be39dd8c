namespace Letters.Rendering.Html;

/// <summary>A letter as one self-contained page: no script, no request, and all of its signatories.</summary>
public sealed class HtmlLetterRenderer : ILetterRenderer
{
    public RenditionFormat Format => RenditionFormat.Html;

    public void Render(Letter letter, ContentHash id, Stream output)
    {
        using var html = new HtmlWriter(output);
        html.Line($"""
            <!doctype html>
            <html lang="{letter.Language}" dir="{TextDirection.Of(letter.Language)}">
            """);
        LetterHead.Write(html, letter);
        html.Line($"<body>");
        WriteBar(html, letter);
        html.Line($"""
            <main>
            <article>
            """);
        LetterText.Write(html, letter);
        SignatoryList.Write(html, letter.Signatories);
        html.Line($"""
            </article>
            </main>
            """);
        WriteFooter(html, letter.Slug, id);
        html.Line($"""
            </body>
            </html>
            """);
    }

    /// <summary>The way to the other letters and to the two things a reader looks for first. English, whatever the letter is.</summary>
    private static void WriteBar(HtmlWriter html, Letter letter)
    {
        html.Line($"""
            <header class="bar" lang="en">
            <nav aria-label="Letters"><a href="/letters">Open letters</a></nav>
            <nav aria-label="This letter">
            """);
        if (letter.Signatories.Count > 0)
            html.Line($"""<a href="#{SignatoryList.Anchor}">{SignatoryList.Count(letter.Signatories.Count)}</a>""");
        html.Line($"""
            <a href="/letters/{letter.Slug}/pdf" type="application/pdf">PDF</a>
            </nav>
            </header>
            """);
    }

    private static void WriteFooter(HtmlWriter html, Slug slug, ContentHash id) => html.Line($"""
        <footer lang="en">
        <nav aria-label="Other forms of this letter">
        <ul role="list">
        <li><a href="/letters/{slug}/pdf" type="application/pdf">PDF</a></li>
        <li><a href="/letters/{slug}/txt" type="text/plain">Plain text</a></li>
        <li><a href="/letters/{slug}/json" type="application/json">Data (JSON)</a></li>
        <li><a href="/letters/{slug}/revisions">Revisions</a></li>
        </ul>
        </nav>
        <p>Revision <code>{id.Short}</code></p>
        </footer>
        """);
}
