using System.Xml;
using Letters.Rendering.Packages;

namespace Letters.Rendering.Word;

/// <summary>The names and types of the parts of a Word file, and what leads from one to the other (ECMA-376 part 2, 8 and 9).</summary>
internal static class WordPackage
{
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string RelationshipsNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public const string Document = "word/document.xml";
    public const string Footnotes = "word/footnotes.xml";
    public const string Styles = "word/styles.xml";
    public const string Numbering = "word/numbering.xml";
    public const string Settings = "word/settings.xml";
    public const string Header = "word/header1.xml";
    public const string Footer = "word/footer1.xml";
    public const string CoreProperties = "docProps/core.xml";
    public const string ExtendedProperties = "docProps/app.xml";

    public const string HeaderId = "rIdHeader";
    public const string FooterId = "rIdFooter";

    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    private static readonly (string Part, string Type)[] Parts =
    [
        (Document, $"{Word}.document.main+xml"), (Footnotes, $"{Word}.footnotes+xml"), (Styles, $"{Word}.styles+xml"), (Numbering, $"{Word}.numbering+xml"),
        (Settings, $"{Word}.settings+xml"), (Header, $"{Word}.header+xml"), (Footer, $"{Word}.footer+xml"),
        (CoreProperties, "application/vnd.openxmlformats-package.core-properties+xml"), (ExtendedProperties, "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    ];

    private static readonly Relationship[] OfDocument =
    [
        new("rIdFootnotes", "footnotes", "footnotes.xml"), new("rIdStyles", "styles", "styles.xml"), new("rIdNumbering", "numbering", "numbering.xml"),
        new("rIdSettings", "settings", "settings.xml"), new(HeaderId, "header", "header1.xml"), new(FooterId, "footer", "footer1.xml"),
    ];

    /// <summary>What leads to all else. Readers that look for it at the head of the file find it there.</summary>
    public static void WriteHead(ZipWriter zip)
    {
        zip.Add("[Content_Types].xml", WriteContentTypes);
        zip.Add("_rels/.rels", stream => WriteRelationships(stream,
        [
            new("rIdDocument", "officeDocument", Document),
            new("rIdCore", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", CoreProperties),
            new("rIdExtended", "extended-properties", ExtendedProperties),
        ]));
    }

    /// <summary>The part that says where a part leads.</summary>
    public static string Relationships(string part) => $"{Path.GetDirectoryName(part)!.Replace('\\', '/')}/_rels/{Path.GetFileName(part)}.rels";

    public static void WriteRelationshipsOfDocument(Stream output, LinkTargets links) => WriteRelationships(output, OfDocument, links);

    public static void WriteRelationships(Stream output, IEnumerable<Relationship> relationships, LinkTargets? links = null)
    {
        using var xml = XmlPart.Create(output);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("Relationships", PackageRelationships);
        foreach (var relationship in relationships) Write(xml, relationship, isExternal: false);
        foreach (var (address, id) in links?.All ?? []) Write(xml, new(id, "hyperlink", address), isExternal: true);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, Relationship relationship, bool isExternal)
    {
        xml.WriteStartElement("Relationship", PackageRelationships);
        xml.WriteAttributeString("Id", relationship.Id);
        xml.WriteAttributeString("Type", relationship.Type.Contains('/', StringComparison.Ordinal) ? relationship.Type : $"{RelationshipsNamespace}/{relationship.Type}");
        xml.WriteAttributeString("Target", relationship.Target);
        if (isExternal) xml.WriteAttributeString("TargetMode", "External");
        xml.WriteEndElement();
    }

    private static void WriteContentTypes(Stream output)
    {
        using var xml = XmlPart.Create(output);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("Types", ContentTypes);
        Write(xml, "Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Write(xml, "Default", "Extension", "xml", "application/xml");
        foreach (var (part, type) in Parts) Write(xml, "Override", "PartName", $"/{part}", type);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string element, string key, string value, string type)
    {
        xml.WriteStartElement(element, ContentTypes);
        xml.WriteAttributeString(key, value);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }
}

/// <param name="Type">The end of its type among those of Office, or all of it.</param>
internal sealed record Relationship(string Id, string Type, string Target);
