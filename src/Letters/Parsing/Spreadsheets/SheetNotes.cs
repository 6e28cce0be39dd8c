namespace Letters.Parsing.Spreadsheets;

/// <summary>The notes of a list of signatories: one for each text, however many names have it.</summary>
internal sealed class SheetNotes
{
    private const string Marks = "*†‡§‖¶";

    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly List<Note> _notes = [];

    public string LabelOf(Passage note)
    {
        if (_labels.TryGetValue(note.Text, out var known)) return known;
        var label = Label(_notes.Count);
        _labels.Add(note.Text, label);
        _notes.Add(new Note(label, note));
        return label;
    }

    public Sequence<Note> ToSequence() => _notes.ToSequence();

    /// <summary>*, †, ‡, §, ‖, ¶, **, ††, … as printers have it; numbers where those would become long.</summary>
    private static string Label(int index) =>
        index < 3 * Marks.Length ? new string(Marks[index % Marks.Length], (index / Marks.Length) + 1) : $"n{index + 1}";
}
