using TaggedPdf.Tests.Conformance.Syntax;

namespace TaggedPdf.Tests.Conformance.Tagging;

/// <summary>An element of the structure tree (ISO 32000-1, 14.7.2).</summary>
/// <param name="Object">The number of its object.</param>
/// <param name="Written">The type as it is written.</param>
/// <param name="Type">The standard type that it is mapped to; the written one if to none.</param>
internal sealed record StructureNode(int Object, CosDictionary Dictionary, string Written, string Type, StructureNode? Parent)
{
    /// <summary>Elements, content and annotations, in order.</summary>
    public List<StructureContent> Kids { get; } = [];

    public IEnumerable<StructureNode> Elements => Kids.Select(kid => kid.Element).OfType<StructureNode>();

    /// <summary>The element and those it is in, from itself.</summary>
    public IEnumerable<StructureNode> Inwards()
    {
        for (var node = this; node is not null; node = node.Parent)
            yield return node;
    }

    public bool Has(string entry) => Dictionary.Entries.ContainsKey(entry);
}

/// <summary>What an element consists of: one of an element, marked content on a page, and an annotation.</summary>
internal sealed record StructureContent(StructureNode? Element, (int Page, int Identifier)? Marked, int? Annotation);
