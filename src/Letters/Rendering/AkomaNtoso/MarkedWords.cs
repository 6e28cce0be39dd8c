using Letters.Rendering.Html;

namespace Letters.Rendering.AkomaNtoso;

/// <summary>Writes the words of a passage with their marks: a, b, i, and for the first reference to a note the note itself.</summary>
internal sealed class MarkedWords(AknWriter akn, LetterNotes notes)
{
    private bool _isInNote;

    public LetterNotes Notes => notes;

    public void Write(Passage passage)
    {
        var (text, at) = (passage.Text, 0);
        var open = new Stack<Mark>();
        foreach (var mark in passage.Marks)
        {
            Close(text, ref at, open, mark.Start);
            WriteText(text, ref at, mark.Start);
            if (mark.Type == MarkType.NoteReference) WriteReference(mark.Target);
            else if (mark.Type != MarkType.Link || LinkAddress.IsAllowed(mark.Target)) Open(mark, open);
        }

        Close(text, ref at, open, text.Length);
        WriteText(text, ref at, text.Length);
    }

    /// <summary>A note as a block of its own, in the metadata.</summary>
    public void WriteNote((PrintedNote Note, string Id) note)
    {
        akn.Block("note", [("eId", note.Id), ("marker", note.Note.Note.Label), LanguageOf(note.Note)], () => WriteInNote(note.Note.Note.Text));
    }

    private void Open(Mark mark, Stack<Mark> open)
    {
        open.Push(mark);
        switch (mark.Type)
        {
            case MarkType.Link: akn.Start("a", ("href", mark.Target ?? "")); break;
            case MarkType.Strong: akn.Start("b"); break;
            default: akn.Start("i"); break;
        }
    }

    /// <summary>Ends the marks that end at a place or before it.</summary>
    private void Close(string text, ref int at, Stack<Mark> open, int place)
    {
        while (open.TryPeek(out var mark) && mark.End <= place)
        {
            WriteText(text, ref at, mark.End);
            open.Pop();
            akn.End();
        }
    }

    private void WriteText(string text, ref int at, int end)
    {
        for (; at < end; at++)
        {
            var line = text.AsSpan(at, end - at);
            if (line.IndexOf('\n') is >= 0 and var length) line = line[..length];
            if (line.Length > 0) akn.Text(line);
            at += line.Length;
            if (at == end) return;
            akn.Inline("eol");
        }
    }

    private void WriteReference(string? label)
    {
        if (notes.Find(label) is not { } note) return;
        var marker = note.Note.Note.Label;
        if (_isInNote || !notes.TakesPlace(note.Note))
        {
            akn.Inline("noteRef", ("href", $"#{note.Id}"), ("marker", marker));
            return;
        }

        akn.Inline("authorialNote", [("eId", note.Id), ("marker", marker), ("placement", "bottom"), LanguageOf(note.Note)], () => WriteInNote(note.Note.Note.Text));
    }

    private (string, string?) LanguageOf(PrintedNote note) => ("xml:lang", note.Language == notes.Language ? null : note.Language.ToString());

    /// <summary>A note that refers to notes, to itself perhaps, has references and no notes within it.</summary>
    private void WriteInNote(Passage text)
    {
        _isInNote = true;
        akn.Inline("p", [], () => Write(text));
        _isInNote = false;
    }
}
