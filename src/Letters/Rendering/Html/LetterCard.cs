using System.Globalization;

namespace Letters.Rendering.Html;

/// <summary>A small page that other sites show in a frame: the title of a letter, how it begins and how many sign it. It leads to the letter.</summary>
public static class LetterCard
{
    /// <summary>In CSS pixels, where a site has no wishes.</summary>
    public const int UsualWidth = 560;

    /// <summary>In CSS pixels: enough for the longest of beginnings at the usual width.</summary>
    public const int UsualHeight = 260;

    /// <summary>Any site may show it; it has no script, no form and nothing from elsewhere.</summary>
    public static string ContentSecurityPolicy { get; } = $"default-src 'none'; style-src {StyleSheet.Card.ContentSecurityPolicyHash}; base-uri 'none'; form-action 'none'; frame-ancestors *";

    /// <summary>Writes the card, which is the same for the same revision on every machine and in every culture.</summary>
    /// <param name="revision">Of which the counts are.</param>
    /// <param name="text">The letter, with or without its signatories.</param>
    /// <param name="origin">Of the app, "https://letters.example"; empty where that is not known.</param>
    /// <param name="output">Written from its position on, in UTF-8; left open.</param>
    public static void Write(Revision revision, Letter text, string origin, Stream output)
    {
        using var html = new HtmlWriter(output);
        var labels = Labels.Of(text.Language);
        var inLabels = new LanguageAttributes(labels.Language, TextDirection.IsRightToLeft(labels.Language) != TextDirection.IsRightToLeft(text.Language));
        var (address, title) = (origin + LetterPaths.Of(text).Page, text.Title.Text.Replace('\n', ' '));
        html.Line($"""
            <!doctype html>
            <html lang="{text.Language}" dir="{TextDirection.Of(text.Language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>{title}</title>
            <link rel="canonical" href="{address}">
            <style>{StyleSheet.Card}</style>
            </head>
            <body>
            <main>
            <p class="kind" {inLabels}>{labels.OpenLetter}</p>
            <h1><a href="{address}" target="_top">{title}</a></h1>
            <p>{Description.Of(text)}</p>
            """);
        WriteFacts(html, revision, labels, inLabels);
        html.Line($"""
            </main>
            </body>
            </html>
            """);
    }

    private static void WriteFacts(HtmlWriter html, Revision revision, Labels labels, LanguageAttributes inLabels)
    {
        var date = revision.Date ?? DateOnly.FromDateTime((revision.FirstPublishedAt ?? revision.PublishedAt).UtcDateTime);
        html.Line($"""<p class="facts" {inLabels}><span>{labels.SignatoryCount(revision.SignatoryCount)}</span> <time datetime="{date.ToString("O", CultureInfo.InvariantCulture)}">{labels.FormatDate(date)}</time></p>""");
    }
}
