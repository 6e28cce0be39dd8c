using TaggedPdf.Archival;
using TaggedPdf.Content;
using TaggedPdf.Syntax;
using TaggedPdf.Tagging;

namespace TaggedPdf;

/// <summary>
/// Writes a document that conforms to PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) to a stream while it is made.
/// Pages and structure elements are written when they are disposed of and need no memory afterwards. The same calls give the
/// same bytes: there is no clock, no chance and no culture in them. Not for use by several threads at once.
/// </summary>
/// <example>
/// <code>
/// using var document = new PdfDocument(output, new PdfMetadata { Title = "Greeting", Language = "en" });
/// using (var page = document.AddPage(595.28, 841.89))
/// using (var heading = document.Structure.Add(StructureType.H1))
/// using (page.Tag(heading))
///     page.ShowText(72, 720, [font.Shape("Hello")], new TextAppearance(24, RgbColor.Black));
/// document.Complete();
/// </code>
/// </example>
public sealed class PdfDocument : IDisposable
{
    private readonly ObjectWriter _objects;
    private readonly PdfMetadata _metadata;
    private readonly StructureTree _structure;
    private readonly PageTree _pages;
    private readonly DocumentFonts _fonts;
    private readonly Outline _outline;
    private readonly Destinations _destinations;
    private readonly AttachedFiles _attachments;

    /// <summary>Begins a document.</summary>
    /// <param name="output">Written front to back, neither sought nor closed.</param>
    public PdfDocument(Stream output, PdfMetadata metadata)
    {
        _metadata = metadata;
        _objects = new ObjectWriter(output);
        _structure = new StructureTree(_objects);
        _pages = new PageTree(_objects);
        _fonts = new DocumentFonts(_objects);
        _outline = new Outline(_objects);
        _destinations = new Destinations(_objects);
        _attachments = new AttachedFiles(_objects);
    }

    /// <summary>The element that holds all others, of type Document.</summary>
    public StructureElement Structure => _structure.Document;

    /// <summary>Appends a page.</summary>
    /// <param name="width">In points.</param>
    /// <param name="height">In points.</param>
    public PdfPage AddPage(double width, double height) => new(_objects, _structure, _fonts, _pages, _destinations, width, height);

    /// <summary>Writes an opaque image.</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="samples">Red, green and blue of each pixel in sRGB, a byte each, row by row from the top.</param>
    /// <exception cref="ArgumentException">There are more or fewer samples than pixels.</exception>
    public PdfImage AddImage(int width, int height, ReadOnlySpan<byte> samples)
    {
        if (samples.Length != 3L * width * height)
            throw new ArgumentException($"{width} by {height} pixels have {3L * width * height} samples, not {samples.Length}.", nameof(samples));
        return _fonts.AddImage(width, height, samples);
    }

    /// <summary>Begins content that pages include now and that is written later.</summary>
    public SharedContent AddSharedContent(ArtifactKind artifact) => new(_objects, _fonts, artifact);

    /// <summary>Appends a bookmark.</summary>
    /// <param name="top">What to show at the top of the window: points from the lower edge of the page.</param>
    /// <param name="level">1 at the top of the tree; a bookmark is below the last one with a lower number.</param>
    public void AddBookmark(string title, PdfPage page, double top, int level = 1) => _outline.Add(title, page.Reference, top, level);

    /// <summary>Attaches a file.</summary>
    /// <exception cref="ArgumentException">One of that name is attached already.</exception>
    public void Attach(Attachment attachment) => _attachments.Add(attachment);

    /// <summary>Writes what is still due: open elements, fonts, metadata, the catalog and the cross references.</summary>
    /// <exception cref="InvalidOperationException">
    /// A page or shared content was not disposed of, there is no page, or a link leads to a place that there is not.
    /// </exception>
    public void Complete()
    {
        _fonts.Write();
        var pages = _pages.Write();
        var structure = _structure.Write();
        var outline = _outline.Write();
        var destinations = _destinations.Write();
        var metadata = WriteMetadata();
        var profile = WriteProfile();

        var catalog = _objects.Reserve();
        var dictionary = _objects.Begin(catalog).Raw("<</Type/Catalog/Pages "u8).Reference(pages)
            .Raw("/Lang"u8).TextString(_metadata.Language)
            .Raw("/MarkInfo<</Marked true>>/StructTreeRoot "u8).Reference(structure)
            .Raw("/ViewerPreferences<</DisplayDocTitle true>>/Metadata "u8).Reference(metadata)
            .Raw("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"u8)
            .Raw("/DestOutputProfile "u8).Reference(profile).Raw(">>]"u8);
        if (outline is { } reference)
            dictionary.Raw("/Outlines "u8).Reference(reference);
        _attachments.WriteAssociation(dictionary);
        WriteNames(dictionary, destinations);
        dictionary.Raw(">>"u8);

        _objects.Finish(catalog, InformationDictionary.Write(_objects, _metadata));
    }

    /// <summary>Lets go of buffers. A document that was not completed is no PDF file.</summary>
    public void Dispose() => _objects.Dispose();

    private void WriteNames(PdfBuffer catalog, PdfReference? destinations)
    {
        if (destinations is null && _attachments.Count == 0)
            return;

        catalog.Raw("/Names<<"u8);
        _attachments.WriteNames(catalog);
        if (destinations is { } places)
            catalog.Raw("/Dests "u8).Reference(places);
        catalog.Raw(">>"u8);
    }

    private PdfReference WriteMetadata()
    {
        var reference = _objects.Reserve();
        _objects.WritePlainStream(reference, "/Type/Metadata/Subtype/XML"u8, XmpPacket.Write(_metadata));
        return reference;
    }

    private PdfReference WriteProfile()
    {
        var reference = _objects.Reserve();
        _objects.WriteStream(reference, "/N 3"u8, SrgbProfile.Bytes);
        return reference;
    }
}
