using System.Globalization;
using Letters.Publishing;

namespace Letters.Rendering.Html;

/// <summary>The page in place of a letter that was withdrawn: when and why. It has none of the letter's words, its title included.</summary>
public static class WithdrawnPage
{
    private const string Title = "This letter was withdrawn";

    /// <summary>Writes the page.</summary>
    /// <param name="slug">Of the letter.</param>
    /// <param name="withdrawal">Since when, and why.</param>
    /// <param name="output">Written from its position on, in UTF-8; left open.</param>
    public static void Write(Slug slug, Withdrawal withdrawal, Stream output)
    {
        using var html = new HtmlWriter(output);
        var at = withdrawal.At.UtcDateTime;
        html.Line($"""
            <!doctype html>
            <html lang="en" dir="ltr">
            """);
        PageHead.WriteStart(html, Title, "The letter at this address was withdrawn.");
        html.Line($"""<meta name="robots" content="noindex">""");
        PageHead.WriteEnd(html);
        html.Line($"""
            <body>
            <header class="bar">
            <nav aria-label="Open letters"><a href="{LetterPaths.Index}">Open letters</a></nav>
            </header>
            <main class="index">
            <h1>{Title}</h1>
            <p>The letter “{slug}” was withdrawn on <time datetime="{at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}">{at.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}</time>.</p>
            """);
        if (withdrawal.Reason is { } reason) html.Line($"""<p dir="auto">The reason given: {new Passage(reason)}</p>""");
        html.Line($"""
            </main>
            </body>
            </html>
            """);
    }
}
