namespace Letters.Rendering.Pdf;

/// <summary>Finds the notes that a text refers to, and the line that does so first.</summary>
internal static class FootnoteFinder
{
    /// <summary>In the order in which the text refers to them, in time linear in it.</summary>
    public static IEnumerable<(int Paragraph, int Line, NumberedNote Note)> Find(IReadOnlyList<FlowedParagraph> paragraphs, IReadOnlyList<NumberedNote> notes)
    {
        var unseen = new Dictionary<string, NumberedNote>(StringComparer.Ordinal);
        foreach (var note in notes)
            unseen.TryAdd(note.Note.Label, note);
        for (var index = 0; index < paragraphs.Count && unseen.Count > 0; index++)
        {
            var (paragraph, line, firstPiece) = (paragraphs[index].Paragraph, 0, 0);
            foreach (var marked in paragraph.Marked)
            {
                while (firstPiece >= paragraph.LineEnds[line])
                    line++;
                if (marked.Mark is { Mark: { Type: MarkType.NoteReference, Target: { } label } } && unseen.Remove(label, out var note))
                    yield return (index, line, note);
                firstPiece = marked.End;
            }
        }
    }
}
