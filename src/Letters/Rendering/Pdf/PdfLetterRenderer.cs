using TaggedPdf;

namespace Letters.Rendering.Pdf;

/// <summary>
/// Makes the PDF: conforming to PDF/UA-1 and PDF/A-3a in one file, with the canonical letter attached as JSON. It holds no date,
/// because a letter has none that it knows of.
/// </summary>
public sealed class PdfLetterRenderer : ILetterRenderer
{
    private const string SignatoriesHeading = "Signatories";

    public RenditionFormat Format => RenditionFormat.Pdf;

    public void Render(Letter letter, ContentHash id, Stream output)
    {
        var title = PrintedText.OnOneLine(letter.Title.Text);
        var language = letter.Language.ToString();
        using var document = new PdfDocument(output, new PdfMetadata { Title = title, Language = language, Creator = "LetterFunctions" });
        document.Attach(new Attachment(
            $"{letter.Slug}.json", "application/json", $"{title} (JSON)", AttachmentRelationship.Data, CanonicalLetter.Write(letter)));

        var typography = Typography.For(letter.Language);
        using (var pages = new PageSequence(document, typography, title))
        {
            document.AddBookmark(title, pages.Current, Typography.PageHeight);
            SetLetter(letter, document, pages, typography);
            Colophon.Set(id, typography, pages.Current, document.Structure, ForeignTo(letter));
        }

        document.Complete();
    }

    private static void SetLetter(Letter letter, PdfDocument document, PageSequence pages, Typography typography)
    {
        var composer = new ParagraphComposer();
        var text = new LetterText(typography, composer).Compose(letter);
        var flow = new TextFlow(pages, document.Structure);
        if (letter.Signatories.Count == 0)
        {
            flow.Set(text, tail: 0);
            return;
        }

        var signatories = new SignatoryList(letter.Signatories, typography, composer);
        flow.Set(text, signatories.HeightOfBeginning());
        document.AddBookmark(SignatoriesHeading, pages.Current, pages.Top);
        signatories.Set(pages, document.Structure, SignatoriesHeading, ForeignTo(letter));
    }

    /// <summary>The language of the words that this product adds, where it is not the letter's.</summary>
    private static string? ForeignTo(Letter letter) =>
        letter.Language.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase) ? null : LanguageTag.English.ToString();
}
