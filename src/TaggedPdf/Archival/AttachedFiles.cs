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

    /// <summary>Writes the file while it is made; its size and digest, known afterwards, are an object of their own.</summary>
    private PdfReference WriteFile(Attachment attachment)
    {
        var (file, parameters) = (objects.Reserve(), objects.Reserve());
        using var entries = new PdfBuffer();
        entries.Raw("/Type/EmbeddedFile/Subtype"u8).Name(attachment.MediaType).Raw("/Params "u8).Reference(parameters);
        var (size, digest) = (0L, Array.Empty<byte>());
        objects.WriteStream(file, entries.Written, output =>
        {
            using var measured = new MeasuredStream(output);
            attachment.Write(measured);
            (size, digest) = (measured.Length, measured.Digest());
        });

        var modified = attachment.Modified is { } time ? PdfDate.InPdf(time) : attachment.ModifiedOn is { } day ? PdfDate.InPdf(day) : null;
        var dictionary = objects.Begin(parameters).Raw("<</Size "u8).Integer(size).Raw("/CheckSum"u8).HexString(digest);
        if (modified is not null)
            dictionary.Raw("/ModDate"u8).TextString(modified);
        dictionary.Raw(">>"u8);
        return file;
    }
}
