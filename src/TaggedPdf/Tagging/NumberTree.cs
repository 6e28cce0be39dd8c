using TaggedPdf.Syntax;

namespace TaggedPdf.Tagging;

/// <summary>A number tree whose keys are 0, 1, 2, … (ISO 32000-1, 7.9.7).</summary>
internal static class NumberTree
{
    private const int Fanout = 64;

    public static PdfReference Write(ObjectWriter objects, List<PdfReference> values)
    {
        if (values.Count <= Fanout)
        {
            var only = objects.Reserve();
            WriteNumbers(objects.Begin(only).Raw("<<"u8), values, 0, values.Count);
            return only;
        }

        var nodes = new List<Node>();
        for (var first = 0; first < values.Count; first += Fanout)
        {
            var end = Math.Min(first + Fanout, values.Count);
            var node = new Node(objects.Reserve(), first, end - 1);
            WriteNumbers(WriteLimits(objects, node), values, first, end);
            nodes.Add(node);
        }

        while (nodes.Count > Fanout)
            nodes = WriteLevel(objects, nodes);

        var root = objects.Reserve();
        WriteKids(objects.Begin(root).Raw("<<"u8), nodes);
        return root;
    }

    private static List<Node> WriteLevel(ObjectWriter objects, List<Node> nodes)
    {
        var level = new List<Node>();
        foreach (var kids in nodes.Chunk(Fanout))
        {
            var node = new Node(objects.Reserve(), kids[0].First, kids[^1].Last);
            WriteKids(WriteLimits(objects, node), kids);
            level.Add(node);
        }

        return level;
    }

    private static PdfBuffer WriteLimits(ObjectWriter objects, Node node) =>
        objects.Begin(node.Reference).Raw("<</Limits["u8).Integer(node.First).Byte((byte)' ').Integer(node.Last).Byte((byte)']');

    private static void WriteNumbers(PdfBuffer buffer, List<PdfReference> values, int first, int end)
    {
        buffer.Raw("/Nums["u8);
        for (var key = first; key < end; key++)
            buffer.Integer(key).Byte((byte)' ').Reference(values[key]).Byte((byte)' ');
        buffer.Raw("]>>"u8);
    }

    private static void WriteKids(PdfBuffer buffer, IEnumerable<Node> nodes)
    {
        buffer.Raw("/Kids["u8);
        foreach (var node in nodes)
            buffer.Reference(node.Reference).Byte((byte)' ');
        buffer.Raw("]>>"u8);
    }

    private sealed record Node(PdfReference Reference, int First, int Last);
}
