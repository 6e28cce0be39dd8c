using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Letters.Parsing.Word;

/// <summary>The footnotes and endnotes of a Word file, numbered in the order in which the text refers to them (ECMA-376 part 1, 17.11).</summary>
internal sealed class WordNotes(MainDocumentPart main)
{
    private readonly NumberFormatValues? _footnoteFormat = main.DocumentSettingsPart?.Settings?.GetFirstChild<FootnoteDocumentWideProperties>()?.NumberingFormat?.Val?.Value;
    private readonly NumberFormatValues _endnoteFormat = main.DocumentSettingsPart?.Settings?.GetFirstChild<EndnoteDocumentWideProperties>()?.NumberingFormat?.Val?.Value ?? NumberFormatValues.LowerRoman;

    private readonly List<Reference> _references = [];
    private readonly Dictionary<(bool IsEndnote, long Id), string> _labels = [];
    private readonly Dictionary<string, string> _bookmarks = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly int[] _counts = new int[2];

    /// <param name="given">The mark that the author typed in place of a number; null where Word counts.</param>
    /// <param name="paragraph">The one that refers to the note.</param>
    /// <returns>The label of the note, unique in the letter.</returns>
    public string Refer(FootnoteEndnoteReferenceType reference, string? given, int paragraph)
    {
        var isEndnote = reference is EndnoteReference;
        var id = reference.Id?.Value ?? 0;
        if (_labels.TryGetValue((isEndnote, id), out var known)) return known;
        var label = given ?? WordNumbering.Print(++_counts[isEndnote ? 1 : 0], isEndnote ? _endnoteFormat : _footnoteFormat);
        while (!_taken.Add(label)) label += given is null ? "′" : label[^1];
        _labels[(isEndnote, id)] = label;
        _references.Add(new Reference(isEndnote, id, label, paragraph));
        return label;
    }

    /// <summary>The notes that were referred to, in the order of the references.</summary>
    public Sequence<Note> Read(WordFile file)
    {
        var notes = new List<Note>();
        var footnotes = new WordNotePart<Footnote>(main.FootnotesPart);
        var endnotes = new WordNotePart<Endnote>(main.EndnotesPart);
        foreach (var reference in _references)
        {
            var passage = reference.IsEndnote ? endnotes.Read(reference.Id, reference.Label, reference.Paragraph, file) : footnotes.Read(reference.Id, reference.Label, reference.Paragraph, file);
            if (passage is not null) notes.Add(new Note(reference.Label, passage));
            else file.Report("empty-note", DiagnosticSeverity.Warning, reference.Paragraph, $"Paragraph {reference.Paragraph} refers to note {reference.Label}, which has no words.", reference.Label, "Write the note in Word, or delete the reference.");
        }

        return notes.ToSequence();
    }

    /// <summary>Where the text refers to a note by a bookmark at its first reference (17.16.5.42), the label of the note.</summary>
    public string? FindBookmarked(string? bookmark) => bookmark is null ? null : _bookmarks.GetValueOrDefault(bookmark);

    /// <param name="bookmark">That stands around a reference.</param>
    /// <param name="label">Of the note that is referred to.</param>
    public void Bookmark(string bookmark, string label) => _bookmarks.TryAdd(bookmark, label);

    private sealed record Reference(bool IsEndnote, long Id, string Label, int Paragraph);
}

/// <summary>The part of a Word file that holds its footnotes, or its endnotes.</summary>
internal sealed class WordNotePart<TNote>(OpenXmlPart? part)
    where TNote : FootnoteEndnoteType
{
    private readonly Dictionary<long, TNote> _notes = (part?.RootElement?.Elements<TNote>() ?? [])
        .Where(note => note.Id?.Value is not null)
        .GroupBy(note => note.Id!.Value)
        .ToDictionary(note => note.Key, note => note.First());

    private readonly WordLinks? _links = part is null ? null : new WordLinks(part);

    /// <param name="label">As typed, a mark stands before the words of the note as well, of which it is none.</param>
    /// <returns>Null where there is no such note, or no word in it.</returns>
    public Passage? Read(long id, string label, int paragraph, WordFile file)
    {
        if (!_notes.TryGetValue(id, out var note)) return null;
        if (FirstRun(note) is { RunProperties.RunStyle: not null } first && first.InnerText.Trim() == label) first.RemoveAllChildren<Text>();
        var runs = new WordRuns(file, _links!);
        var lines = new List<SourceLine>();
        foreach (var content in note.Descendants<Paragraph>())
        {
            var read = new WordParagraph(paragraph);
            runs.Read(content, read);
            lines.AddRange(WordLines.Finish(read, file).Where(line => !line.IsBlank));
        }

        return lines.Count == 0 ? null : TextBlock.Join(lines, static (_, _) => true);
    }

    private static Run? FirstRun(TNote note) => note.Elements<Paragraph>().FirstOrDefault()?.Elements<Run>().FirstOrDefault();
}
