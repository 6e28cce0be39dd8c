using System.Text;
using TaggedPdf.Content;
using TaggedPdf.Fonts;
using TaggedPdf.Syntax;
using TaggedPdf.Tagging;

namespace TaggedPdf;

/// <summary>
/// A page being painted (ISO 32000-1, 7.7.3.3). Coordinates are points from its lower left corner. Disposing the page writes
/// it and lets go of it.
/// </summary>
public sealed class PdfPage : IDisposable
{
    private readonly ObjectWriter _objects;
    private readonly StructureTree _structure;
    private readonly Destinations _destinations;
    private readonly PdfReference _resources;
    private readonly PdfReference _parent;
    private readonly ContentStream _content;
    private readonly List<PdfReference> _elements = [];
    private readonly List<PdfReference> _shared = [];
    private readonly List<PdfReference> _annotations = [];
    private readonly double _width;
    private readonly double _height;
    private double _sharedX;
    private double _sharedY;
    private bool _written;

    internal PdfPage(
        ObjectWriter objects, StructureTree structure, DocumentFonts fonts, PageTree pages, Destinations destinations, double width, double height)
    {
        _destinations = destinations;
        _objects = objects;
        _structure = structure;
        _resources = fonts.Resources;
        _content = new ContentStream(fonts);
        (_width, _height) = (width, height);
        Reference = objects.Reserve();
        _parent = pages.Add(Reference);
    }

    internal PdfReference Reference { get; }

    /// <summary>What is painted until the returned value is disposed of is content of the element.</summary>
    public MarkedContent Tag(StructureElement element)
    {
        var identifier = _elements.Count;
        _content.BeginTagged(element.Type.Name(), identifier);
        element.AddMarkedContent(Reference, identifier);
        _elements.Add(element.Reference);
        return new MarkedContent(_content);
    }

    /// <summary>What is painted until the returned value is disposed of is not part of what is read.</summary>
    public MarkedContent Tag(ArtifactKind artifact)
    {
        _content.BeginArtifact(artifact);
        return new MarkedContent(_content);
    }

    /// <summary>Shows texts one after another on a line, from left to right.</summary>
    /// <param name="x">Where the first begins.</param>
    /// <param name="y">The baseline.</param>
    /// <exception cref="InvalidOperationException">Neither an element nor an artifact was begun with Tag.</exception>
    public void ShowText(double x, double y, ReadOnlySpan<ShapedText> texts, TextAppearance appearance) =>
        _content.ShowText(x, y, texts, appearance);

    /// <summary>Shows texts in the order in which they are read, each at its place.</summary>
    /// <param name="x">Where the line begins; the places of the texts count from it.</param>
    /// <param name="y">The baseline.</param>
    /// <exception cref="InvalidOperationException">Neither an element nor an artifact was begun with Tag.</exception>
    public void ShowText(double x, double y, ReadOnlySpan<PlacedText> texts, TextAppearance appearance) =>
        _content.ShowText(x, y, texts, appearance);

    /// <summary>Fills a rectangle, for rules.</summary>
    /// <exception cref="InvalidOperationException">Neither an element nor an artifact was begun with Tag.</exception>
    public void FillRectangle(PdfRectangle rectangle, RgbColor color) => _content.FillRectangle(rectangle, color);

    /// <summary>Fills rectangles that do not overlap as one path, so that no seam shows where they meet.</summary>
    /// <exception cref="InvalidOperationException">Neither an element nor an artifact was begun with Tag.</exception>
    public void FillRectangles(ReadOnlySpan<PdfRectangle> rectangles, RgbColor color) => _content.FillRectangles(rectangles, color);

    /// <summary>Fills an area with an image, which is stretched to it.</summary>
    /// <exception cref="InvalidOperationException">Neither an element nor an artifact was begun with Tag.</exception>
    public void DrawImage(PdfImage image, PdfRectangle area) => _content.DrawImage(image, area);

    /// <summary>
    /// Paints, after the page's own content, what may be written later and is the same on several pages. All that a page
    /// includes is shifted by the sum of what is asked for.
    /// </summary>
    /// <param name="x">How far to the right it is shifted here.</param>
    /// <param name="y">How far upwards.</param>
    public void Include(SharedContent content, double x = 0, double y = 0)
    {
        _shared.Add(content.Reference);
        (_sharedX, _sharedY) = (_sharedX + x, _sharedY + y);
    }

    /// <summary>
    /// Makes an area a link. The element is a <see cref="StructureType.Link"/> and holds the annotation besides the text
    /// (ISO 14289-1, 7.18.5); of a link on several lines it holds an annotation a line.
    /// </summary>
    /// <param name="description">What the link is, for readers that do not see its place (ISO 14289-1, 7.18.1).</param>
    public void AddLink(StructureElement element, PdfRectangle area, Uri target, string description) =>
        AddLink(element, area, description, dictionary => dictionary.Raw("/A<</S/URI/URI"u8).TextString(InAscii(target)).Raw(">>"u8));

    /// <summary>Makes an area a link to a place in the document that may come later: <see cref="AddDestination"/>.</summary>
    /// <inheritdoc cref="AddLink(StructureElement, PdfRectangle, Uri, string)"/>
    /// <param name="destination">The name of the place, in ASCII.</param>
    public void AddLink(StructureElement element, PdfRectangle area, string destination, string description)
    {
        _destinations.Use(destination);
        AddLink(element, area, description, dictionary => dictionary.Raw("/Dest"u8).TextString(destination));
    }

    /// <summary>Gives a place on the page a name that links lead to.</summary>
    /// <param name="name">In ASCII, unique in the document.</param>
    /// <param name="top">What to show at the top of the window: points from the lower edge of the page.</param>
    /// <exception cref="ArgumentException">Another place has the name.</exception>
    public void AddDestination(string name, double top) => _destinations.Add(name, new Destination(Reference, top));

    public void Dispose()
    {
        if (_written)
            return;

        _written = true;
        var contents = _objects.Reserve();
        if (_sharedX != 0 || _sharedY != 0)
            _content.Shift(_sharedX, _sharedY);
        _objects.WriteStream(contents, [], _content.Written);
        _content.Dispose();

        var key = _structure.ReserveParentKey();
        _structure.SetParents(key, _elements);
        var dictionary = _objects.Begin(Reference).Raw("<</Type/Page/Parent "u8).Reference(_parent);
        new PdfRectangle(0, 0, _width, _height).WriteCorners(dictionary.Raw("/MediaBox"u8))
            .Raw("/Resources "u8).Reference(_resources).Raw("/Contents["u8).Reference(contents);
        foreach (var shared in _shared)
            dictionary.Byte((byte)' ').Reference(shared);
        // Tab order is that of the structure (ISO 14289-1, 7.18.3).
        dictionary.Raw("]/StructParents "u8).Integer(key).Raw("/Tabs/S"u8);
        if (_annotations.Count > 0)
        {
            dictionary.Raw("/Annots["u8);
            foreach (var annotation in _annotations)
                dictionary.Reference(annotation).Byte((byte)' ');
            dictionary.Byte((byte)']');
        }

        dictionary.Raw(">>"u8);
    }

    private void AddLink(StructureElement element, PdfRectangle area, string description, Action<PdfBuffer> writeTarget)
    {
        if (element.Type != StructureType.Link)
            throw new ArgumentException("A link annotation belongs to an element of type Link.", nameof(element));

        var key = _structure.ReserveParentKey();
        var annotation = _objects.Reserve();
        var dictionary = _objects.Begin(annotation).Raw("<</Type/Annot/Subtype/Link/Rect"u8);
        // F 4 is "print", which archived annotations must have (ISO 19005-3, 6.3.2).
        area.WriteCorners(dictionary).Raw("/F 4/Border[0 0 0]"u8);
        writeTarget(dictionary);
        dictionary.Raw("/Contents"u8).TextString(description).Raw("/StructParent "u8).Integer(key).Raw(">>"u8);
        element.AddAnnotation(Reference, annotation);
        _structure.SetParent(key, element.Reference);
        _annotations.Add(annotation);
    }

    /// <summary>The address as seven-bit characters (ISO 32000-1, 12.6.4.7): the host in Punycode, all else percent-encoded.</summary>
    private static string InAscii(Uri target)
    {
        var address = target.AbsoluteUri;
        if (Ascii.IsValid(address))
            return address;

        var host = target.Host;
        var start = host.Length == 0 ? -1 : address.IndexOf(host, StringComparison.Ordinal);
        if (start >= 0)
            address = $"{address[..start]}{target.IdnHost}{address[(start + host.Length)..]}";
        return string.Concat(address.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
    }
}
