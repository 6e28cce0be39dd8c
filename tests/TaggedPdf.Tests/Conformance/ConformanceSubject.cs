using System.Xml;
using System.Xml.Linq;
using TaggedPdf.Tests.Conformance.Content;
using TaggedPdf.Tests.Conformance.Fonts;
using TaggedPdf.Tests.Conformance.Syntax;
using TaggedPdf.Tests.Conformance.Tagging;

namespace TaggedPdf.Tests.Conformance;

/// <summary>A file, read in all the ways that clauses look at it.</summary>
internal sealed class ConformanceSubject
{
    private readonly Dictionary<CosDictionary, int> _objectOf;
    private readonly Dictionary<(int Page, int Identifier), StructureNode> _elementOf = [];

    /// <exception cref="FormatException">The file can't be read.</exception>
    public ConformanceSubject(byte[] bytes)
    {
        File = PdfFileReader.Read(bytes);
        Irregularities = File.Irregularities;
        Pages = PageTreeReader.Read(File, Irregularities);
        var structure = StructureReader.Read(File);
        Structure = structure.Nodes;
        foreach (var (node, kid) in Structure.SelectMany(node => node.Kids, (node, kid) => (node, kid)))
        {
            if (kid.Marked is { } marked)
                _elementOf.TryAdd(marked, node);
        }

        Irregularities.AddRange(structure.Irregularities);
        Irregularities.AddRange(Pages.SelectMany(page => page.Irregularities));
        Parents = ReadParents();
        Annotations = [.. Pages.SelectMany(AnnotationsOf)];
        Metadata = ReadMetadata();
        _objectOf = File.Objects.Where(item => item.Value is CosDictionary).ToDictionary(item => (CosDictionary)item.Value, item => item.Key);
        Fonts = ReadFonts();
    }

    public PdfFile File { get; }

    /// <summary>What was found while reading.</summary>
    public List<Irregularity> Irregularities { get; }

    public IReadOnlyList<PageContent> Pages { get; }

    /// <summary>The structure elements in reading order.</summary>
    public IReadOnlyList<StructureNode> Structure { get; }

    /// <summary>The parent tree (ISO 32000-1, 14.7.4.4).</summary>
    public IReadOnlyDictionary<int, CosObject> Parents { get; }

    public IReadOnlyList<(int Object, CosDictionary Dictionary, PageContent Page)> Annotations { get; }

    /// <summary>The fonts that pages show text with.</summary>
    public IReadOnlyList<CompositeFont> Fonts { get; }

    /// <summary>The XMP packet as text; null if there is none.</summary>
    public string? Packet { get; private set; }

    /// <summary>The XMP packet; null if there is none or it is not well formed.</summary>
    public XDocument? Metadata { get; }

    public int CatalogNumber => File.Trailer.Entries.GetValueOrDefault("Root") is CosReference reference ? reference.Number : 0;

    /// <summary>The number of a dictionary's object; 0 if it is a part of another.</summary>
    public int ObjectOf(CosDictionary dictionary) => _objectOf.GetValueOrDefault(dictionary);

    /// <summary>The element that holds marked content; null if none does.</summary>
    public StructureNode? ElementOf(int page, int identifier) => _elementOf.GetValueOrDefault((page, identifier));

    private Dictionary<int, CosObject> ReadParents()
    {
        var root = File.Find<CosDictionary>(File.Catalog, "StructTreeRoot");
        return root?.Entries.GetValueOrDefault("ParentTree") is { } tree
            ? TreeReader.Entries(File, tree, "Nums").ToDictionary(entry => (int)((CosNumber)entry.Key).Value, entry => entry.Value)
            : [];
    }

    private IEnumerable<(int Object, CosDictionary Dictionary, PageContent Page)> AnnotationsOf(PageContent page)
    {
        foreach (var item in File.Many(page.Page, "Annots"))
        {
            if (item is CosReference reference && File.Resolve<CosDictionary>(item) is { } annotation)
                yield return (reference.Number, annotation, page);
            else
                Irregularities.Add(new Irregularity("UA1 7.18.1-1", page.Object, "An annotation is no object of its own, so that the structure tree can't hold it."));
        }
    }

    private XDocument? ReadMetadata()
    {
        if (File.Find<CosStream>(File.Catalog, "Metadata") is not { } stream)
            return null;

        var bytes = File.Decode(stream);
        Packet = System.Text.Encoding.UTF8.GetString(bytes);
        try
        {
            return XDocument.Load(new MemoryStream(bytes));
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private List<CompositeFont> ReadFonts()
    {
        var fonts = new Dictionary<CosDictionary, CompositeFont>();
        foreach (var shown in Pages.SelectMany(page => page.Shown))
        {
            if (!fonts.TryGetValue(shown.Font, out var font))
                fonts.Add(shown.Font, font = new CompositeFont(File, shown.Font));
            for (var index = 0; index + 1 < shown.Codes.Length; index += 2)
            {
                var code = (shown.Codes[index] << 8) | shown.Codes[index + 1];
                font.Codes.TryAdd(code, shown);
            }
        }

        return [.. fonts.Values];
    }
}
