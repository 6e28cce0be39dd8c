using System.Xml;

namespace Letters.Logos;

/// <summary>
/// Whether an SVG is nothing but shapes: what runs, what is fetched from elsewhere and what needs a font of the reader's
/// machine has no place in a letter.
/// </summary>
internal static class SvgInspection
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const string OfTheWeb = "http://www.w3.org/";
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string OfXml = "http://www.w3.org/XML/1998/namespace";
    private const int Deepest = 64;
    private const int MostElements = 5_000;

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
        "linearGradient", "radialGradient", "stop", "clipPath", "mask",
    };

    private static readonly string[] Loads = ["@import", "image-set(", "image(", "src("];

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <returns>Null where there is none.</returns>
    public static string? FindFault(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(content.ToArray()), Settings);
            return FindFault(xml);
        }
        catch (XmlException error)
        {
            return $"its XML cannot be read in line {error.LineNumber}";
        }
    }

    private static string? FindFault(XmlReader xml)
    {
        var count = 0;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.ProcessingInstruction) return "it has a processing instruction";
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (count++ == 0 && (xml.LocalName != "svg" || xml.NamespaceURI != Namespace)) return "it is no SVG";
            if (count > MostElements || xml.Depth > Deepest) return $"it has more than {MostElements} elements, or some {Deepest} deep in each other";
            if (xml.NamespaceURI == Namespace && !Elements.Contains(xml.LocalName)) return $"it has an element “{xml.LocalName}”, and may have shapes only";
            if (IsForBrowsers(xml.NamespaceURI)) return $"it has an element “{xml.LocalName}” that is no SVG";
            if (FindFaultOfAttributes(xml) is { } fault) return fault;
        }

        return count == 0 ? "it is empty" : null;
    }

    /// <summary>HTML, MathML and events run or load within SVG; what drawing programs and RDF state about a file does nothing.</summary>
    private static bool IsForBrowsers(string elements) => elements is not (Namespace or Rdf) && elements.StartsWith(OfTheWeb, StringComparison.Ordinal);

    private static string? FindFaultOfAttributes(XmlReader xml)
    {
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)) return $"it has a script in “{xml.Name}”";
            if (xml is { LocalName: "base", NamespaceURI: OfXml }) return "it says that what it refers to is elsewhere";
            if (xml.LocalName is "href" or "src" && !xml.Value.StartsWith('#')) return $"it refers to “{Shorten(xml.Value)}” elsewhere";
            if (RefersElsewhere(xml.Value)) return $"it refers elsewhere in “{xml.Name}”";
        }

        return null;
    }

    /// <summary>A "url(…)" that names nothing of the file itself, one that is hidden by CSS escapes, or another way to load something.</summary>
    private static bool RefersElsewhere(string value)
    {
        for (var at = value.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0; at = value.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            if (!value.AsSpan(at + 4).TrimStart(" '\"").StartsWith('#')) return true;
        }

        return value.Contains('\\', StringComparison.Ordinal) || Loads.Any(word => value.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : $"{text[..60]}…";
}
