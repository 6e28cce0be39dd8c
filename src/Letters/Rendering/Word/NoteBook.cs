using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Letters.Rendering.Word;

/// <summary>
/// The notes of a letter as footnotes, in the order in which the text first refers to them. A footnote has one place in the
/// text: other references to it are cross-references to that place (ECMA-376 part 1, 17.16.5.42).
/// </summary>
internal sealed class NoteBook
{
    private readonly Dictionary<string, PrintedNote> _notes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _oftenReferredTo = new(StringComparer.Ordinal);
    private readonly List<NumberedNote> _footnotes = [];
    private readonly IReadOnlyList<PrintedNote> _printed;
    private int _counted;

    public NoteBook(Letter letter)
    {
        _printed = PrintedNotes.Of(letter);
        foreach (var note in _printed) _notes.TryAdd(note.Note.Label, note);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mark in letter.Passages().SelectMany(passage => passage.Marks))
        {
            if (mark is { Type: MarkType.NoteReference, Target: { } label } && !seen.Add(label)) _oftenReferredTo.Add(label);
        }
    }

    /// <summary>Where the words of the notes lead.</summary>
    public LinkTargets Links { get; } = new();

    public IReadOnlyList<NumberedNote> Footnotes => _footnotes;

    /// <summary>Once the text is written: the notes that it does not refer to.</summary>
    public IEnumerable<Note> WithoutReference => _printed.Select(printed => printed.Note).Where(note => !_ids.ContainsKey(note.Label));

    /// <returns>What stands in the text.</returns>
    public OpenXmlElement[] Refer(string label)
    {
        if (_ids.TryGetValue(label, out var known)) return ReferAgain(label, known);
        if (!_notes.TryGetValue(label, out var note)) return [Superscript(label)];
        var id = _footnotes.Count + 1;
        _ids[label] = id;

        // Word counts the notes that have no mark of their own.
        var isCounted = label == (_counted + 1).ToString(CultureInfo.InvariantCulture);
        if (isCounted) _counted++;
        _footnotes.Add(new NumberedNote(id, note, isCounted));
        var run = new Run(Properties(), new FootnoteReference { Id = id, CustomMarkFollows = isCounted ? null : true });
        if (!isCounted) run.Append(RunText.Of(label));
        if (!_oftenReferredTo.Contains(label)) return [run];
        var bookmark = id.ToString(CultureInfo.InvariantCulture);
        return [new BookmarkStart { Id = bookmark, Name = BookmarkOf(id) }, run, new BookmarkEnd { Id = bookmark }];
    }

    public static Run Superscript(string label) => new(Properties(), RunText.Of(label));

    private static OpenXmlElement[] ReferAgain(string label, int id) =>
    [
        new Run(Properties(), new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(Properties(), RunText.Code($" NOTEREF {BookmarkOf(id)} \\f \\h ")),
        new Run(Properties(), new FieldChar { FieldCharType = FieldCharValues.Separate }),
        Superscript(label),
        new Run(Properties(), new FieldChar { FieldCharType = FieldCharValues.End }),
    ];

    /// <summary>Names that begin so are Word's own for cross-references, and not shown.</summary>
    private static string BookmarkOf(int id) => string.Create(CultureInfo.InvariantCulture, $"_RefNote{id}");

    private static RunProperties Properties() => new() { RunStyle = new RunStyle { Val = PartStyle.NoteReference } };
}

/// <param name="Id">From 1.</param>
/// <param name="IsCounted">Whether Word's own number is the label.</param>
internal sealed record NumberedNote(int Id, PrintedNote Printed, bool IsCounted);
