using TaggedPdf.Syntax;

namespace TaggedPdf.Tagging;

/// <summary>The pages as a balanced tree, built while they come (ISO 32000-1, 7.7.3).</summary>
internal sealed class PageTree(ObjectWriter objects)
{
    private const int Fanout = 64;

    private readonly List<Node> _leaves = [];

    /// <summary>Appends a page.</summary>
    /// <returns>The node that is its parent.</returns>
    public PdfReference Add(PdfReference page)
    {
        if (_leaves.Count == 0 || _leaves[^1].Kids.Count == Fanout)
            _leaves.Add(new Node(objects.Reserve(), []));
        _leaves[^1].Kids.Add(page);
        _leaves[^1].Pages++;
        return _leaves[^1].Reference;
    }

    /// <summary>Writes the tree.</summary>
    /// <returns>The root of the tree.</returns>
    public PdfReference Write()
    {
        if (_leaves.Count == 0)
            throw new InvalidOperationException("A PDF document has at least one page.");

        var level = _leaves;
        while (level.Count > 1)
        {
            var above = new List<Node>();
            foreach (var nodes in level.Chunk(Fanout))
            {
                var parent = new Node(objects.Reserve(), [.. nodes.Select(node => node.Reference)])
                {
                    Pages = nodes.Sum(node => node.Pages),
                };
                foreach (var node in nodes)
                    Write(node, parent.Reference);
                above.Add(parent);
            }

            level = above;
        }

        Write(level[0], parent: null);
        return level[0].Reference;
    }

    private void Write(Node node, PdfReference? parent)
    {
        var dictionary = objects.Begin(node.Reference).Raw("<</Type/Pages/Count "u8).Integer(node.Pages);
        if (parent is { } reference)
            dictionary.Raw("/Parent "u8).Reference(reference);
        dictionary.Raw("/Kids["u8);
        foreach (var kid in node.Kids)
            dictionary.Reference(kid).Byte((byte)' ');
        dictionary.Raw("]>>"u8);
    }

    private sealed record Node(PdfReference Reference, List<PdfReference> Kids)
    {
        public int Pages { get; set; }
    }
}
