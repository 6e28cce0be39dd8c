using Letters.Rendering.Markdown;
using TaggedPdf;

namespace Letters.Rendering.Pdf;

/// <summary>
/// The letter itself inside of its PDF, for those who find nothing but that file: as data, and as a text that can be uploaded
/// again. Both are written as they are made, however many have signed.
/// </summary>
internal static class AttachedLetter
{
    private static readonly MarkdownLetterRenderer Markdown = new();

    public static void AddTo(PdfDocument document, Letter letter, RenderingContext context, string title)
    {
        document.Attach(new Attachment(
            $"{letter.Slug}.json", "application/json", $"{title} (JSON)", AttachmentRelationship.Data, output => WriteData(letter, output))
        {
            ModifiedOn = letter.Metadata.Date,
        });
        document.Attach(new Attachment(
            $"{letter.Slug}.md", "text/markdown", $"{title} (Markdown)", AttachmentRelationship.Source, output => Markdown.Render(letter, context, output))
        {
            ModifiedOn = letter.Metadata.Date,
        });
    }

    private static void WriteData(Letter letter, Stream output)
    {
        using var buffer = new StreamBuffer(output);
        CanonicalLetter.Write(letter, buffer);
    }
}
