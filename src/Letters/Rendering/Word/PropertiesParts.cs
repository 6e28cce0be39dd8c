using System.Xml;
using Letters.Rendering.Packages;

namespace Letters.Rendering.Word;

/// <summary>The properties of the file: those of any package (ECMA-376 part 2, 11) and, for the publisher, those of Office.</summary>
internal static class PropertiesParts
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private const string Extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

    public static void WriteCore(WordPage page, Stream output)
    {
        var (letter, metadata) = (page.Letter, page.Letter.Metadata);
        using var xml = XmlPart.Create(output);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteAttributeString("xmlns", "dcterms", null, Terms);
        xml.WriteAttributeString("xmlns", "xsi", null, Instance);
        Write(xml, "dc", "title", DublinCore, letter.Title.Text.ReplaceLineEndings(" "));
        Write(xml, "dc", "subject", DublinCore, letter.Subject?.Text.ReplaceLineEndings(" "));
        Write(xml, "dc", "creator", DublinCore, metadata.Publisher);
        Write(xml, "cp", "keywords", Core, metadata.Keywords.Count == 0 ? null : string.Join(page.Labels.Separator, metadata.Keywords));
        Write(xml, "dc", "identifier", DublinCore, $"urn:sha256:{page.Context.Id}");
        Write(xml, "dc", "language", DublinCore, letter.Language.ToString());
        if (metadata.Date is { } date)
        {
            WriteDate(xml, "created", date);
            WriteDate(xml, "modified", date);
        }

        xml.WriteEndElement();
    }

    public static void WriteExtended(WordPage page, Stream output)
    {
        using var xml = XmlPart.Create(output);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("Properties", Extended);
        if (page.Letter.Metadata.Publisher is { } publisher) xml.WriteElementString("Company", Extended, XmlPart.Legal(publisher));
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string prefix, string name, string space, string? value)
    {
        if (value is null) return;
        xml.WriteStartElement(prefix, name, space);
        xml.WriteString(XmlPart.Legal(value));
        xml.WriteEndElement();
    }

    private static void WriteDate(XmlWriter xml, string name, DateOnly date)
    {
        xml.WriteStartElement("dcterms", name, Terms);
        xml.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
        xml.WriteString(W3cTime.Of(date));
        xml.WriteEndElement();
    }
}
