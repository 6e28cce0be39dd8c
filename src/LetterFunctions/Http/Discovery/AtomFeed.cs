using System.Globalization;
using System.Text;
using System.Xml;
using Letters;

namespace LetterFunctions.Http.Discovery;

/// <summary>The letters as an Atom feed (RFC 4287), the last published first.</summary>
internal static class AtomFeed
{
    public const string MediaType = "application/atom+xml";
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="origin">Of the app, "https://letters.example".</param>
    public static byte[] Write(IReadOnlyList<Revision> letters, string origin)
    {
        using var content = new MemoryStream();
        using (var xml = XmlWriter.Create(content, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteElementString("id", Namespace, $"{origin}/feed/atom");
            xml.WriteElementString("title", Namespace, FeedEntries.Title);
            xml.WriteElementString("updated", Namespace, Time(FeedEntries.Updated(letters)));
            WriteLink(xml, "self", $"{origin}/feed/atom", MediaType, null);
            WriteLink(xml, "alternate", $"{origin}/letters", "text/html", null);
            foreach (var letter in FeedEntries.Of(letters)) WriteEntry(xml, letter, origin);
            xml.WriteEndElement();
        }

        return content.ToArray();
    }

    private static void WriteEntry(XmlWriter xml, Revision letter, string origin)
    {
        var page = $"{origin}/letters/{letter.Slug}";
        xml.WriteStartElement("entry", Namespace);
        xml.WriteAttributeString("xml", "lang", null, letter.Language.ToString());
        xml.WriteElementString("id", Namespace, page);
        xml.WriteElementString("title", Namespace, FeedEntries.TitleOf(letter));
        xml.WriteElementString("updated", Namespace, Time(letter.PublishedAt));
        WriteLink(xml, "alternate", page, "text/html", letter.Language);
        foreach (var translation in letter.Translations) WriteLink(xml, "alternate", $"{page}/{translation}", "text/html", translation);
        foreach (var rendition in letter.Renditions.Where(rendition => rendition.Language is null && rendition.Format.Name != "html"))
        {
            WriteLink(xml, "alternate", $"{page}/{rendition.Format.Name}", rendition.Format.MediaType, letter.Language);
        }

        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, FeedEntries.SignatoriesOf(letter));
        xml.WriteEndElement();
        xml.WriteElementString("summary", Namespace, FeedEntries.SummaryOf(letter));
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address, string mediaType, LanguageTag? language)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", mediaType);
        if (language is { } tag) xml.WriteAttributeString("hreflang", tag.ToString());
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
