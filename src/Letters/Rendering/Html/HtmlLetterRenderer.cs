namespace Letters.Rendering.Html;

/// <summary>A letter as one self-contained page: no script, no request, and all of its signatories.</summary>
public sealed class HtmlLetterRenderer : ILetterRenderer
{
    public RenditionFormat Format => RenditionFormat.Html;

    public void Render(Letter letter, RenderingContext context, Stream output)
    {
        using var html = new HtmlWriter(output);
        var page = new LetterPage(html, letter);
        html.Line($"""
            <!doctype html>
            <html lang="{letter.Language}" dir="{TextDirection.Of(letter.Language)}">
            """);
        LetterHead.Write(page);
        html.Line($"<body>");
        LetterBar.Write(page);
        html.Line($"""
            <main>
            <article>
            """);
        WriteArticle(page);
        html.Line($"""
            </article>
            </main>
            """);
        LetterFooter.Write(page, context.Id);
        html.Line($"""
            </body>
            </html>
            """);
    }

    private static void WriteArticle(LetterPage page)
    {
        LetterHeader.Write(page);
        LetterText.Write(page);
        SignatoryList.Write(page);
        LetterPostscript.Write(page);
        NoteList.Write(page);
        Corrections.Write(page);
    }
}
