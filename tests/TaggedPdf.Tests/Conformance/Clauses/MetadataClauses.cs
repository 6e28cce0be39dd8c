using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TaggedPdf.Tests.Conformance.Syntax;

namespace TaggedPdf.Tests.Conformance.Clauses;

/// <summary>What the file says of itself (ISO 19005-3, 6.6; ISO 14289-1, 5).</summary>
internal static partial class MetadataClauses
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace Pdf = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace PdfA = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace PdfUa = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace Extension = "http://www.aiim.org/pdfa/ns/extension/";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Property = "http://www.aiim.org/pdfa/ns/property#";

    /// <summary>The properties of the predefined schemas that documents of this project may have.</summary>
    private static readonly Dictionary<XNamespace, string[]> Predefined = new()
    {
        [Dc] = ["contributor", "coverage", "creator", "date", "description", "format", "identifier", "language", "publisher", "relation", "rights", "source", "subject", "title", "type"],
        [Xmp] = ["CreateDate", "CreatorTool", "Identifier", "Label", "MetadataDate", "ModifyDate", "Nickname", "Rating", "BaseURL"],
        [Pdf] = ["Keywords", "PDFVersion", "Producer", "Trapped"],
        [PdfA] = ["part", "conformance", "amd", "corr"],
        ["http://ns.adobe.com/xap/1.0/rights/"] = ["Certificate", "Marked", "Owner", "UsageTerms", "WebStatement"],
        ["http://ns.adobe.com/xap/1.0/mm/"] = ["DerivedFrom", "DocumentID", "InstanceID", "OriginalDocumentID", "RenditionClass", "VersionID", "Versions"],
        [Extension] = ["schemas"],
    };

    public static IEnumerable<Clause> All { get; } =
    [
        new("A3 6.6.2.1-1, UA1 7.1-8", "the catalog has a metadata stream", Present),
        new("A3 6.6.2.1-2", "the header of the packet states neither bytes nor an encoding", Header),
        new("A3 6.6.2.1-4", "the packet is well-formed XMP", WellFormed),
        new("A3 6.6.2.3.1-1", "properties are predefined or described", Properties),
        new("A3 6.6.2.3.3", "extension schemas are described in full", Extensions),
        new("A3 6.6.4-1", "the packet identifies PDF/A-3, level A", subject => Identification(subject, PdfA, ("part", "3"), ("conformance", "A"))),
        new("UA1 5-1", "the packet identifies PDF/UA-1", subject => Identification(subject, PdfUa, ("part", "1"))),
        new("UA1 7.1-9", "the packet has a title", Title),
        new("A3 6.1.5", "the information dictionary says what the packet says", Information),
    ];

    private static IEnumerable<Finding> Present(ConformanceSubject subject)
    {
        if (subject.File.Find<CosStream>(subject.File.Catalog, "Metadata") is not { Dictionary: var dictionary }
            || subject.File.Name(dictionary, "Type") != "Metadata" || subject.File.Name(dictionary, "Subtype") != "XML")
        {
            yield return new(subject.CatalogNumber, "It has none of Type Metadata and Subtype XML.");
        }
    }

    private static IEnumerable<Finding> Header(ConformanceSubject subject)
    {
        var header = PacketHeader().Match(subject.Packet ?? "").Value;
        if (header.Contains("bytes=", StringComparison.Ordinal) || header.Contains("encoding=", StringComparison.Ordinal))
            yield return new(0, header);
    }

    private static IEnumerable<Finding> WellFormed(ConformanceSubject subject)
    {
        if (subject.Packet is not null && subject.Metadata?.Descendants(Rdf + "RDF").Any() != true)
            yield return new(0, "It is not.");
    }

    private static IEnumerable<Finding> Properties(ConformanceSubject subject)
    {
        var described = Described(subject).ToHashSet();
        return PropertiesOf(subject)
            .Where(name => !(Predefined.TryGetValue(name.Namespace, out var names) && names.Contains(name.LocalName)) && !described.Contains(name))
            .Select(name => new Finding(0, $"{name} is neither."));
    }

    private static IEnumerable<XName> PropertiesOf(ConformanceSubject subject)
    {
        var descriptions = subject.Metadata?.Descendants(Rdf + "RDF").Elements(Rdf + "Description").ToList() ?? [];
        return descriptions.Elements().Select(element => element.Name)
            .Concat(descriptions.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != Rdf).Select(attribute => attribute.Name));
    }

    private static IEnumerable<XName> Described(ConformanceSubject subject) =>
        from schema in Schemas(subject)
        let space = (string?)schema.Element(Schema + "namespaceURI")
        where space is not null
        from name in schema.Element(Schema + "property")?.Descendants(Property + "name") ?? []
        select XName.Get(name.Value, space);

    private static IEnumerable<XElement> Schemas(ConformanceSubject subject) =>
        subject.Metadata?.Descendants(Extension + "schemas").Elements(Rdf + "Bag").Elements(Rdf + "li") ?? [];

    private static IEnumerable<Finding> Extensions(ConformanceSubject subject)
    {
        foreach (var schema in Schemas(subject))
        {
            foreach (var field in new[] { "schema", "namespaceURI", "prefix" }.Where(field => schema.Element(Schema + field) is null))
                yield return new(0, $"A schema has no {field}.");
            foreach (var property in schema.Element(Schema + "property")?.Elements(Rdf + "Seq").Elements(Rdf + "li") ?? [])
            {
                foreach (var field in new[] { "name", "valueType", "category", "description" }.Where(field => property.Element(Property + field) is null))
                    yield return new(0, $"A property has no {field}.");
                if ((string?)property.Element(Property + "category") is not ("internal" or "external"))
                    yield return new(0, "The category of a property is neither internal nor external.");
            }
        }
    }

    private static IEnumerable<Finding> Identification(ConformanceSubject subject, XNamespace space, params (string Name, string Value)[] expected) =>
        from property in expected
        let stated = (string?)subject.Metadata?.Descendants(space + property.Name).FirstOrDefault()
        where stated != property.Value
        select new Finding(0, $"{property.Name} is {stated ?? "missing"}.");

    private static IEnumerable<Finding> Title(ConformanceSubject subject)
    {
        if (string.IsNullOrWhiteSpace(ItemOf(subject, "title")))
            yield return new(0, "It has none.");
    }

    private static IEnumerable<Finding> Information(ConformanceSubject subject)
    {
        var information = subject.File.Find<CosDictionary>(subject.File.Trailer, "Info");
        (string Key, string? InPacket)[] pairs =
        [
            ("Title", ItemOf(subject, "title")),
            ("Author", ItemOf(subject, "creator")),
            ("Subject", ItemOf(subject, "description")),
            ("Keywords", ValueOf(subject, Pdf + "Keywords")),
            ("Creator", ValueOf(subject, Xmp + "CreatorTool")),
            ("Producer", ValueOf(subject, Pdf + "Producer")),
            ("CreationDate", ValueOf(subject, Xmp + "CreateDate")),
            ("ModDate", ValueOf(subject, Xmp + "ModifyDate")),
        ];
        return from pair in pairs
               let stated = subject.File.Text(information, pair.Key)
               let comparable = pair.Key.EndsWith("Date", StringComparison.Ordinal) ? InXmp(stated) : stated
               where comparable != pair.InPacket
               select new Finding(0, $"{pair.Key} is {stated ?? "missing"} here and {pair.InPacket ?? "missing"} there.");
    }

    private static string? ItemOf(ConformanceSubject subject, string property) =>
        (string?)subject.Metadata?.Descendants(Dc + property).Descendants(Rdf + "li").FirstOrDefault();

    private static string? ValueOf(ConformanceSubject subject, XName property) => (string?)subject.Metadata?.Descendants(property).FirstOrDefault();

    /// <summary>A date as XMP writes it; as it is if it is none.</summary>
    private static string? InXmp(string? date)
    {
        if (date is null || PdfDate().Match(date) is not { Success: true, Groups: var parts })
            return date;

        var day = $"{parts["year"]}-{parts["month"]}-{parts["day"]}";
        if (!parts["hour"].Success)
            return day;
        var zone = parts["zone"].Value is "Z" or "" ? "Z" : string.Create(CultureInfo.InvariantCulture, $"{parts["sign"]}{parts["zoneHour"]}:{parts["zoneMinute"]}");
        return $"{day}T{parts["hour"]}:{parts["minute"]}:{parts["second"]}{zone}";
    }

    [GeneratedRegex(@"<\?xpacket begin[^>]*>")]
    private static partial Regex PacketHeader();

    [GeneratedRegex(@"\AD:(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)((?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)(?<zone>Z|(?<sign>[+-])(?<zoneHour>\d\d)'(?<zoneMinute>\d\d)'?)?)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex PdfDate();
}
