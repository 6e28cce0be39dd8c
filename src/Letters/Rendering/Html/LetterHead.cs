namespace Letters.Rendering.Html;

/// <summary>What a letter's page tells browsers, search engines and those who share it.</summary>
internal static class LetterHead
{
    public static void Write(HtmlWriter html, Letter letter)
    {
        var title = letter.Title.Text.Replace('\n', ' ');
        var description = Description.Of(letter);
        PageHead.WriteStart(html, title, description);
        WriteLinks(html, letter.Slug);
        html.Line($"""
            <meta property="og:type" content="article">
            <meta property="og:title" content="{title}">
            <meta property="og:description" content="{description}">
            """);
        PageHead.WriteEnd(html);
    }

    private static void WriteLinks(HtmlWriter html, Slug slug) => html.Line($"""
        <link rel="canonical" href="/letters/{slug}">
        <link rel="alternate" href="/letters/{slug}/pdf" type="application/pdf" title="PDF">
        <link rel="alternate" href="/letters/{slug}/txt" type="text/plain" title="Plain text">
        <link rel="alternate" href="/letters/{slug}/json" type="application/json" title="Data (JSON)">
        """);
}
