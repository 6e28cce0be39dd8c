using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Letters.Publishing;
using Letters.Rendering;
using Letters.Rendering.Html;
using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Html;

/// <summary>Pages as a browser reads them; the parser throws at the first parse error of the HTML Standard, 13.2.2.</summary>
internal static class HtmlPages
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsStrictMode = true });

    public static IHtmlDocument Of(Letter letter) => Parse(new HtmlLetterRenderer().Render(letter));

    /// <summary>As a deployment renders it that knows where readers reach it.</summary>
    public static IHtmlDocument Of(Letter letter, string origin)
    {
        using var output = new MemoryStream();
        var context = new RenderingContext(CanonicalLetter.HashOf(letter), new RenderingSettings { Origin = new Uri(origin) });
        new HtmlLetterRenderer().Render(letter, context, output);
        return Parse(output.ToArray());
    }

    public static IHtmlDocument OfSignatories(SignatorySelection selection) => Parse(Signatories(selection));

    public static byte[] Signatories(SignatorySelection selection)
    {
        using var output = new MemoryStream();
        SignatoriesPage.Write(selection, output);
        return output.ToArray();
    }

    public static IHtmlDocument OfIndex(params Revision[] letters) => Parse(Index(letters));

    public static byte[] Index(params Revision[] letters)
    {
        using var output = new MemoryStream();
        LetterIndexPage.Write(letters, output);
        return output.ToArray();
    }

    public static IHtmlDocument OfUploads(string folder, params UploadReport[] reports) => Parse(Uploads(folder, reports));

    public static byte[] Uploads(string folder, params UploadReport[] reports)
    {
        using var output = new MemoryStream();
        UploadReportsPage.Write(folder, reports, output);
        return output.ToArray();
    }

    public static IHtmlDocument Parse(byte[] page) => Parser.ParseDocument(Encoding.UTF8.GetString(page));

    public static IElement One(this IParentNode parent, string selector) => Assert.Single(parent.QuerySelectorAll(selector));

    public static string[] Texts(this IParentNode parent, string selector) => [.. parent.QuerySelectorAll(selector).Select(element => element.TextContent)];

    /// <summary>The words of the letter's parts, in the order of the page.</summary>
    public static string[] LetterTexts(this IHtmlDocument page) =>
        page.Texts("article > header h1, article > header p, .letter > p, .signatories li p");
}
