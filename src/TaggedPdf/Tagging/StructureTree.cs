using System.Globalization;
using TaggedPdf.Syntax;

namespace TaggedPdf.Tagging;

/// <summary>The root of the structure tree and the way back from content to its elements (ISO 32000-1, 14.7.2 and 14.7.4.4).</summary>
internal sealed class StructureTree
{
    private readonly PdfReference _root;
    private readonly List<PdfReference> _parents = [];
    private readonly List<PdfReference> _identified = [];
    private readonly SortedSet<StructureType> _mapped = [];

    public StructureTree(ObjectWriter objects)
    {
        Objects = objects;
        _root = objects.Reserve();
        Document = new StructureElement(this, parent: null, _root, StructureType.Document);
    }

    public ObjectWriter Objects { get; }

    public StructureElement Document { get; }

    /// <summary>Hands out an identifier by which readers find an element (ISO 32000-1, Table 322, IDTree).</summary>
    public string Identify(PdfReference element)
    {
        _identified.Add(element);
        return IdentifierOf(_identified.Count);
    }

    /// <summary>Notes that elements of a type are in the document.</summary>
    public void Use(StructureType type)
    {
        if (type.IsMapped())
            _mapped.Add(type);
    }

    /// <summary>A key of the parent tree: for a page, of the elements of its content; for an annotation, of its element.</summary>
    public int ReserveParentKey()
    {
        _parents.Add(default);
        return _parents.Count - 1;
    }

    public void SetParent(int key, PdfReference parent) => _parents[key] = parent;

    /// <summary>Records the elements of a page's marked content, by identifier.</summary>
    public void SetParents(int key, List<PdfReference> elements)
    {
        var array = Objects.Reserve();
        var buffer = Objects.Begin(array).Byte((byte)'[');
        foreach (var element in elements)
            buffer.Reference(element).Byte((byte)' ');
        buffer.Byte((byte)']');
        _parents[key] = array;
    }

    public PdfReference Write()
    {
        Document.Dispose();
        var parents = NumberTree.Write(Objects, _parents);
        var identifiers = WriteIdentifiers();
        var dictionary = Objects.Begin(_root).Raw("<</Type/StructTreeRoot/K "u8).Reference(Document.Reference)
            .Raw("/ParentTree "u8).Reference(parents)
            .Raw("/ParentTreeNextKey "u8).Integer(_parents.Count);
        if (identifiers is { } tree)
            dictionary.Raw("/IDTree "u8).Reference(tree);
        WriteRoleMap(dictionary);
        dictionary.Raw(">>"u8);
        return _root;
    }

    private PdfReference? WriteIdentifiers() => _identified.Count == 0 ? null : NameTree.Write(
        Objects,
        _identified.Select((element, index) => (IdentifierOf(index + 1), (Action<PdfBuffer>)(buffer => buffer.Reference(element)))));

    private void WriteRoleMap(PdfBuffer dictionary)
    {
        if (_mapped.Count == 0)
            return;

        dictionary.Raw("/RoleMap<<"u8);
        foreach (var type in _mapped)
            dictionary.Byte((byte)'/').Raw(type.Name()).Raw("/Span"u8);
        dictionary.Raw(">>"u8);
    }

    private static string IdentifierOf(int number) => string.Create(CultureInfo.InvariantCulture, $"note-{number}");
}
