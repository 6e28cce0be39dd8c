using System.Globalization;
using Letters.Rendering.ShareImage;

namespace Letters.Rendering.Html;

/// <summary>What is shown where the letter is shared: Open Graph (https://ogp.me) and Twitter's card.</summary>
internal static class ShareCard
{
    public static void Write(LetterPage page, string title, string description)
    {
        var (html, letter) = (page.Html, page.Letter);
        html.Line($"""
            <meta property="og:type" content="article">
            <meta property="og:title" content="{title}">
            <meta property="og:description" content="{description}">
            """);
        if (page.HasOrigin) html.Line($"""<meta property="og:url" content="{page.Address(page.Paths.Page)}">""");
        if (letter.Metadata.Publisher is { } publisher) html.Line($"""<meta property="og:site_name" content="{publisher}">""");
        WriteLocales(page);
        WriteImage(page, title);
        WriteArticle(html, letter.Metadata);
    }

    private static void WriteLocales(LetterPage page)
    {
        var (html, letter) = (page.Html, page.Letter);
        html.Line($"""<meta property="og:locale" content="{OpenGraphLocale.Of(letter.Language)}">""");
        foreach (var each in letter.Translations) html.Line($"""<meta property="og:locale:alternate" content="{OpenGraphLocale.Of(each.Language)}">""");
    }

    private static void WriteImage(LetterPage page, string title)
    {
        var letter = page.Letter;
        var words = letter.Signatories.Count > 0 ? $"{title} ({page.Labels.SignatoryCount(letter.SignatoryCount)})" : title;
        page.Html.Line($"""
            <meta property="og:image" content="{page.Address(page.Paths.In(RenditionFormat.ShareImage))}">
            <meta property="og:image:type" content="{RenditionFormat.ShareImage.MediaType}">
            <meta property="og:image:width" content="{InPixels(ShareImageStyle.Width)}">
            <meta property="og:image:height" content="{InPixels(ShareImageStyle.Height)}">
            <meta property="og:image:alt" content="{words}">
            <meta name="twitter:card" content="summary_large_image">
            """);
    }

    private static string InPixels(int length) => length.ToString(CultureInfo.InvariantCulture);

    private static void WriteArticle(HtmlWriter html, LetterMetadata metadata)
    {
        if (metadata.Date is { } date) html.Line($"""<meta property="article:published_time" content="{date}">""");
        foreach (var keyword in metadata.Keywords) html.Line($"""<meta property="article:tag" content="{keyword}">""");
    }
}
