namespace Letters.Rendering.Pdf;

/// <summary>Paragraphs being lined up, with the space between them.</summary>
internal sealed class ParagraphList(ParagraphComposer composer)
{
    private readonly List<FlowedParagraph> _paragraphs = [];

    public IReadOnlyList<FlowedParagraph> Paragraphs => _paragraphs;

    /// <summary>Before the next paragraph, in points.</summary>
    public double Space { get; set; }

    /// <summary>Whether a short rule stands in the space.</summary>
    public bool RuleNext { get; set; }

    /// <summary>Adds a paragraph across the column.</summary>
    public void Add(Passage passage, TextStyle style, double spaceAfter, bool keepWithNext = false, bool keepWithPrevious = false)
    {
        Add(passage, style, StructurePath.Paragraph, LastLine.Free, paragraph => paragraph with
        {
            KeepWithNext = keepWithNext,
            KeepWithPrevious = keepWithPrevious,
        });
        Space = spaceAfter;
    }

    /// <summary>Adds a paragraph of any kind.</summary>
    /// <param name="finish">States what is particular to it.</param>
    /// <param name="indent">From the left edge of the column, in points.</param>
    /// <param name="narrowing">By how much its lines end before the right edge, in points.</param>
    public void Add(
        Passage passage,
        TextStyle style,
        StructurePath path,
        LastLine lastLine,
        Func<FlowedParagraph, FlowedParagraph> finish,
        double indent = 0,
        double narrowing = 0)
    {
        var paragraph = composer.Compose(passage, style, Typography.Measure - indent - narrowing, lastLine);
        _paragraphs.Add(finish(new FlowedParagraph(paragraph, path, Space) { Indent = indent, RuleBefore = RuleNext }));
        RuleNext = false;
    }

    /// <summary>The space before the next paragraph is at least this.</summary>
    public void Widen(double space) => Space = Math.Max(Space, space);
}
