using System.Text.RegularExpressions;
using Letters.Rendering;
using Letters.Rendering.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Letters.Tests.Rendering.Pdf;

/// <summary>A letter's PDF as PdfPig reads it.</summary>
internal sealed partial class RenderedPdf : IDisposable
{
    public RenderedPdf(Letter letter, RenderingSettings? settings = null)
    {
        Bytes = Render(letter, settings ?? RenderingSettings.Default);
        Document = PdfDocument.Open(Bytes);
    }

    public byte[] Bytes { get; }

    public PdfDocument Document { get; }

    /// <summary>What is to be read, page furniture left out, in the order of the content.</summary>
    public string Text => string.Concat(Document.GetPages().SelectMany(page => Content(page)).Select(content => TextOf(content) + "\n"));

    /// <summary>The lines of a page from top to bottom and left to right: each a baseline's glyphs of one column.</summary>
    public IReadOnlyList<IReadOnlyList<PdfLine>> Pages => Document.GetPages().Select(Lines).ToList();

    /// <summary>The structure tree from its root, in reading order.</summary>
    public IEnumerable<DictionaryToken> StructureElements =>
        Below(Resolve(Document.Structure.Catalog.CatalogDictionary.Data["StructTreeRoot"]));

    public static byte[] Render(Letter letter) => Render(letter, RenderingSettings.Default);

    public static byte[] Render(Letter letter, RenderingSettings settings)
    {
        using var output = new MemoryStream();
        new PdfLetterRenderer().Render(letter, new RenderingContext(CanonicalLetter.HashOf(letter), settings), output);
        return output.ToArray();
    }

    /// <summary>The words of a text, parted at any white space except the no-break space.</summary>
    public static IEnumerable<string> WordsOf(string text) => Blank().Split(text).Where(word => word.Length > 0);

    public void Dispose() => Document.Dispose();

    private IEnumerable<DictionaryToken> Below(IToken parent)
    {
        if (parent is not DictionaryToken dictionary || !dictionary.Data.TryGetValue("K", out var kids))
            yield break;

        foreach (var kid in (kids is ArrayToken array ? array.Data : [kids]).Select(Resolve).OfType<DictionaryToken>())
        {
            yield return kid;
            foreach (var descendant in Below(kid))
                yield return descendant;
        }
    }

    private IToken Resolve(IToken token) =>
        token is IndirectReferenceToken reference ? Document.Structure.GetObject(reference.Data).Data : token;

    private static IEnumerable<MarkedContentElement> Content(Page page) =>
        page.GetMarkedContents().Where(content => !content.IsArtifact);

    private static string TextOf(MarkedContentElement content) => content.ActualText ?? string.Concat(content.Letters.Select(letter => letter.Value));

    private static List<PdfLine> Lines(Page page) => Content(page)
        .SelectMany(content => content.Letters.Select(letter => (content.MarkedContentIdentifier, Letter: letter)))
        .GroupBy(item => (item.MarkedContentIdentifier, Baseline: Math.Round(item.Letter.StartBaseLine.Y, 1)))
        .Select(line => new PdfLine(
            line.Key.MarkedContentIdentifier,
            string.Concat(line.Select(item => item.Letter.Value)),
            line.Min(item => item.Letter.StartBaseLine.X),
            line.Where(item => item.Letter.Value != " ").Max(item => item.Letter.EndBaseLine.X),
            line.Key.Baseline,
            line.First().Letter.FontName!.Split('+')[1]))
        .ToList();

    [GeneratedRegex(@"[ \n]+")]
    private static partial Regex Blank();
}

/// <summary>A line of a page, measured in points.</summary>
/// <param name="Content">The identifier of the marked content, which tells paragraphs apart.</param>
internal sealed record PdfLine(int Content, string Text, double Left, double Right, double Baseline, string Font);
