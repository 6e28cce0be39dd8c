using TaggedPdf.Tests.Conformance.Syntax;

namespace TaggedPdf.Tests.Conformance.Content;

/// <summary>A page and all that happens on it.</summary>
/// <param name="Object">The number of the page's object.</param>
internal sealed record PageContent(int Object, CosDictionary Page)
{
    public List<PaintedItem> Painted { get; } = [];

    public List<ShownText> Shown { get; } = [];

    public List<MarkedSequence> Sequences { get; } = [];

    public List<Irregularity> Irregularities { get; } = [];

    /// <summary>Names of colour spaces that depend on a device.</summary>
    public HashSet<string> DeviceColours { get; } = new(StringComparer.Ordinal);

    /// <summary>The operands of "ri".</summary>
    public HashSet<string> RenderingIntents { get; } = new(StringComparer.Ordinal);

    /// <summary>Form XObjects that hold marked content with identifiers, each as often as it is painted.</summary>
    public List<int> IdentifiedForms { get; } = [];
}
