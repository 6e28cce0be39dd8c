using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Letters.Tests.Hostile;

/// <summary>What of a page could run, be fetched from elsewhere, or is markup that no page of this project has.</summary>
internal static class InertPage
{
    private static readonly HashSet<string> Elements = Words(
        "html head meta title link style script body header nav main article section footer aside div h1 h2 h3 h4 h5 h6 p a span br sup strong em blockquote "
        + "ul ol li dl dt dd form label input button time code pre kbd del ins bdi cite q img details summary table thead tbody tr th td hr");

    private static readonly HashSet<string> Attributes = Words(
        "lang dir class id role charset name content property rel href hreflang type title target datetime action method value placeholder autocomplete autocapitalize enterkeyhint for start "
        + "src alt width height hidden media sizes scope tabindex spellcheck maxlength open prefix itemprop xmlns");

    /// <summary>The addresses that an attribute may have; data are pictures only.</summary>
    private static readonly HashSet<string> AddressAttributes = Words("href src action formaction poster data srcset xlink:href cite background ping");

    /// <param name="page">In UTF-8.</param>
    /// <param name="policy">The Content-Security-Policy that it is served with.</param>
    public static IEnumerable<string> Faults(byte[] page, string policy)
    {
        var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page));
        foreach (var element in document.All)
        {
            if (!Elements.Contains(element.NodeName.ToLowerInvariant()) || element.NamespaceUri != "http://www.w3.org/1999/xhtml") yield return $"There is an element {element.NodeName}.";
            foreach (var attribute in element.Attributes)
            {
                if (FindFault(element, attribute) is { } fault) yield return $"{fault}: {element.NodeName} {attribute.Name}=“{attribute.Value}”";
            }

            if (element.LocalName is "style" or "script" && element.GetAttribute("type") != "application/ld+json" && !policy.Contains(HashOf(element.TextContent), StringComparison.Ordinal))
                yield return $"The policy does not know what is in {element.NodeName}: {element.TextContent}";
        }

        if (document.QuerySelectorAll("style").Length > 1 || document.QuerySelectorAll("title").Length != 1) yield return "There are more heads than one.";
        foreach (var twice in document.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).GroupBy(id => id, StringComparer.Ordinal).Where(ids => ids.Count() > 1)) yield return $"The anchor “{twice.Key}” is there twice.";
    }

    /// <summary>Whether readers, or programs on their behalf, may be led there.</summary>
    public static bool IsAllowed(string address) =>
        address.StartsWith('#') || (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal)) || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto");

    private static string? FindFault(IElement element, IAttr attribute)
    {
        var name = attribute.Name.ToLowerInvariant();
        if (name.StartsWith("on", StringComparison.Ordinal)) return "It runs a script";
        if (!Attributes.Contains(name) && !name.StartsWith("aria-", StringComparison.Ordinal) && !name.StartsWith("data-", StringComparison.Ordinal)) return "The attribute is not known";
        if (name == "http-equiv") return "It stands for a header";
        if (!AddressAttributes.Contains(name)) return null;
        return IsAllowed(attribute.Value) || (element.LocalName == "img" && attribute.Value.StartsWith("data:image/svg+xml;base64,", StringComparison.Ordinal)) ? null : "It leads where nothing may lead";
    }

    private static string HashOf(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];
}
