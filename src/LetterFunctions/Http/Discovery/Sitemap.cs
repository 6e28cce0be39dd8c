using System.Globalization;
using System.Text;
using System.Xml;
using Letters;

namespace LetterFunctions.Http.Discovery;

/// <summary>All pages of letters for search engines (sitemaps.org, version 0.9), each with its other languages.</summary>
internal static class Sitemap
{
    public const string MediaType = "application/xml";
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>As many as the protocol takes in one file.</summary>
    private const int MostPages = 50_000;

    /// <param name="origin">Of the app, "https://letters.example".</param>
    public static byte[] Write(IReadOnlyList<Revision> letters, string origin)
    {
        using var content = new MemoryStream();
        using (var xml = XmlWriter.Create(content, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("urlset", Namespace);
            xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            foreach (var (letter, language) in letters.SelectMany(Pages).Take(MostPages)) WritePage(xml, letter, language, origin);
            xml.WriteEndElement();
        }

        return content.ToArray();
    }

    private static IEnumerable<(Revision Letter, LanguageTag? Language)> Pages(Revision letter) =>
        letter.Translations.Select(language => (letter, (LanguageTag?)language)).Prepend((letter, null));

    private static void WritePage(XmlWriter xml, Revision letter, LanguageTag? language, string origin)
    {
        xml.WriteStartElement("url", Namespace);
        xml.WriteElementString("loc", Namespace, Address(letter, language, origin));
        xml.WriteElementString("lastmod", Namespace, letter.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        if (letter.Translations.Count > 0)
        {
            foreach (var (_, other) in Pages(letter))
            {
                xml.WriteStartElement("link", Xhtml);
                xml.WriteAttributeString("rel", "alternate");
                xml.WriteAttributeString("hreflang", (other ?? letter.Language).ToString());
                xml.WriteAttributeString("href", Address(letter, other, origin));
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }

    private static string Address(Revision letter, LanguageTag? language, string origin) =>
        language is { } tag ? $"{origin}/letters/{letter.Slug}/{tag}" : $"{origin}/letters/{letter.Slug}";
}
