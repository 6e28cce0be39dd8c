using System.Globalization;

namespace Letters.Rendering.AkomaNtoso;

/// <summary>The notes of a letter, each of which stands in one place: where the letter first refers to it, or else in the metadata.</summary>
internal sealed class LetterNotes
{
    private readonly Dictionary<string, (PrintedNote Note, string Id)> _notes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _referredTo = new(StringComparer.Ordinal);

    public LetterNotes(Letter letter)
    {
        Language = letter.Language;
        foreach (var printed in PrintedNotes.Of(letter))
            _notes.TryAdd(printed.Note.Label, (printed, string.Create(CultureInfo.InvariantCulture, $"authorialNote_{_notes.Count + 1}")));
        var passages = letter.Passages().SkipLast(letter.Notes.Count);
        foreach (var mark in passages.SelectMany(passage => passage.Marks))
        {
            if (mark is { Type: MarkType.NoteReference, Target: { } label }) _referredTo.Add(label);
        }
    }

    public LanguageTag Language { get; }

    /// <summary>Those that only other notes refer to, or nothing.</summary>
    public IReadOnlyList<(PrintedNote Note, string Id)> WithoutPlace => [.. _notes.Values.Where(note => !_referredTo.Contains(note.Note.Note.Label))];

    /// <summary>The note with that label; null where the letter has none.</summary>
    public (PrintedNote Note, string Id)? Find(string? label) => label is not null && _notes.TryGetValue(label, out var note) ? note : null;

    /// <summary>Whether this is the first reference to the note, where it is to stand.</summary>
    public bool TakesPlace(PrintedNote note) => _referredTo.Contains(note.Note.Label) && _written.Add(note.Note.Label);
}
