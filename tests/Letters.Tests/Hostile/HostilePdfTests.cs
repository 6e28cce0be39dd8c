using System.Xml;
using System.Xml.Linq;
using Letters.Tests.Rendering.Pdf;
using Letters.Tests.Rendering.Pdf.Conformance;
using TaggedPdf.Tests;
using TaggedPdf.Tests.Conformance;
using UglyToad.PdfPig.Tokens;

namespace Letters.Tests.Hostile;

/// <summary>That hostile words are words in the PDF: on its pages, in what it says of itself, and in its addresses.</summary>
public class HostilePdfTests
{
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private static readonly string[] Active = ["JavaScript", "JS", "Launch", "SubmitForm", "ImportData", "OpenAction", "AA", "RichMedia", "GoToR", "Rendition"];

    public static TheoryData<string> Names => HostileText.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_what_the_file_says_of_itself_in_both_places(string name)
    {
        using var pdf = new RenderedPdf(HostileLetter.With(KeptText.Of(name)));
        var title = string.Concat(KeptText.Of(name).Where(character => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character)));
        Assert.True(pdf.Document.TryGetXmpMetadata(out var metadata));
        Assert.All(XDocument.Load(new MemoryStream(metadata.GetXmlBytes().ToArray())).Descendants(DublinCore + "title").Single().Descendants(Rdf + "li"), item => Assert.Equal(title, item.Value));
        Assert.Equal(title, pdf.Document.Information.Title);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_read_as_it_is_and_breaks_no_rule_of_the_format(string name)
    {
        var text = KeptText.Of(name);
        var bytes = RenderedPdf.Render(HostileLetter.With(text));
        Assert.Equal([], ConformanceChecker.Check(bytes).Take(20));
        Assert.Contains(ReadText.Expected(new(text)), ReadText.Of(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Leads_and_runs_nowhere(string name)
    {
        using var pdf = new RenderedPdf(HostileLetter.With(KeptText.Of(name)));
        var dictionaries = Objects(pdf).ToList();
        Assert.DoesNotContain(dictionaries.SelectMany(dictionary => dictionary.Data.Keys), Active.Contains);
        Assert.DoesNotContain(dictionaries.SelectMany(dictionary => dictionary.Data.Values).OfType<NameToken>(), value => Active.Contains(value.Data));
        Assert.All(dictionaries.Where(dictionary => dictionary.Data.ContainsKey("URI")).Select(dictionary => dictionary.Data["URI"]).OfType<StringToken>(), address => Assert.True(InertPage.IsAllowed(address.Data), address.Data));
    }

    [Fact]
    public void Another_reader_finds_no_fault_in_a_file_with_all_of_them() =>
        Assert.Contains("No syntax or stream encoding errors found", Tool.Run("qpdf", RenderedPdf.Render(HostileLetter.WithEach(HostileText.All)), "--check", "{}"), StringComparison.Ordinal);

    private static IEnumerable<DictionaryToken> Objects(RenderedPdf pdf) =>
        pdf.Document.Structure.CrossReferenceTable.ObjectOffsets.Keys.SelectMany(reference => Below(pdf.Document.Structure.GetObject(reference).Data));

    private static IEnumerable<DictionaryToken> Below(IToken token) => token switch
    {
        DictionaryToken dictionary => dictionary.Data.Values.SelectMany(Below).Prepend(dictionary),
        ArrayToken array => array.Data.SelectMany(Below),
        StreamToken stream => Below(stream.StreamDictionary),
        _ => [],
    };
}
