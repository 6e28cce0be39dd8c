using System.Text;

namespace TaggedPdf.Archival;

/// <summary>
/// The metadata stream: that the file conforms to PDF/A-3a and PDF/UA-1, and what it is (ISO 19005-3, 6.6; ISO 14289-1, 5).
/// </summary>
internal static class XmpPacket
{
    /// <summary>PDF/A wants properties outside its predefined schemas described (ISO 19005-3, 6.6.2.3); PDF/UA's is one.</summary>
    private const string PdfUaSchema = """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>

        """;

    public static byte[] Write(PdfMetadata metadata)
    {
        var packet = new StringBuilder()
            .Append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
            .Append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
            .Append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
            .Append(" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"")
            .Append(" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n")
            .Append("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>\n");

        Append(packet, "dc:format", "application/pdf");
        AppendAlternatives(packet, "dc:title", metadata.Title, metadata.Language);
        AppendList(packet, "dc:language", "Bag", metadata.Language);
        if (metadata.Author is not null)
            AppendList(packet, "dc:creator", "Seq", metadata.Author);
        if (metadata.Publisher is not null)
            AppendList(packet, "dc:publisher", "Bag", metadata.Publisher);
        if (metadata.Description is not null)
            AppendAlternatives(packet, "dc:description", metadata.Description, metadata.Language);
        if (metadata.Keywords.Count > 0)
            AppendList(packet, "dc:subject", "Bag", [.. metadata.Keywords]);
        if (metadata.Creator is not null)
            Append(packet, "xmp:CreatorTool", metadata.Creator);
        if (metadata.CreatedInXmp is { } created)
            Append(packet, "xmp:CreateDate", created);
        if (metadata.Modified is { } modified)
            Append(packet, "xmp:ModifyDate", PdfDate.InXmp(modified));
        if (metadata.JoinedKeywords is { } keywords)
            Append(packet, "pdf:Keywords", keywords);
        Append(packet, "pdf:Producer", PdfMetadata.Producer);

        packet.Append("</rdf:Description>\n").Append(PdfUaSchema).Append("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
        return Encoding.UTF8.GetBytes(packet.ToString());
    }

    private static void Append(StringBuilder packet, string property, string value) =>
        packet.Append('<').Append(property).Append('>').Append(XmlText.Escape(value)).Append("</").Append(property).Append(">\n");

    private static void AppendList(StringBuilder packet, string property, string container, params ReadOnlySpan<string> values)
    {
        packet.Append('<').Append(property).Append("><rdf:").Append(container).Append('>');
        foreach (var value in values)
            packet.Append("<rdf:li>").Append(XmlText.Escape(value)).Append("</rdf:li>");
        packet.Append("</rdf:").Append(container).Append("></").Append(property).Append(">\n");
    }

    /// <summary>The value as the default, which XMP requires, and as what it is in its own language.</summary>
    private static void AppendAlternatives(StringBuilder packet, string property, string value, string language) =>
        packet.Append('<').Append(property).Append("><rdf:Alt><rdf:li xml:lang=\"x-default\">").Append(XmlText.Escape(value))
            .Append("</rdf:li><rdf:li xml:lang=\"").Append(XmlText.Escape(language)).Append("\">").Append(XmlText.Escape(value))
            .Append("</rdf:li></rdf:Alt></").Append(property).Append(">\n");
}
