using System.Net;
using Letters;
using Letters.Rendering.Html;

namespace LetterFunctions.Http.Discovery;

/// <summary>How other sites show a letter that somebody links to (oEmbed 1.0, oembed.com): the card in a frame.</summary>
internal static class OEmbed
{
    private const int SecondsToKeep = 3_600;

    /// <summary>The narrowest and lowest card, in CSS pixels, whatever a site asks for.</summary>
    private const int Least = 120;

    /// <param name="origin">Of the app, "https://letters.example".</param>
    /// <param name="most">The width and height that the site has for it, in CSS pixels.</param>
    public static byte[] Write(Revision letter, string origin, (int Width, int Height) most) => Json.Write(json =>
    {
        var (width, height) = (Math.Clamp(most.Width, Least, LetterCard.UsualWidth), Math.Clamp(most.Height, Least, LetterCard.UsualHeight));
        var title = letter.Title.Replace('\n', ' ');
        json.WriteString("version", "1.0");
        json.WriteString("type", "rich");
        json.WriteString("title", title);
        json.WriteString("provider_name", FeedEntries.Title);
        json.WriteString("provider_url", $"{origin}/letters");
        json.WriteNumber("cache_age", SecondsToKeep);
        json.WriteString("html", Frame($"{origin}/letters/{letter.Slug}/embed", title, width, height));
        json.WriteNumber("width", width);
        json.WriteNumber("height", height);
    });

    private static string Frame(string address, string title, int width, int height) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"<iframe src=\"{address}\" title=\"{WebUtility.HtmlEncode(title)}\" width=\"{width}\" height=\"{height}\" style=\"border:0;max-width:100%\" loading=\"lazy\" referrerpolicy=\"strict-origin-when-cross-origin\" sandbox=\"allow-top-navigation-by-user-activation allow-popups\"></iframe>");
}
