using TaggedPdf.Content;
using TaggedPdf.Tagging;

namespace Letters.Rendering.Pdf;

/// <summary>
/// The notes at the feet of the pages of a text, and how far they have been printed. Each begins on the page that first refers to
/// it, and what does not fit there is continued on the next.
/// </summary>
internal sealed class Footnotes
{
    private readonly Typography _typography;
    private readonly LetterLinks _links;
    private readonly LabelSetting _labels;
    private readonly List<Footnote> _notes;
    /// <summary>For each note the height of all before it, with the space below each.</summary>
    private readonly double[] _heights;
    private readonly double _indent;
    private readonly List<StructureElement> _elements = [];
    private ParagraphSetting? _setting;
    private StructureElement? _paragraph;
    private int _next;
    private int _nextLine;

    private Footnotes(List<Footnote> notes, double indent, Typography typography, LetterLinks links)
    {
        _typography = typography;
        _links = links;
        _labels = new LabelSetting(typography, links);
        _notes = notes;
        _indent = indent;
        _heights = new double[notes.Count + 1];
        for (var index = 0; index < notes.Count; index++)
            _heights[index + 1] = _heights[index] + notes[index].Paragraph.Height + Typography.BetweenNotes;
    }

    public int Count => _notes.Count;

    /// <summary>Whether some that pages have referred to are not printed yet.</summary>
    public bool ArePending => _next < _elements.Count;

    private double Leading => _typography.Note.Leading;

    /// <summary>The notes that a text refers to.</summary>
    /// <param name="found">Becomes their numbers; all other notes are printed elsewhere.</param>
    public static Footnotes Of(
        IReadOnlyList<FlowedParagraph> text, IReadOnlyList<NumberedNote> notes, Typography typography, ParagraphComposer composer, LetterLinks links, ISet<int> found)
    {
        var places = FootnoteFinder.Find(text, notes).ToList();
        var labels = places.ConvertAll(place => place.Note.LabelIn(typography));
        var indent = NumberedNote.IndentFor(labels);
        var footnotes = new List<Footnote>(places.Count);
        for (var index = 0; index < labels.Count; index++)
        {
            var (paragraph, line, note) = places[index];
            found.Add(note.Number);
            footnotes.Add(new Footnote(paragraph, line, labels[index], composer.Compose(note.Note.Text, typography.Note, Typography.Measure - indent)));
        }

        return new Footnotes(footnotes, indent, typography, links);
    }

    /// <summary>Of a text that refers to none.</summary>
    public static Footnotes None(Typography typography, LetterLinks links) => new([], 0, typography, links);

    /// <summary>How many notes the text up to a line refers to.</summary>
    /// <param name="before">As many as up to the line before.</param>
    public int CountUpTo(int paragraph, int line, int before)
    {
        while (before < _notes.Count && (_notes[before].FlowedParagraph, _notes[before].Line).CompareTo((paragraph, line)) <= 0)
            before++;
        return before;
    }

    /// <summary>The height of all that is not printed yet of the notes before one, and of the space above.</summary>
    public double WholeHeight(int end) => end <= _next
        ? 0
        : Typography.AboveFootnotes + _heights[end] - _heights[_next] - Typography.BetweenNotes - (_nextLine * Leading);

    /// <summary>The same if of the last only so much is printed as must be.</summary>
    public double LeastHeight(int end)
    {
        // What earlier pages left over has up to half of the page, so that neither notes nor text are put off for ever.
        var half = _typography.Page.FullHeight / 2;
        if (WholeHeight(_elements.Count) > half)
            return half;
        if (end <= _elements.Count)
            return WholeHeight(end);

        var last = _notes[end - 1];
        return WholeHeight(end) - ((last.Paragraph.LineCount - last.LeastLines) * Leading);
    }

    /// <summary>Takes note that the page refers to all notes before one.</summary>
    /// <param name="parent">Gets the elements of those that it refers to for the first time.</param>
    public void Refer(int end, StructureElement parent)
    {
        while (_elements.Count < end)
            _elements.Add(parent.AddNote());
    }

    /// <summary>Prints at the foot of the page what it refers to, as far as there is room.</summary>
    public void Set(PageSequence pages)
    {
        var parts = PartsFor(pages.Free);
        if (parts.Count == 0)
            return;

        var height = (parts.Count - 1) * Typography.BetweenNotes;
        foreach (var (_, _, count) in parts)
            height += count * Leading;
        pages.Reserve(height + Typography.AboveFootnotes);
        SetRule(pages, height);
        var top = Typography.PageBottom + height;
        foreach (var (note, first, count) in parts)
            top = SetPart(pages, note, first, count, top) - Typography.BetweenNotes;
    }

    private List<(int Note, int First, int Count)> PartsFor(double free)
    {
        var parts = new List<(int Note, int First, int Count)>();
        free -= Typography.AboveFootnotes;
        var (note, line) = (_next, _nextLine);
        for (; note < _elements.Count; note++)
        {
            var count = _notes[note].LinesFitting(line, Math.Max(0, (int)((free + 0.01) / Leading)));
            if (count > 0)
                parts.Add((note, line, count));
            if (line + count < _notes[note].Paragraph.LineCount)
                break;

            free -= (count * Leading) + Typography.BetweenNotes;
            line = 0;
        }

        return parts;
    }

    private void SetRule(PageSequence pages, double height)
    {
        var area = new PdfRectangle(
            _typography.LeftOf(0, Typography.ShortRule),
            Typography.PageBottom + height + Typography.AboveFootnotes - Typography.AboveFootnoteRule,
            Typography.ShortRule,
            Typography.RuleThickness);
        using (pages.Current.Tag(ArtifactKind.Layout))
            pages.Current.FillRectangle(area, Typography.RuleColor);
    }

    private double SetPart(PageSequence pages, int index, int first, int count, double top)
    {
        var note = _notes[index];
        if (first == 0)
        {
            _labels.Set(pages.Current, note.Label, _elements[index], _indent, note.Paragraph.Style, top);
            _paragraph = _elements[index].Add(StructureType.P);
            _setting = new ParagraphSetting(note.Paragraph, _paragraph, _links);
        }

        var bottom = _setting!.Set(pages.Current, _typography.LeftOf(_indent, note.Paragraph.Width), top, first, count);
        (_next, _nextLine) = (index, first + count);
        if (_nextLine == note.Paragraph.LineCount)
        {
            _paragraph!.Dispose();
            _elements[index].Dispose();
            (_next, _nextLine) = (index + 1, 0);
        }

        return bottom;
    }
}
