using TaggedPdf.Syntax;

namespace TaggedPdf.Tagging;

/// <summary>A name tree over sorted ASCII keys (ISO 32000-1, 7.9.6).</summary>
internal static class NameTree
{
    private const int Fanout = 64;

    /// <param name="entries">The keys, each with what writes its value; in any order.</param>
    public static PdfReference Write(ObjectWriter objects, IEnumerable<(string Key, Action<PdfBuffer> Value)> entries)
    {
        var sorted = entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToArray();
        if (sorted.Length <= Fanout)
        {
            var only = objects.Reserve();
            WriteNames(objects.Begin(only).Raw("<<"u8), sorted);
            return only;
        }

        var nodes = sorted.Chunk(Fanout).Select(leaf => WriteLeaf(objects, leaf)).ToList();
        while (nodes.Count > Fanout)
            nodes = nodes.Chunk(Fanout).Select(kids => WriteNode(objects, kids)).ToList();

        var root = objects.Reserve();
        WriteKids(objects.Begin(root).Raw("<<"u8), nodes);
        return root;
    }

    private static Node WriteLeaf(ObjectWriter objects, (string Key, Action<PdfBuffer> Value)[] entries)
    {
        var node = new Node(objects.Reserve(), entries[0].Key, entries[^1].Key);
        WriteNames(WriteLimits(objects, node), entries);
        return node;
    }

    private static Node WriteNode(ObjectWriter objects, Node[] kids)
    {
        var node = new Node(objects.Reserve(), kids[0].First, kids[^1].Last);
        WriteKids(WriteLimits(objects, node), kids);
        return node;
    }

    private static PdfBuffer WriteLimits(ObjectWriter objects, Node node) =>
        objects.Begin(node.Reference).Raw("<</Limits["u8).TextString(node.First).TextString(node.Last).Byte((byte)']');

    private static void WriteNames(PdfBuffer buffer, (string Key, Action<PdfBuffer> Value)[] entries)
    {
        buffer.Raw("/Names["u8);
        foreach (var (key, value) in entries)
            value(buffer.TextString(key));
        buffer.Raw("]>>"u8);
    }

    private static void WriteKids(PdfBuffer buffer, IEnumerable<Node> nodes)
    {
        buffer.Raw("/Kids["u8);
        foreach (var node in nodes)
            buffer.Reference(node.Reference).Byte((byte)' ');
        buffer.Raw("]>>"u8);
    }

    private sealed record Node(PdfReference Reference, string First, string Last);
}
