using System.Globalization;
using TaggedPdf;
using TaggedPdf.Content;
using TaggedPdf.Tagging;

namespace Letters.Rendering.Pdf;

/// <summary>Where the links of a letter lead: out to the web, from the sign of a note to the note, and back again.</summary>
internal sealed class LetterLinks(IReadOnlyList<NumberedNote> notes, Labels labels)
{
    private readonly Dictionary<string, int> _notes = NumbersByLabel(notes);
    private readonly HashSet<int> _referredTo = [];

    /// <summary>Whether something happens when words under the mark are clicked.</summary>
    public bool IsActive(Mark mark) => mark.Type switch
    {
        MarkType.Link => WebAddress.TryParse(mark.Target, out _),
        MarkType.NoteReference => mark.Target is { } label && _notes.ContainsKey(label),
        _ => false,
    };

    /// <summary>Makes an area of a page do what the mark says.</summary>
    /// <param name="element">Of type Link.</param>
    /// <param name="words">What the reader sees there.</param>
    public void Add(PdfPage page, StructureElement element, PdfRectangle area, Mark mark, string words)
    {
        if (mark.Type == MarkType.Link && WebAddress.TryParse(mark.Target, out var address))
        {
            page.AddLink(element, area, address, words);
        }
        else if (mark.Target is { } label && _notes.TryGetValue(label, out var note))
        {
            if (_referredTo.Add(note))
                page.AddDestination(Name("reference", note), area.Y + area.Height);
            page.AddLink(element, area, Name("note", note), labels.Note(label));
        }
    }

    /// <summary>Makes the label of a note lead back to where the note is first referred to.</summary>
    /// <param name="element">Of type Link.</param>
    public void AddWayBack(PdfPage page, StructureElement element, PdfRectangle area, int note) =>
        page.AddLink(element, area, Name("reference", note), labels.BackToText);

    /// <summary>Says that the note begins here.</summary>
    public static void AddNote(PdfPage page, int note, double top) => page.AddDestination(Name("note", note), top);

    /// <summary>Whether a reference to the note has been printed.</summary>
    public bool IsReferredTo(int note) => _referredTo.Contains(note);

    private static string Name(string kind, int note) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{note}");

    private static Dictionary<string, int> NumbersByLabel(IReadOnlyList<NumberedNote> notes)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var note in notes)
            numbers.TryAdd(note.Note.Label, note.Number);
        return numbers;
    }
}
