using System.Text;
using TaggedPdf;
using TaggedPdf.Content;
using TaggedPdf.Fonts;
using TaggedPdf.Tagging;

namespace Letters.Rendering.Pdf;

/// <summary>
/// The structure elements of the marks that a paragraph's words are under, opened and closed as the words are set. A link has
/// one annotation on each of its lines, since not every reader goes by a link's quadrilaterals (ISO 32000-1, 12.5.6.5).
/// </summary>
internal sealed class MarkElements(StructureElement block, LetterLinks links)
{
    private readonly Stack<(OpenMark Mark, StructureElement Outer, StructureElement Inner)> _open = [];
    private readonly StringBuilder _words = new();
    private PdfPage? _page;
    private StructureElement? _tagged;
    private MarkedContent _content;
    private PdfRectangle? _area;

    private StructureElement Innermost => _open.Count == 0 ? block : _open.Peek().Inner;

    /// <summary>Goes on, on a page.</summary>
    public void Begin(PdfPage page) => _page = page;

    /// <summary>Ends the page's content; what is open stays so, for the next page.</summary>
    public void End()
    {
        if (_tagged is not null)
            _content.Dispose();
        _tagged = null;
    }

    /// <summary>Makes what is shown from here on content of a mark's element, or of the paragraph's own.</summary>
    public void Enter(OpenMark? mark)
    {
        if (_open.Count > 0 && _open.Peek().Mark.Link is { } link && link != mark?.Link)
            EndLine();
        CloseTo(mark);
        Open(mark);
        if (_tagged == Innermost)
            return;

        End();
        _tagged = Innermost;
        _content = _page!.Tag(_tagged);
    }

    /// <summary>Makes an area on the line part of the link that is open.</summary>
    /// <returns>False if none is.</returns>
    public bool Extend(PdfRectangle area, ReadOnlySpan<ShapedText> words)
    {
        if (_open.Count == 0 || _open.Peek().Mark.Link is not { } link || !links.IsActive(link.Mark))
            return false;

        foreach (var word in words)
            _words.Append(word.Text);
        _area = _area is { } before ? Union(before, area) : area;
        return true;
    }

    /// <summary>Makes the link's part on this line one that can be clicked.</summary>
    public void EndLine()
    {
        if (_area is not { } area)
            return;

        var (mark, _, element) = _open.First(open => open.Mark == open.Mark.Link);
        links.Add(_page!, element, area, mark.Mark, _words.ToString().Trim());
        _area = null;
        _words.Clear();
    }

    /// <summary>Of areas on one line; the second may stand on either side of the first.</summary>
    private static PdfRectangle Union(PdfRectangle first, PdfRectangle second)
    {
        var left = Math.Min(first.X, second.X);
        return first with { X = left, Width = Math.Max(first.X + first.Width, second.X + second.Width) - left };
    }

    private void CloseTo(OpenMark? mark)
    {
        while (_open.Count > 0 && !IsWithin(mark, _open.Peek().Mark))
            _open.Pop().Outer.Dispose();
    }

    private static bool IsWithin(OpenMark? mark, OpenMark other)
    {
        while (mark is not null && mark.Depth > other.Depth)
            mark = mark.Outer;
        return mark == other;
    }

    private void Open(OpenMark? mark)
    {
        if (mark is null || (_open.Count > 0 && _open.Peek().Mark == mark))
            return;

        Open(mark.Outer);
        var outer = Innermost.Add(TypeOf(mark));
        var isReference = mark.Mark.Type == MarkType.NoteReference && mark.Link == mark && links.IsActive(mark.Mark);
        _open.Push((mark, outer, isReference ? outer.Add(StructureType.Link) : outer));
    }

    private StructureType TypeOf(OpenMark mark) => mark.Mark.Type switch
    {
        MarkType.Strong => StructureType.Strong,
        MarkType.Emphasis => StructureType.Em,
        MarkType.NoteReference => StructureType.Reference,
        _ => links.IsActive(mark.Mark) ? StructureType.Link : StructureType.Span,
    };
}
