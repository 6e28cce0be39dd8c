using System.Text;
using Letters;
using Letters.Azure.Recovery;
using Letters.Comparing;
using Letters.Parsing;
using Letters.Publishing;
using Letters.Rendering;
using Letters.Rendering.Html;
using Letters.Rendering.Text;

namespace LetterFunctions.OpenApi;

/// <summary>A letter that the examples of the description are made of, as publishing would make it: two revisions and a report.</summary>
internal sealed class ExampleLetter
{
    private static readonly DateTimeOffset FirstDay = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly ILetterRenderer[] Renderers = [new HtmlLetterRenderer(), new TextLetterRenderer()];

    private ExampleLetter()
    {
        First = Publish(1, FirstDay, Parse("Keep the archive open.", "John Roe"), previous: null);
        Letter = Parsed.Letter!;
        Current = Publish(2, FirstDay.AddDays(1), Letter, First.Hash);
        Comparison = LetterComparison.Of(Parse("Keep the archive open.", "John Roe"), Letter);
        Report = new UploadReport(new Upload(Slug.ToString(), [new UploadedFile($"{Slug}/letter.txt", "1", 120, FirstDay.AddDays(1))]), UploadOutcome.Published, FirstDay.AddDays(1).AddSeconds(2), Current.Number, Parsed.Diagnostics);
    }

    public static Slug Slug { get; } = Slug.Parse("keep-the-archive-open");

    public static ExampleLetter Instance { get; } = new();

    public Letter Letter { get; }

    public Revision First { get; }

    public Revision Current { get; }

    public LetterComparison Comparison { get; }

    public UploadReport Report { get; }

    public Withdrawal Withdrawal { get; } = new(FirstDay.AddDays(30), "The minister has answered.", []);

    public RecoveredLetter Recovered { get; } = new(Slug, RecoveryOutcome.Recovered, 2, 2, [new Loss(LossKind.RenditionLost, 1, "The rendition “pdf” is missing, and does not come out as it was (it was made with template 1).")]);

    /// <summary>With a diagnostic: two offices on one line.</summary>
    public ParseResult Parsed { get; } = Read("Keep the archive open to all.", "John Roe");

    /// <summary>What is read of a letter that cannot be published.</summary>
    public static ParseResult Unpublishable { get; } = Read("Dear Minister:\n\nKeep the archive open.\n");

    private static Letter Parse(string request, string signatory) => Read(request, signatory).Letter!;

    private static ParseResult Read(string request, string signatory) => Read(
        $"""
        An open letter for the public archive

        Dear Minister:

        {request}

        Sincerely,

        Jane Doe
        Director, Example Trust; Member, Example Council

        {signatory}
        """);

    private static ParseResult Read(string text) => LetterParser.Parse(Slug, [new LetterFile("letter.txt", $"{Slug}/letter.txt", Encoding.UTF8.GetBytes(text))]);

    private static Revision Publish(int number, DateTimeOffset publishedAt, Letter letter, ContentHash? previous) => new()
    {
        Slug = Slug,
        Number = number,
        Template = Template.Current.Version,
        Id = CanonicalLetter.HashOf(letter),
        PublishedAt = publishedAt,
        Language = letter.Language,
        Title = letter.Title.Text,
        SignatoryCount = letter.SignatoryCount,
        SignatoryListLength = letter.Signatories.Count,
        SignatoryList = CanonicalLetter.HashOf(letter.Signatories),
        Renditions = Renderers.Select(renderer => Render(renderer, letter)).ToSequence(),
        Sources = [],
        Previous = previous,
    };

    private static Rendition Render(ILetterRenderer renderer, Letter letter)
    {
        using var content = new MemoryStream();
        renderer.Render(letter, new RenderingContext(CanonicalLetter.HashOf(letter)), content);
        return new Rendition(renderer.Format, content.Length, ContentHash.Of(content.ToArray()));
    }
}
