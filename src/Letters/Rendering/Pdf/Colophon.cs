using TaggedPdf;
using TaggedPdf.Tagging;

namespace Letters.Rendering.Pdf;

/// <summary>Which revision was printed, at the foot of the last page.</summary>
internal static class Colophon
{
    public static void Set(ContentHash id, Typography typography, PdfPage page, StructureElement parent, string? language)
    {
        var style = typography.Folio;
        var text = style.Font.Shape($"Revision {id.Short}");
        using var element = parent.Add(StructureType.P, language);
        using (page.Tag(element))
            page.ShowText(Typography.LeftEdge, Typography.FolioBaseline, [text], style.Appearance);
    }
}
