using DocumentFormat.OpenXml.Wordprocessing;
using Letters.Rendering.Packages;

namespace Letters.Rendering.Word;

/// <summary>The paragraphs of a letter, from its title to what is stated about it.</summary>
internal sealed class LetterStory
{
    private readonly WordPage _page;
    private readonly ParagraphWriter _paragraphs;

    private LetterStory(WordPage page, ParagraphWriter paragraphs) => (_page, _paragraphs) = (page, paragraphs);

    public static void Write(WordPage page, ParagraphWriter paragraphs) => new LetterStory(page, paragraphs).Write();

    private void Write()
    {
        var letter = _page.Letter;
        WriteOpening();
        foreach (var block in letter.Body) Write(block);
        if (letter.Closing is { } closing) Add(PartStyle.Closing, closing);
        if (letter.Signatories.Count > 0)
        {
            _paragraphs.EndSection(PageSection.First(_page));
            WriteSignatories(letter.Signatories);
            _paragraphs.EndSection(PageSection.Continuous(_page, SignatoryColumns.CountFor(letter.Signatories)));
        }

        foreach (var paragraph in letter.Postscript) Add(PartStyle.Postscript, paragraph);
        foreach (var note in _page.Notes.WithoutReference) Add(PartStyle.Postscript, new Passage($"{note.Label} {note.Text.Text}"));
        WriteColophon();
        _paragraphs.Finish(letter.Signatories.Count > 0 ? PageSection.Continuous(_page, 1) : PageSection.First(_page));
    }

    private void WriteOpening()
    {
        var letter = _page.Letter;
        Add(PartStyle.Title, letter.Title);
        foreach (var paragraph in letter.Standfirst) Add(PartStyle.Standfirst, paragraph);
        if (DatelineOf(letter) is { } dateline) Add(PartStyle.Dateline, dateline);
        foreach (var addressee in letter.Addressees) Add(PartStyle.Addressee, addressee);
        if (letter.Subject is { } subject) Add(PartStyle.Subject, subject);
        if (letter.Salutation is { } salutation) Add(PartStyle.Salutation, salutation);
    }

    /// <summary>As printed; where the author only stated a date, that.</summary>
    private Passage? DatelineOf(Letter letter)
    {
        if (letter.Dateline is { } dateline) return dateline;
        if (letter.Metadata.Date is not { } date) return null;
        var printed = _page.Labels.FormatDate(date);
        return new Passage(letter.Metadata.Place is { } place ? $"{place}{_page.Labels.Separator}{printed}" : printed);
    }

    private void Write(Block block)
    {
        var style = block.Type switch
        {
            BlockType.Heading => PartStyle.Heading(block.Level),
            BlockType.Quotation => PartStyle.Quotation,
            BlockType.ListItem => block.Number is null ? PartStyle.BulletedItem : PartStyle.NumberedItem,
            _ => PartStyle.Text,
        };
        var paragraph = Compose(style, block.Text);
        if (block.Type == BlockType.ListItem) paragraph.ParagraphProperties!.NumberingProperties = _page.Numbering.Of(block);
        _paragraphs.Add(paragraph);
    }

    /// <summary>On a translation the signatories' words are those of the original.</summary>
    private void WriteSignatories(Sequence<Signatory> signatories)
    {
        string? group = null;
        foreach (var signatory in signatories)
        {
            if (signatory.Group is { } heading && heading != group) Add(PartStyle.SignatoryGroup, new Passage(heading), _page.Letter.TranslatedFrom);
            group = signatory.Group;
            Write(signatory);
        }
    }

    /// <summary>One paragraph, which is not parted between columns: not every program balances columns of paragraphs that are kept together.</summary>
    private void Write(Signatory signatory)
    {
        var paragraph = Compose(PartStyle.SignatoryName, signatory.Name, _page.Letter.TranslatedFrom);
        foreach (var affiliation in signatory.Affiliations) _page.Runs.AppendLine(paragraph, affiliation.Text, PartStyle.Affiliation, _page.Letter.TranslatedFrom);
        _paragraphs.Add(paragraph);
    }

    private void WriteColophon()
    {
        var labels = _page.Labels;
        var errata = _page.Letter.Metadata.Errata;
        if (errata.Count > 0) AddLabel(PartStyle.ColophonHeading, new Passage(labels.Corrections));
        foreach (var erratum in errata) Add(PartStyle.Colophon, new Passage(erratum.Date is { } date ? $"{labels.FormatDate(date)}: {erratum.Text}" : erratum.Text));
        AddLabel(PartStyle.ColophonHeading, new Passage(labels.AboutThisLetter));
        foreach (var line in LetterImprint.Of(_page.Letter, _page.Context, labels)) Write(line);
    }

    private void Write(ImprintLine line)
    {
        if (line.IsOfLabels)
        {
            AddLabel(PartStyle.Colophon, line.Words);
            return;
        }

        var paragraph = Compose(PartStyle.Colophon, line.Words);
        if (line.Label is { } label) paragraph.InsertAfter(RunComposer.Words($"{label}: ", TextDirection.IsRightToLeft(_page.Labels.Language), IsOfLetter ? null : _page.Labels.Language), paragraph.ParagraphProperties);
        _paragraphs.Add(paragraph);
    }

    private void AddLabel(string style, Passage words) => Add(style, words, IsOfLetter ? null : _page.Labels.Language);

    /// <summary>Whether the labels are in the language of the letter.</summary>
    private bool IsOfLetter => _page.Labels.Language == _page.Letter.Language;

    private void Add(string style, Passage passage, LanguageTag? foreign = null) => _paragraphs.Add(Compose(style, passage, foreign));

    private Paragraph Compose(string style, Passage passage, LanguageTag? foreign = null) => _page.Runs.Compose(style, passage, foreign);
}
