using TaggedPdf.Syntax;

namespace TaggedPdf.Tagging;

/// <summary>
/// An element of the structure tree (ISO 32000-1, 14.7.2). Its content is what pages show between
/// <see cref="PdfPage.Tag(StructureElement)"/> and the disposal of what that returns, and its children, in that order of calls:
/// the order in which the letter is read aloud. Disposing an element writes it and lets go of it.
/// </summary>
public sealed class StructureElement : IDisposable
{
    private readonly ObjectWriter _objects;
    private readonly StructureElement? _parent;
    private readonly PdfReference _parentReference;
    private readonly List<StructureKid> _kids = [];
    private List<StructureElement>? _open;
    private bool _written;

    internal StructureElement(ObjectWriter objects, StructureElement? parent, PdfReference parentReference, StructureType type)
    {
        _objects = objects;
        _parent = parent;
        _parentReference = parentReference;
        Type = type;
        Reference = objects.Reserve();
    }

    public StructureType Type { get; }

    /// <summary>A BCP 47 tag where the language differs from that of the parent (ISO 32000-1, 14.9.2).</summary>
    public string? Language { get; init; }

    /// <summary>A description of content that is not text (ISO 32000-1, 14.9.3).</summary>
    public string? AlternateText { get; init; }

    /// <summary>What the content is to be read as (ISO 32000-1, 14.9.4).</summary>
    public string? ActualText { get; init; }

    internal PdfReference Reference { get; }

    /// <summary>Appends a child.</summary>
    public StructureElement Add(StructureType type, string? language = null, string? actualText = null)
    {
        ObjectDisposedException.ThrowIf(_written, this);
        var child = new StructureElement(_objects, this, Reference, type) { Language = language, ActualText = actualText };
        _kids.Add(StructureKid.Child(child.Reference));
        (_open ??= []).Add(child);
        return child;
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

    private void Write()
    {
        var page = _kids.Find(kid => kid.Page.Number != 0).Page;
        var dictionary = _objects.Begin(Reference);
        dictionary.Raw("<</S/"u8).Raw(Type.Name()).Raw("/P "u8).Reference(_parentReference);
        if (page.Number != 0)
            dictionary.Raw("/Pg "u8).Reference(page);
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
