namespace Letters.Rendering.Html;

/// <summary>A letter as one self-contained page: nothing is requested, and no script is needed.</summary>
public sealed class HtmlLetterRenderer : ILetterRenderer
{
    public RenditionFormat Format => RenditionFormat.Html;

    public string PolicyOf(Letter letter, RenderingContext context) => PagePolicy.Of(context.ThemeOf(letter));

    public void Render(Letter letter, RenderingContext context, Stream output)
    {
        letter = context.WithPublisher(letter);
        using var html = new HtmlWriter(output);
        var page = new LetterPage(html, letter, context);
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
        LetterFooter.Write(page);
        html.Line($"""
            </body>
            </html>
            """);
    }

    private static void WriteArticle(LetterPage page)
    {
        LetterHeader.Write(page);
        Corrections.Write(page);
        ContentsList.Write(page);
        LetterText.Write(page);
        SignatoryList.Write(page);
        LetterPostscript.Write(page);
        NoteList.Write(page);
    }
}
