using TaggedPdf.Tagging;

namespace Letters.Rendering.Pdf;

/// <summary>The parts of a letter above its signatories, in order, with the space between them.</summary>
internal sealed class LetterText(Typography typography, ParagraphComposer composer)
{
    private readonly List<FlowedParagraph> _paragraphs = [];
    private double _space;
    private bool _ruleNext;

    public IReadOnlyList<FlowedParagraph> Compose(Letter letter)
    {
        AddTitle(letter.Title);
        AddStandfirst(letter.Standfirst);
        AddAddressees(letter.Addressees);
        if (letter.Salutation is { } salutation)
            Add(salutation, typography.Body, Typography.BetweenParagraphs, keepWithNext: true);
        foreach (var block in letter.Body)
            Add(block.Text, typography.Body, Typography.BetweenParagraphs);
        if (letter.Closing is { } closing)
            Add(closing, typography.Body, Typography.BetweenParagraphs, keepWithPrevious: true);
        return _paragraphs;
    }

    private void AddTitle(Passage title)
    {
        var paragraph = composer.Compose(title.Text, typography.Title, Typography.Measure, LastLine.Balanced);
        _paragraphs.Add(new FlowedParagraph(paragraph, StructureType.H1, 0) { KeepWithNext = true });
        _space = Typography.AfterTitle;
    }

    private void AddStandfirst(Sequence<Passage> standfirst)
    {
        if (standfirst.Count == 0)
            return;

        foreach (var passage in standfirst)
            Add(passage, typography.Standfirst, Typography.BetweenParagraphs);
        _space = Typography.AfterStandfirst;
        _ruleNext = true;
    }

    private void AddAddressees(Sequence<Passage> addressees)
    {
        foreach (var addressee in addressees)
            Add(addressee, typography.Body, Typography.AfterAddressees);
    }

    private void Add(Passage passage, TextStyle style, double spaceAfter, bool keepWithNext = false, bool keepWithPrevious = false)
    {
        _paragraphs.Add(new FlowedParagraph(composer.Compose(passage.Text, style, Typography.Measure), StructureType.P, _space)
        {
            RuleBefore = _ruleNext,
            KeepWithNext = keepWithNext,
            KeepWithPrevious = keepWithPrevious,
        });
        _ruleNext = false;
        _space = spaceAfter;
    }
}
