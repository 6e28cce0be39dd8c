namespace Letters.Rendering;

/// <summary>A note as a rendition prints it.</summary>
/// <param name="Language">That the note is in.</param>
public sealed record PrintedNote(Note Note, LanguageTag Language);

/// <summary>The notes below a letter.</summary>
public static class PrintedNotes
{
    /// <summary>
    /// The letter's own notes; below a translation also those of the original that signatories refer to and that the
    /// translation has no note of its own for, since the signatories are those of the original.
    /// </summary>
    public static IReadOnlyList<PrintedNote> Of(Letter letter)
    {
        var own = letter.Notes.Select(note => new PrintedNote(note, letter.Language)).ToList();
        if (letter.TranslatedFrom is null || letter.Translations.FirstOrDefault(each => each.TranslatedFrom is null) is not { Notes.Count: > 0 } original) return own;
        var labels = letter.Notes.Select(note => note.Label).ToHashSet(StringComparer.Ordinal);
        var referredTo = LabelsIn(letter.Signatories);
        return [.. own, .. original.Notes.Where(note => referredTo.Contains(note.Label) && labels.Add(note.Label)).Select(note => new PrintedNote(note, original.Language))];
    }

    private static HashSet<string> LabelsIn(Sequence<Signatory> signatories) =>
        signatories.SelectMany(signatory => signatory.Affiliations.Select(affiliation => affiliation.Text).Prepend(signatory.Name))
            .SelectMany(passage => passage.Marks)
            .Where(mark => mark is { Type: MarkType.NoteReference, Target: not null })
            .Select(mark => mark.Target!)
            .ToHashSet(StringComparer.Ordinal);
}
