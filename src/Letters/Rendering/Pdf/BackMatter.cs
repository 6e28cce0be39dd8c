using TaggedPdf.Tagging;

namespace Letters.Rendering.Pdf;

/// <summary>What stands below the signatories: postscript, notes, the addresses of links, and what is told about the letter.</summary>
/// <param name="colophon">The lines that tell of the letter.</param>
internal sealed class BackMatter(Typography typography, ParagraphComposer composer, string? labelLanguage, IReadOnlyList<Passage> colophon)
{
    private readonly ParagraphList _list = new(composer);

    /// <param name="notes">Those that do not stand at the foot of a page.</param>
    public IReadOnlyList<FlowedParagraph> Compose(Letter letter, IReadOnlyList<NumberedNote> notes)
    {
        AddPostscript(letter.Postscript);
        AddNotes(notes, letter.Language);
        AddAddresses(LinkAddresses.Of(letter), hasNotes: notes.Count > 0);
        AddColophon();
        return _list.Paragraphs;
    }

    private void AddPostscript(Sequence<Passage> postscript)
    {
        Part();
        foreach (var passage in postscript)
            _list.Add(passage, typography.Body, Typography.BetweenParagraphs);
    }

    private void AddNotes(IReadOnlyList<NumberedNote> notes, LanguageTag language)
    {
        Part(withRule: true);
        var signs = notes.Select(note => note.LabelIn(typography)).ToList();
        var indent = NumberedNote.IndentFor(signs);
        for (var index = 0; index < signs.Count; index++)
        {
            var (label, printed) = (signs[index], notes[index].Printed);
            var foreign = printed.Language == language ? null : printed.Language.ToString();
            var path = new StructurePath(0, new StructureStep(StructureType.Note), new StructureStep(StructureType.P) { Language = foreign });
            _list.Add(printed.Note.Text, typography.Note, path, LastLine.Free, paragraph => paragraph with { Label = label }, indent);
            _list.Space = Typography.BetweenNotes;
        }
    }

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

    private void AddColophon()
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
