using TaggedPdf.Tagging;

namespace Letters.Rendering.Pdf;

/// <summary>What stands below the signatories: postscript, notes, the addresses of links, corrections, and what is told about the letter.</summary>
internal sealed class BackMatter(Typography typography, ParagraphComposer composer, Labels labels, string? labelLanguage)
{
    private readonly ParagraphList _list = new(composer);

    public IReadOnlyList<FlowedParagraph> Compose(Letter letter)
    {
        AddPostscript(letter.Postscript);
        AddNotes(letter.Notes);
        AddAddresses(LinkAddresses.Of(letter), hasNotes: letter.Notes.Count > 0);
        AddErrata(letter.Metadata.Errata);
        AddColophon(Colophon.Of(letter, labels));
        return _list.Paragraphs;
    }

    private void AddPostscript(Sequence<Passage> postscript)
    {
        Part();
        foreach (var passage in postscript)
            _list.Add(passage, typography.Body, Typography.BetweenParagraphs);
    }

    private void AddNotes(Sequence<Note> notes)
    {
        Part(withRule: true);
        var labelled = notes.Select((note, index) => (note.Text, Label: LabelOf(note, index + 1))).ToList();
        var indent = labelled.Select(note => note.Label.Width + Typography.AfterLabel).Append(Typography.NoteIndent).Max();
        foreach (var (text, label) in labelled)
        {
            var path = new StructurePath(0, new StructureStep(StructureType.Note), new StructureStep(StructureType.P));
            _list.Add(text, typography.Note, path, LastLine.Free, paragraph => paragraph with { Label = label }, indent);
            _list.Space = Typography.BetweenNotes;
        }
    }

    private HangingLabel LabelOf(Note note, int number) => new(LineOfText.Of(note.Label, typography.Note.Font, typography.IsRightToLeft), typography.Note, number);

    /// <summary>On paper a link's words lead nowhere, and the words of the letter are not to be added to: so its addresses stand here.</summary>
    /// <param name="hasNotes">Whether they stand below notes, under the same rule.</param>
    private void AddAddresses(IReadOnlyList<Passage> addresses, bool hasNotes)
    {
        if (!hasNotes)
            Part(withRule: true);
        else
            _list.Space = Typography.BetweenParagraphs;
        for (var index = 0; index < addresses.Count; index++)
        {
            StructureStep[] item = [new(StructureType.LI), new(StructureType.LBody)];
            var path = index == 0 ? new StructurePath(0, [new(StructureType.L), .. item]) : new StructurePath(1, item);
            _list.Add(addresses[index], typography.Note, path, LastLine.Free, paragraph => paragraph);
            _list.Space = Typography.BetweenNotes;
        }
    }

    private void AddErrata(Sequence<Erratum> errata)
    {
        if (errata.Count == 0)
            return;

        Part();
        var path = StructurePath.Of(StructureType.H2, labelLanguage);
        _list.Add(new Passage(labels.Corrections), typography.SignatoriesHeading, path, LastLine.Free, paragraph => paragraph with
        {
            KeepWithNext = true,
            Bookmark = (labels.Corrections, 1),
        });
        _list.Space = Typography.AfterGroupHeading;
        foreach (var erratum in errata)
            _list.Add(new Passage(TextOf(erratum)), typography.Note, Typography.BetweenNotes);
    }

    private string TextOf(Erratum erratum) =>
        erratum.Date is { } date ? LabelledText.Of(labels, labels.FormatDate(date), erratum.Text) : erratum.Text;

    private void AddColophon(IReadOnlyList<Passage> colophon)
    {
        Part(withRule: true);
        foreach (var passage in colophon)
        {
            _list.Add(passage, typography.Note, StructurePath.Of(StructureType.P, labelLanguage), LastLine.Free, paragraph => paragraph);
            _list.Space = 0;
        }
    }

    /// <summary>Begins a part; if it turns out empty, the next begins instead.</summary>
    private void Part(bool withRule = false)
    {
        _list.Space = Typography.BeforeBackMatter;
        _list.RuleNext = withRule;
    }
}
