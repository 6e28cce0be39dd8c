using TaggedPdf.Syntax;

namespace TaggedPdf.Archival;

/// <summary>The attachments of a document (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8).</summary>
internal sealed class AttachedFiles(ObjectWriter objects)
{
    private readonly SortedDictionary<string, PdfReference> _files = new(StringComparer.Ordinal);
    private readonly List<PdfReference> _inOrder = [];

    public int Count => _inOrder.Count;

    public void Add(Attachment attachment)
    {
        if (_files.ContainsKey(attachment.FileName))
            throw new ArgumentException($"There already is an attachment named {attachment.FileName}.", nameof(attachment));

        var file = WriteFile(attachment);
        var specification = objects.Reserve();
        objects.Begin(specification).Raw("<</Type/Filespec/F"u8).TextString(attachment.FileName)
            .Raw("/UF"u8).TextString(attachment.FileName)
            .Raw("/Desc"u8).TextString(attachment.Description)
            .Raw("/AFRelationship"u8).Name(attachment.Relationship.ToString())
            .Raw("/EF<</F "u8).Reference(file).Raw("/UF "u8).Reference(file).Raw(">>>>"u8);
        _files.Add(attachment.FileName, specification);
        _inOrder.Add(specification);
    }

    /// <summary>Adds to the catalog that the files are the document's.</summary>
    public void WriteAssociation(PdfBuffer catalog)
    {
        if (_inOrder.Count == 0)
            return;

        catalog.Raw("/AF["u8);
        foreach (var specification in _inOrder)
            catalog.Reference(specification).Byte((byte)' ');
        catalog.Byte((byte)']');
    }

    /// <summary>Adds the files themselves to the catalog's names.</summary>
    public void WriteNames(PdfBuffer names)
    {
        if (_files.Count == 0)
            return;

        names.Raw("/EmbeddedFiles<</Names["u8);
        foreach (var (name, specification) in _files)
            names.TextString(name).Reference(specification).Byte((byte)' ');
        names.Raw("]>>"u8);
    }

    private PdfReference WriteFile(Attachment attachment)
    {
        var reference = objects.Reserve();
        using var entries = new PdfBuffer();
        entries.Raw("/Type/EmbeddedFile/Subtype"u8).Name(attachment.MediaType)
            .Raw("/Params<</Size "u8).Integer(attachment.Content.Length);
        if (attachment.Modified is { } modified)
            entries.Raw("/ModDate"u8).TextString(PdfDate.InPdf(modified));
        entries.Raw(">>"u8);
        objects.WriteStream(reference, entries.Written, attachment.Content.Span);
        return reference;
    }
}
