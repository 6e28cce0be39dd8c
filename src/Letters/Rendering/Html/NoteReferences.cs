namespace Letters.Rendering.Html;

/// <summary>The anchors of a letter's notes and of the places that refer to them.</summary>
internal sealed class NoteReferences
{
    /// <summary>How many places a note leads back to: one that a thousand signatories refer to would be a list of links.</summary>
    private const int MaxBackLinks = 5;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly int[] _references;

    public NoteReferences(IReadOnlyList<PrintedNote> notes)
    {
        for (var index = 0; index < notes.Count; index++) _numbers.TryAdd(notes[index].Note.Label, index + 1);
        _references = new int[notes.Count + 1];
    }

    public static string AnchorOf(int note) => $"n{note}";

    /// <param name="note">Its place among the notes, counted from 1.</param>
    /// <param name="reference">The how manieth to that note, counted from 1.</param>
    public static string AnchorOf(int note, int reference) => $"r{note}-{reference}";

    /// <summary>The note with that label, counted from 1; null where the letter has none.</summary>
    public int? Find(string? label) => label is not null && _numbers.TryGetValue(label, out var note) ? note : null;

    /// <summary>Counts one more reference to a note.</summary>
    /// <returns>The anchor that the note leads back to; null where it leads back to enough already.</returns>
    public string? Count(int note) => _references[note] < MaxBackLinks ? AnchorOf(note, ++_references[note]) : null;

    /// <summary>How many places, so far, a note leads back to.</summary>
    public int BackLinksOf(int note) => _references[note];
}
