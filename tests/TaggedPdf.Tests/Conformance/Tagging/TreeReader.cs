using TaggedPdf.Tests.Conformance.Syntax;

namespace TaggedPdf.Tests.Conformance.Tagging;

/// <summary>The entries of name and number trees in order, and whether the trees are well formed (ISO 32000-1, 7.9.6 and 7.9.7).</summary>
internal static class TreeReader
{
    private const int DeepestNode = 20;

    /// <param name="leaf">"Nums" or "Names".</param>
    /// <exception cref="FormatException">The tree is too deep, or a key has no value.</exception>
    public static IReadOnlyList<(CosObject Key, CosObject Value)> Entries(PdfFile file, CosObject? root, string leaf)
    {
        var entries = new List<(CosObject Key, CosObject Value)>();
        Walk(file, root, leaf, entries, depth: 0);
        RequireOrder(entries);
        return entries;
    }

    private static void Walk(PdfFile file, CosObject? node, string leaf, List<(CosObject Key, CosObject Value)> entries, int depth)
    {
        if (depth > DeepestNode || file.Resolve<CosDictionary>(node) is not { } dictionary)
            throw new FormatException($"A tree of {leaf} has a node that is none.");

        var before = entries.Count;
        var items = file.Many(dictionary, leaf);
        if (items.Count % 2 != 0)
            throw new FormatException($"A tree of {leaf} has a key without a value.");
        for (var index = 0; index < items.Count; index += 2)
            entries.Add((file.Resolve(items[index]) ?? CosNull.Value, items[index + 1]));
        foreach (var kid in file.Many(dictionary, "Kids"))
            Walk(file, kid, leaf, entries, depth + 1);

        if (depth > 0 && (file.Many(dictionary, "Limits") is not [var first, var last]
            || entries.Count == before || Compare(first, entries[before].Key) != 0 || Compare(last, entries[^1].Key) != 0))
        {
            throw new FormatException($"The Limits of a node of a tree of {leaf} are not its first and last key.");
        }
    }

    private static void RequireOrder(List<(CosObject Key, CosObject Value)> entries)
    {
        for (var index = 1; index < entries.Count; index++)
        {
            if (Compare(entries[index - 1].Key, entries[index].Key) >= 0)
                throw new FormatException("The keys of a tree do not ascend.");
        }
    }

    private static int Compare(CosObject left, CosObject right) => (left, right) switch
    {
        (CosNumber a, CosNumber b) => a.Value.CompareTo(b.Value),
        (CosString a, CosString b) => a.Bytes.AsSpan().SequenceCompareTo(b.Bytes),
        _ => throw new FormatException("A key of a tree is of another type than its neighbour."),
    };
}
