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

    public static void WriteEnd(HtmlWriter html) => html.Line($"""
        <style>{StyleSheet.Instance}</style>
        </head>
        """);
}
