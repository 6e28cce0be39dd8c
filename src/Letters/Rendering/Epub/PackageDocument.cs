using System.Globalization;
using System.Xml;
using Letters.Rendering.Html;
using Letters.Rendering.Packages;

namespace Letters.Rendering.Epub;

/// <summary>What the book is, what it consists of and in which order it is read (EPUB 3.3, 5).</summary>
internal static class PackageDocument
{
    private const string Opf = "http://www.idpf.org/2007/opf";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string XhtmlType = "application/xhtml+xml";
    private const string Identifier = "id";

    /// <summary>Every book has to say when it was changed; one whose letter has no date says this.</summary>
    private static readonly DateOnly Undated = new(2000, 1, 1);

    /// <summary>Of schema.org's accessibility vocabulary (EPUB Accessibility 1.1, 2.2).</summary>
    private static readonly (string Property, string Value)[] Accessibility =
    [
        ("schema:accessMode", "textual"), ("schema:accessModeSufficient", "textual"),
        ("schema:accessibilityFeature", "structuralNavigation"), ("schema:accessibilityFeature", "tableOfContents"), ("schema:accessibilityFeature", "readingOrder"),
        ("schema:accessibilityFeature", "displayTransformability"), ("schema:accessibilityFeature", "ARIA"), ("schema:accessibilityHazard", "none"),
    ];

    public static void Write(Book book, Stream output)
    {
        using var xml = XmlPart.Create(output);
        xml.WriteStartDocument();
        xml.WriteStartElement("package", Opf);
        xml.WriteAttributeString("version", "3.0");
        xml.WriteAttributeString("unique-identifier", Identifier);
        xml.WriteAttributeString("xml", "lang", null, book.Letter.Language.ToString());
        xml.WriteAttributeString("dir", book.IsRightToLeft ? "rtl" : "ltr");
        WriteMetadata(xml, book);
        WriteManifest(xml, book);
        WriteSpine(xml, book);
        xml.WriteEndElement();
    }

    private static void WriteMetadata(XmlWriter xml, Book book)
    {
        var (letter, metadata) = (book.Letter, book.Letter.Metadata);
        xml.WriteStartElement("metadata", Opf);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        WriteCore(xml, "identifier", $"urn:sha256:{book.Context.Id}", Identifier);
        WriteCore(xml, "title", letter.Title.Text.ReplaceLineEndings(" "));
        WriteCore(xml, "language", letter.Language.ToString());
        WriteCore(xml, "creator", metadata.Publisher);
        WriteCore(xml, "publisher", metadata.Publisher);
        WriteCore(xml, "date", metadata.Date?.ToString("O", CultureInfo.InvariantCulture));
        WriteCore(xml, "rights", metadata.License is { } license ? LicenseName.Of(license) : null);
        WriteCore(xml, "description", letter.Standfirst.Count > 0 ? letter.Standfirst[0].Text.ReplaceLineEndings(" ") : null);
        WriteCore(xml, "source", LetterImprint.AddressOf(letter, book.Context));
        foreach (var keyword in metadata.Keywords) WriteCore(xml, "subject", keyword);
        WriteProperty(xml, "dcterms:modified", W3cTime.Of(metadata.Date ?? Undated));
        foreach (var (property, value) in Accessibility) WriteProperty(xml, property, value);
        xml.WriteEndElement();
    }

    private static void WriteCore(XmlWriter xml, string name, string? value, string? id = null)
    {
        if (value is null) return;
        xml.WriteStartElement("dc", name, DublinCore);
        if (id is not null) xml.WriteAttributeString("id", id);
        xml.WriteString(XmlPart.Legal(value));
        xml.WriteEndElement();
    }

    private static void WriteProperty(XmlWriter xml, string property, string value)
    {
        xml.WriteStartElement("meta", Opf);
        xml.WriteAttributeString("property", property);
        xml.WriteString(value);
        xml.WriteEndElement();
    }

    private static void WriteManifest(XmlWriter xml, Book book)
    {
        xml.WriteStartElement("manifest", Opf);
        WriteEntry(xml, Book.Navigation, XhtmlType, "nav");
        WriteEntry(xml, Book.StyleSheet, "text/css");
        foreach (var document in book.Documents) WriteEntry(xml, document.Name, XhtmlType);
        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, string name, string type, string? properties = null)
    {
        xml.WriteStartElement("item", Opf);
        xml.WriteAttributeString("id", IdOf(name));
        xml.WriteAttributeString("href", name);
        xml.WriteAttributeString("media-type", type);
        if (properties is not null) xml.WriteAttributeString("properties", properties);
        xml.WriteEndElement();
    }

    private static void WriteSpine(XmlWriter xml, Book book)
    {
        xml.WriteStartElement("spine", Opf);
        xml.WriteAttributeString("page-progression-direction", book.IsRightToLeft ? "rtl" : "ltr");
        foreach (var document in book.Documents)
        {
            xml.WriteStartElement("itemref", Opf);
            xml.WriteAttributeString("idref", IdOf(document.Name));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string IdOf(string name) => name.Replace('.', '-');
}
