using System.Globalization;

namespace Letters.Rendering.Epub;

/// <summary>The anchors of the notes, and the places that refer to them first.</summary>
internal sealed class NoteReferences
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _places = [];

    public NoteReferences(IReadOnlyList<PrintedNote> notes)
    {
        Notes = notes;
        for (var at = 0; at < notes.Count; at++) _numbers.TryAdd(notes[at].Note.Label, at + 1);
    }

    public IReadOnlyList<PrintedNote> Notes { get; }

    /// <summary>The note with that label, counted from 1; null where the letter has none.</summary>
    public int? Find(string label) => _numbers.TryGetValue(label, out var number) ? number : null;

    /// <param name="note">Counted from 1.</param>
    public static string AnchorOf(int note) => string.Create(CultureInfo.InvariantCulture, $"n{note}");

    /// <summary>Where the note leads back to; null where nothing refers to it.</summary>
    public string? PlaceOf(int note) => _places.GetValueOrDefault(note);

    /// <returns>The anchor of the reference; null where another referred to the note before.</returns>
    public string? Refer(int note, string document)
    {
        var anchor = string.Create(CultureInfo.InvariantCulture, $"r{note}");
        return _places.TryAdd(note, $"{document}#{anchor}") ? anchor : null;
    }
}
