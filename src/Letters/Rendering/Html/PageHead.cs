namespace Letters.Rendering.Html;

/// <summary>What the head of every page has.</summary>
internal static class PageHead
{
    public static void WriteStart(HtmlWriter html, string title, string description) => html.Line($"""
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        <meta name="description" content="{description}">
        """);

    /// <summary>Of a page that is no letter's.</summary>
    public static void WriteEnd(HtmlWriter html) => WriteEnd(html, Theme.Usual);

    /// <param name="theme">Of the letter, or of all letters.</param>
    public static void WriteEnd(HtmlWriter html, Theme theme) => html.Line($"""
        <style>{StyleSheet.For(theme)}</style>
        </head>
        """);
}
