using TaggedPdf;

namespace Letters.Rendering.Pdf;

/// <summary>
/// Makes the PDF: conforming to PDF/UA-1 and PDF/A-3a in one file, with the letter attached as data and as a source. It holds no
/// date but the one that the letter states.
/// </summary>
public sealed class PdfLetterRenderer : ILetterRenderer
{
    public RenditionFormat Format => RenditionFormat.Pdf;

    public void Render(Letter letter, RenderingContext context, Stream output)
    {
        var labels = Labels.Of(letter.Language);
        var theme = context.ThemeOf(letter);
        var metadata = MetadataOf(context.WithPublisher(letter));
        using var document = new PdfDocument(output, metadata);
        AttachedLetter.AddTo(document, letter, context, metadata.Title);
        letter = context.WithPublisher(letter);

        var typography = Typography.For(letter.Language, context.Settings.Paper, theme);
        using (var pages = new PageSequence(document, typography, labels, metadata.Title))
        {
            document.AddBookmark(metadata.Title, pages.Current, typography.Page.Height);
            if (theme.Logo is { } logo)
                PrintedLogo.Set(logo, document, pages.Current, typography);
            SetLetter(letter, context, document, pages, typography, labels);
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

    private static void SetLetter(
        Letter letter, RenderingContext context, PdfDocument document, PageSequence pages, Typography typography, Labels labels)
    {
        var composer = new ParagraphComposer(typography.IsRightToLeft);
        var notes = NumberedNote.Of(letter);
        var links = new LetterLinks(notes, labels);
        var text = new LetterText(typography, composer).Compose(letter, labels, ForeignTo(letter, labels));
        var atFoot = new HashSet<int>();
        var footnotes = Footnotes.Of(text, notes, typography, composer, links, atFoot);
        var flow = new TextFlow(pages, document, typography, links);
        if (letter.Signatories.Count == 0)
        {
            flow.Set(text, footnotes, tail: 0);
        }
        else
        {
            var signatories = new SignatoryList(letter.Signatories, typography, composer, links, labels);
            flow.Set(text, footnotes, signatories.HeightOfBeginning());
            document.AddBookmark(labels.Signatories, pages.Current, pages.Top);
            signatories.Set(pages, document, ForeignTo(letter, labels));
        }

        var colophon = Colophon.Of(letter, labels, PermanentAddress.Of(letter, context));
        flow.Continue(new BackMatter(typography, composer, ForeignTo(letter, labels), colophon)
            .Compose(letter, [.. notes.Where(note => !atFoot.Contains(note.Number))]));
        new Imprint(letter, context, typography, composer, labels, links).Set(pages, document.Structure, ForeignTo(letter, labels), follows: colophon.Count > 0);
    }

    /// <summary>The language of the words that this product adds, where it is not the letter's.</summary>
    private static string? ForeignTo(Letter letter, Labels labels) =>
        PrimaryOf(letter.Language).Equals(PrimaryOf(labels.Language), StringComparison.OrdinalIgnoreCase) ? null : labels.Language.ToString();

    private static string PrimaryOf(LanguageTag language) => language.ToString().Split('-')[0];
}
