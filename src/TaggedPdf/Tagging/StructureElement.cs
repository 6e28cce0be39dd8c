using TaggedPdf.Content;
using TaggedPdf.Syntax;

namespace TaggedPdf.Tagging;

/// <summary>
/// An element of the structure tree (ISO 32000-1, 14.7.2). Its content is what pages show between
/// <see cref="PdfPage.Tag(StructureElement)"/> and the disposal of what that returns, and its children, in that order of calls:
/// the order in which the letter is read aloud. Disposing an element writes it and lets go of it.
/// </summary>
public sealed class StructureElement : IDisposable
{
    private readonly StructureTree _tree;
    private readonly StructureElement? _parent;
    private readonly PdfReference _parentReference;
    private readonly List<StructureKid> _kids = [];
    private List<StructureElement>? _open;
    private string? _identifier;
    private PdfRectangle? _box;
    private bool _written;

    internal StructureElement(StructureTree tree, StructureElement? parent, PdfReference parentReference, StructureType type)
    {
        _tree = tree;
        _parent = parent;
        _parentReference = parentReference;
        Type = type;
        Reference = tree.Objects.Reserve();
    }

    public StructureType Type { get; }

    /// <summary>A BCP 47 tag where the language differs from that of the parent (ISO 32000-1, 14.9.2).</summary>
    public string? Language { get; init; }

    /// <summary>A description of content that is not text (ISO 32000-1, 14.9.3).</summary>
    public string? AlternateText { get; init; }

    /// <summary>What the content is to be read as (ISO 32000-1, 14.9.4).</summary>
    public string? ActualText { get; init; }

    /// <summary>Of a list, what its items' labels are; stated wherever they have any (ISO 14289-1, 7.6).</summary>
    public ListNumbering Numbering { get; init; }

    internal PdfReference Reference { get; }

    /// <summary>Appends a child.</summary>
    public StructureElement Add(StructureType type, string? language = null, string? actualText = null) =>
        Append(new StructureElement(_tree, this, Reference, type) { Language = language, ActualText = actualText });

    /// <summary>Appends a list.</summary>
    public StructureElement AddList(ListNumbering numbering) =>
        Append(new StructureElement(_tree, this, Reference, StructureType.L) { Numbering = numbering });

    /// <summary>Appends a note, with an identifier of its own (ISO 14289-1, 7.9).</summary>
    public StructureElement AddNote()
    {
        var note = Append(new StructureElement(_tree, this, Reference, StructureType.Note));
        note._identifier = _tree.Identify(note.Reference);
        return note;
    }

    /// <summary>Appends a figure, all of which is on one page.</summary>
    /// <param name="alternateText">What it shows, in words (ISO 14289-1, 7.3).</param>
    /// <param name="box">What it covers of its page (ISO 32000-1, Table 344, BBox).</param>
    public StructureElement AddFigure(string alternateText, PdfRectangle box)
    {
        var figure = Append(new StructureElement(_tree, this, Reference, StructureType.Figure) { AlternateText = alternateText });
        figure._box = box;
        return figure;
    }

    /// <summary>Writes the element, and before it those of its descendants that are still open.</summary>
    public void Dispose()
    {
        if (_written)
            return;

        while (_open is { Count: > 0 })
            _open[^1].Dispose();
        _written = true;
        Write();
        _parent?._open?.RemoveAt(_parent._open.LastIndexOf(this));
    }

    internal void AddMarkedContent(PdfReference page, int identifier)
    {
        ObjectDisposedException.ThrowIf(_written, this);
        _kids.Add(StructureKid.MarkedContent(page, identifier));
    }

    internal void AddAnnotation(PdfReference page, PdfReference annotation)
    {
        ObjectDisposedException.ThrowIf(_written, this);
        _kids.Add(StructureKid.Annotation(page, annotation));
    }

    private StructureElement Append(StructureElement child)
    {
        ObjectDisposedException.ThrowIf(_written, this);
        _tree.Use(child.Type);
        _kids.Add(StructureKid.Child(child.Reference));
        (_open ??= []).Add(child);
        return child;
    }

    private void Write()
    {
        var page = _kids.Find(kid => kid.Page.Number != 0).Page;
        var dictionary = _tree.Objects.Begin(Reference);
        dictionary.Raw("<</S/"u8).Raw(Type.Name()).Raw("/P "u8).Reference(_parentReference);
        if (page.Number != 0)
            dictionary.Raw("/Pg "u8).Reference(page);
        if (_identifier is not null)
            dictionary.Raw("/ID"u8).TextString(_identifier);
        if (Numbering != ListNumbering.None)
            dictionary.Raw("/A<</O/List/ListNumbering/"u8).Raw(Numbering.Name()).Raw(">>"u8);
        if (_box is { } box)
            box.WriteCorners(dictionary.Raw("/A<</O/Layout/Placement/Block/BBox"u8)).Raw(">>"u8);
        if (Language is not null)
            dictionary.Raw("/Lang"u8).TextString(Language);
        if (AlternateText is not null)
            dictionary.Raw("/Alt"u8).TextString(AlternateText);
        if (ActualText is not null)
            dictionary.Raw("/ActualText"u8).TextString(ActualText);

        if (_kids.Count == 1)
        {
            dictionary.Raw("/K "u8);
            _kids[0].Write(dictionary, page);
        }
        else if (_kids.Count > 1)
        {
            dictionary.Raw("/K["u8);
            foreach (var kid in _kids)
            {
                kid.Write(dictionary, page);
                dictionary.Byte((byte)' ');
            }

            dictionary.Byte((byte)']');
        }

        dictionary.Raw(">>"u8);
    }
}
