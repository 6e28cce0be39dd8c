using TaggedPdf.Tagging;

namespace Letters.Rendering.Pdf;

/// <summary>The parts of a letter above its signatories, in order, with the space between them.</summary>
internal sealed class LetterText
{
    private readonly Typography _typography;
    private readonly ParagraphList _list;

    public LetterText(Typography typography, ParagraphComposer composer)
    {
        _typography = typography;
        _list = new ParagraphList(composer);
    }

    /// <param name="labelLanguage">The language of the words that are not the letter's own, where it is another.</param>
    public IReadOnlyList<FlowedParagraph> Compose(Letter letter, Labels labels, string? labelLanguage)
    {
        AddTitle(letter.Title);
        AddStandfirst(letter.Standfirst);
        new Corrections(_typography, labels, labelLanguage).AddTo(_list, letter.Metadata.Errata);
        if (Dateline.Of(letter, labels) is { } dateline)
            _list.Add(dateline, _typography.Body, Typography.AfterAddressees);
        foreach (var addressee in letter.Addressees)
            _list.Add(addressee, _typography.Body, Typography.AfterAddressees);
        if (letter.Subject is { } subject)
            _list.Add(subject, _typography.Subject, Typography.AfterAddressees, keepWithNext: true);
        if (letter.Salutation is { } salutation)
            _list.Add(salutation, _typography.Body, Typography.BetweenParagraphs, keepWithNext: true);
        new BodyText(_typography, _list).Add(letter.Body);
        if (letter.Closing is { } closing)
            _list.Add(closing, _typography.Body, Typography.BetweenParagraphs, keepWithPrevious: true);
        return _list.Paragraphs;
    }

    private void AddTitle(Passage title)
    {
        _list.Add(title, _typography.Title, StructurePath.Of(StructureType.H1), LastLine.Balanced, paragraph => paragraph with { KeepWithNext = true });
        _list.Space = Typography.AfterTitle;
    }

    private void AddStandfirst(Sequence<Passage> standfirst)
    {
        if (standfirst.Count == 0)
            return;

        foreach (var passage in standfirst)
            _list.Add(passage, _typography.Standfirst, Typography.BetweenParagraphs);
        _list.Space = Typography.AfterStandfirst;
        _list.RuleNext = true;
    }
}
