namespace Letters.Rendering.Html;

/// <summary>What is shown where the letter is shared: Open Graph (https://ogp.me) and, for the size of the picture, Twitter's card.</summary>
internal static class ShareCard
{
    /// <summary>The picture's name among the forms of the letter.</summary>
    private const string Image = "png";

    /// <summary>In pixels, as the picture is drawn.</summary>
    public const string ImageWidth = "1200";

    /// <summary>In pixels, as the picture is drawn.</summary>
    public const string ImageHeight = "630";

    public static string ImagePath(LetterPaths paths) => $"{paths.Page}/{Image}";

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
            <meta property="og:image" content="{page.Address(ImagePath(page.Paths))}">
            <meta property="og:image:type" content="image/png">
            <meta property="og:image:width" content="{ImageWidth}">
            <meta property="og:image:height" content="{ImageHeight}">
            <meta property="og:image:alt" content="{words}">
            <meta name="twitter:card" content="summary_large_image">
            """);
    }

    private static void WriteArticle(HtmlWriter html, LetterMetadata metadata)
    {
        if (metadata.Date is { } date) html.Line($"""<meta property="article:published_time" content="{date}">""");
        foreach (var keyword in metadata.Keywords) html.Line($"""<meta property="article:tag" content="{keyword}">""");
    }
}
