using TaggedPdf.Tests.Conformance.Syntax;

namespace TaggedPdf.Tests.Conformance.Content;

/// <summary>A marked-content sequence and those that it is in (ISO 32000-1, 14.6).</summary>
internal sealed record MarkedSequence(string Tag, CosDictionary? Properties, MarkedSequence? Outer)
{
    public int? Identifier => Properties?.Entries.GetValueOrDefault("MCID") is CosNumber { IsInteger: true } number ? (int)number.Value : null;

    public bool IsArtifact => Tag == "Artifact";

    /// <summary>The sequence and those around it, from the innermost.</summary>
    public IEnumerable<MarkedSequence> Inwards()
    {
        for (var sequence = this; sequence is not null; sequence = sequence.Outer)
            yield return sequence;
    }

    public bool Has(string property) => Properties?.Entries.ContainsKey(property) == true;
}

/// <summary>Something that a page paints.</summary>
/// <param name="Operator">What paints it, as "TJ".</param>
internal sealed record PaintedItem(string Operator, MarkedSequence? Within);

/// <summary>Text that a page shows, as codes of a font.</summary>
internal sealed record ShownText(CosDictionary Font, byte[] Codes, MarkedSequence? Within);
