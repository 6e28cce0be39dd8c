using TaggedPdf.Tests.Conformance.Syntax;

namespace TaggedPdf.Tests.Conformance.Tagging;

/// <summary>Reads the structure tree in reading order (ISO 32000-1, 14.7).</summary>
internal sealed class StructureReader
{
    private readonly PdfFile _file;
    private readonly CosDictionary? _roleMap;
    private readonly HashSet<int> _seen = [];

    private StructureReader(PdfFile file, CosDictionary? roleMap) => (_file, _roleMap) = (file, roleMap);

    public List<StructureNode> Nodes { get; } = [];

    public List<Irregularity> Irregularities { get; } = [];

    public static StructureReader Read(PdfFile file)
    {
        var root = file.Find<CosDictionary>(file.Catalog, "StructTreeRoot");
        var reader = new StructureReader(file, file.Find<CosDictionary>(root, "RoleMap"));
        var number = file.Catalog.Entries.GetValueOrDefault("StructTreeRoot") is CosReference reference ? reference.Number : 0;
        foreach (var kid in file.Many(root, "K"))
            reader.ReadElement(kid, parent: null, number);
        return reader;
    }

    private StructureNode? ReadElement(CosObject kid, StructureNode? parent, int parentNumber)
    {
        if (kid is not CosReference { Number: var number } || _file.Resolve<CosDictionary>(kid) is not { } dictionary)
        {
            Note("ISO 32000-1 14.7.2", parentNumber, "It has a kid that is no structure element.");
            return null;
        }

        if (!_seen.Add(number))
        {
            Note("ISO 32000-1 14.7.2", number, "It is in the tree more than once.");
            return null;
        }

        if (dictionary.Entries.GetValueOrDefault("P") is not CosReference above || above.Number != parentNumber)
            Note("UA1 7.1-12", number, "Its entry P is not the element that it is in.");
        var written = _file.Name(dictionary, "S") ?? "";
        var node = new StructureNode(number, dictionary, written, StandardTypes.Resolve(_file, _roleMap, written) ?? written, parent);
        Nodes.Add(node);
        var page = dictionary.Entries.GetValueOrDefault("Pg") as CosReference;
        foreach (var item in _file.Many(dictionary, "K"))
            ReadKid(node, item, page);
        return node;
    }

    private void ReadKid(StructureNode node, CosObject item, CosReference? page)
    {
        if (_file.Resolve(item) is CosNumber { IsInteger: true } identifier)
        {
            AddMarked(node, page, (int)identifier.Value);
            return;
        }

        var dictionary = _file.Resolve<CosDictionary>(item);
        var type = _file.Name(dictionary, "Type");
        var own = dictionary?.Entries.GetValueOrDefault("Pg") as CosReference ?? page;
        if (type == "MCR" && _file.Integer(dictionary, "MCID") is { } marked)
            AddMarked(node, own, marked);
        else if (type == "OBJR" && dictionary!.Entries.GetValueOrDefault("Obj") is CosReference annotation)
            node.Kids.Add(new StructureContent(null, null, annotation.Number));
        else if (ReadElement(item, node, node.Object) is { } element)
            node.Kids.Add(new StructureContent(element, null, null));
    }

    private void AddMarked(StructureNode node, CosReference? page, int identifier)
    {
        if (page is null)
            Note("ISO 32000-1 14.7.4.2", node.Object, $"It has marked content {identifier} of no page.");
        else
            node.Kids.Add(new StructureContent(null, (page.Number, identifier), null));
    }

    private void Note(string clause, int number, string words) => Irregularities.Add(new Irregularity(clause, number, words));
}
