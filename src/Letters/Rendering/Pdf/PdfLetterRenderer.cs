using TaggedPdf;

namespace Letters.Rendering.Pdf;

/// <summary>
/// Makes the PDF: conforming to PDF/UA-1 and PDF/A-3a in one file, with the canonical letter attached as JSON. It holds no date
/// but the one that the letter states.
/// </summary>
public sealed class PdfLetterRenderer : ILetterRenderer
{
    public RenditionFormat Format => RenditionFormat.Pdf;

    public void Render(Letter letter, RenderingContext context, Stream output)
    {
        var labels = Labels.Of(letter.Language);
        var metadata = MetadataOf(letter);
        using var document = new PdfDocument(output, metadata);
        document.Attach(new Attachment(
            $"{letter.Slug}.json", "application/json", $"{metadata.Title} (JSON)", AttachmentRelationship.Data, CanonicalLetter.Write(letter)));

        var typography = Typography.For(letter.Language);
        using (var pages = new PageSequence(document, typography, labels, metadata.Title))
        {
            document.AddBookmark(metadata.Title, pages.Current, typography.Page.Height);
            SetLetter(letter, document, pages, typography, labels);
            Colophon.SetRevision(context.Id, labels, typography, pages.Current, document.Structure, ForeignTo(letter, labels));
        }

        document.Complete();
    }

    private static PdfMetadata MetadataOf(Letter letter) => new()
    {
        Title = PrintedText.OnOneLine(letter.Title.Text),
        Language = letter.Language.ToString(),
        Author = letter.Metadata.Publisher,
        Publisher = letter.Metadata.Publisher,
        Keywords = letter.Metadata.Keywords,
        CreatedOn = letter.Metadata.Date,
        Creator = "LetterFunctions",
    };

    private static void SetLetter(Letter letter, PdfDocument document, PageSequence pages, Typography typography, Labels labels)
    {
        var composer = new ParagraphComposer(typography.IsRightToLeft);
        var links = new LetterLinks(letter, labels);
        var text = new LetterText(typography, composer).Compose(letter, labels);
        var flow = new TextFlow(pages, document, typography, links);
        if (letter.Signatories.Count == 0)
        {
            flow.Set(text, tail: 0);
        }
        else
        {
            var signatories = new SignatoryList(letter.Signatories, typography, composer, links, labels);
            flow.Set(text, signatories.HeightOfBeginning());
            document.AddBookmark(labels.Signatories, pages.Current, pages.Top);
            signatories.Set(pages, document, ForeignTo(letter, labels));
        }

        flow.Continue(new BackMatter(typography, composer, labels, ForeignTo(letter, labels)).Compose(letter));
    }

    /// <summary>The language of the words that this product adds, where it is not the letter's.</summary>
    private static string? ForeignTo(Letter letter, Labels labels) =>
        PrimaryOf(letter.Language).Equals(PrimaryOf(labels.Language), StringComparison.OrdinalIgnoreCase) ? null : labels.Language.ToString();

    private static string PrimaryOf(LanguageTag language) => language.ToString().Split('-')[0];
}
