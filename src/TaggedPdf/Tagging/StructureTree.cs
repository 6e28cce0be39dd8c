using TaggedPdf.Syntax;

namespace TaggedPdf.Tagging;

/// <summary>The root of the structure tree and the way back from content to its elements (ISO 32000-1, 14.7.2 and 14.7.4.4).</summary>
internal sealed class StructureTree
{
    private readonly ObjectWriter _objects;
    private readonly PdfReference _root;
    private readonly List<PdfReference> _parents = [];

    public StructureTree(ObjectWriter objects)
    {
        _objects = objects;
        _root = objects.Reserve();
        Document = new StructureElement(objects, parent: null, _root, StructureType.Document);
    }

    public StructureElement Document { get; }

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
        var array = _objects.Reserve();
        var buffer = _objects.Begin(array).Byte((byte)'[');
        foreach (var element in elements)
            buffer.Reference(element).Byte((byte)' ');
        buffer.Byte((byte)']');
        _parents[key] = array;
    }

    public PdfReference Write()
    {
        Document.Dispose();
        var parents = NumberTree.Write(_objects, _parents);
        _objects.Begin(_root).Raw("<</Type/StructTreeRoot/K "u8).Reference(Document.Reference)
            .Raw("/ParentTree "u8).Reference(parents)
            .Raw("/ParentTreeNextKey "u8).Integer(_parents.Count).Raw(">>"u8);
        return _root;
    }
}
