using TaggedPdf.Syntax;

namespace TaggedPdf.Archival;

/// <summary>The older form of the metadata, which must say the same as the XMP packet (ISO 32000-1, 14.3.3; ISO 19005-3, 6.6.2).</summary>
internal static class InformationDictionary
{
    public static PdfReference Write(ObjectWriter objects, PdfMetadata metadata)
    {
        var reference = objects.Reserve();
        var dictionary = objects.Begin(reference).Raw("<</Title"u8).TextString(metadata.Title);
        if (metadata.Author is not null)
            dictionary.Raw("/Author"u8).TextString(metadata.Author);
        if (metadata.Description is not null)
            dictionary.Raw("/Subject"u8).TextString(metadata.Description);
        if (metadata.Creator is not null)
            dictionary.Raw("/Creator"u8).TextString(metadata.Creator);
        if (metadata.JoinedKeywords is { } keywords)
            dictionary.Raw("/Keywords"u8).TextString(keywords);
        if (metadata.CreatedInPdf is { } created)
            dictionary.Raw("/CreationDate"u8).TextString(created);
        if (metadata.Modified is { } modified)
            dictionary.Raw("/ModDate"u8).TextString(PdfDate.InPdf(modified));
        dictionary.Raw("/Producer"u8).TextString(PdfMetadata.Producer).Raw(">>"u8);
        return reference;
    }
}
