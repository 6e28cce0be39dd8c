using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Letters.Tests.Rendering.Pdf;

/// <summary>
/// The structure tree of a PDF as text, an element of the document a line: its type and, in braces, its words and the elements
/// in it: <c>P{See Link{the report *}.}</c>. A star stands for an annotation.
/// </summary>
internal sealed class SpokenStructure
{
    private readonly PdfDocument _document;
    private readonly Dictionary<(long Page, int Identifier), string> _words = [];

    private SpokenStructure(PdfDocument document)
    {
        _document = document;
        foreach (var (page, reference) in document.GetPages().Zip(PagesBelow(document.Structure.Catalog.CatalogDictionary.Data["Pages"])))
        {
            foreach (var content in page.GetMarkedContents().Where(content => !content.IsArtifact))
                _words.Add((reference, content.MarkedContentIdentifier), content.ActualText ?? string.Concat(content.Letters.Select(letter => letter.Value)));
        }
    }

    public static IReadOnlyList<string> Of(PdfDocument document)
    {
        var structure = new SpokenStructure(document);
        var root = (DictionaryToken)structure.Resolve(document.Structure.Catalog.CatalogDictionary.Data["StructTreeRoot"]);
        return structure.Kids((DictionaryToken)structure.Resolve(root.Data["K"])).Select(kid => structure.Speak(kid, page: 0)).ToList();
    }

    /// <summary>The numbers of the page objects, in order.</summary>
    private IEnumerable<long> PagesBelow(IToken node) => Resolve(node) is DictionaryToken dictionary && dictionary.Data.TryGetValue("Kids", out var kids)
        ? ((ArrayToken)kids).Data.SelectMany(PagesBelow)
        : [((IndirectReferenceToken)node).Data.ObjectNumber];

    private string Speak(IToken kid, long page) => Resolve(kid) switch
    {
        NumericToken identifier => _words[(page, identifier.Int)],
        DictionaryToken dictionary => Speak(dictionary, page),
        var other => throw new InvalidOperationException($"A kid is a {other.GetType().Name}."),
    };

    private string Speak(DictionaryToken dictionary, long page)
    {
        if (dictionary.Data.TryGetValue("Pg", out var reference))
            page = ((IndirectReferenceToken)reference).Data.ObjectNumber;
        return dictionary.Data.TryGetValue("Type", out var type) ? ((NameToken)type).Data switch
        {
            "MCR" => _words[(page, ((NumericToken)dictionary.Data["MCID"]).Int)],
            "OBJR" => "*",
            var other => throw new InvalidOperationException($"A kid is of type {other}."),
        }
        : $"{((NameToken)dictionary.Data["S"]).Data}{{{string.Concat(Kids(dictionary).Select(kid => Speak(kid, page)))}}}";
    }

    private IEnumerable<IToken> Kids(DictionaryToken element) =>
        !element.Data.TryGetValue("K", out var kids) ? [] : Resolve(kids) is ArrayToken array ? array.Data : [kids];

    private IToken Resolve(IToken token) =>
        token is IndirectReferenceToken reference ? _document.Structure.GetObject(reference.Data).Data : token;
}
