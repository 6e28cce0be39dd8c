namespace Letters.Rendering.Pdf;

/// <summary>A note of a letter.</summary>
/// <param name="Number">Its place among the notes, from 1; links lead to it by this.</param>
internal sealed record NumberedNote(int Number, PrintedNote Printed)
{
    public Note Note => Printed.Note;

    /// <summary>All that there is to print.</summary>
    public static IReadOnlyList<NumberedNote> Of(Letter letter) =>
        [.. PrintedNotes.Of(letter).Select((note, index) => new NumberedNote(index + 1, note)).Where(note => !PrintedText.IsEmpty(note.Note.Text.Text))];

    public HangingLabel LabelIn(Typography typography) =>
        new(LineOfText.Of(Note.Label, typography.Note.Font, typography.IsRightToLeft), typography.Note, Number);

    /// <summary>How far notes stand in: as far as the widest of their signs takes.</summary>
    public static double IndentFor(IEnumerable<HangingLabel> labels) =>
        labels.Select(label => label.Width + Typography.AfterLabel).Append(Typography.NoteIndent).Max();
}
