using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Letters.Rendering.Epub;
using Letters.Tests.Builders;
using Letters.Tests.Rendering.Packages;
using Letters.Tests.Rendering.Pdf;

namespace Letters.Tests.Rendering.Epub;

public class EpubLetterRendererTests
{
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";

    public static TheoryData<string> Examples => ["real", "complete", "translation", "arabic", "bare", "many"];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Passes_EPUBCheck(string example) => OfficeTool.InFolder(folder =>
    {
        File.WriteAllBytes(Path.Combine(folder, "letter.epub"), new EpubLetterRenderer().Render(Example(example)));
        Assert.Contains("No errors or warnings detected", Check(folder, "letter.epub"), StringComparison.Ordinal);
    });

    [Fact]
    public void Begins_with_its_type()
    {
        var book = new EpubLetterRenderer().Render(LetterBuilder.Bare());
        Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString(book, 30, 28));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Leads_to_nothing_that_is_not_there(string example)
    {
        using var book = Open(Example(example));
        var anchors = Documents(book).SelectMany(document => document.Root.Descendants().Attributes("id").Select(id => $"{document.Name}#{id.Value}").Append(document.Name)).ToHashSet(StringComparer.Ordinal);
        var links = Documents(book).SelectMany(document => document.Root.Descendants(Xhtml + "a").Attributes("href").Select(href => href.Value)).Where(href => !href.Contains(':', StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link, anchors));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Has_each_anchor_once(string example)
    {
        using var book = Open(Example(example));
        Assert.All(Documents(book), document => Assert.Distinct(document.Root.Descendants().Attributes("id").Select(id => id.Value)));
    }

    [Fact]
    public void Lists_all_that_it_holds_in_reading_order()
    {
        using var book = Open(CompleteLetter.Create());
        var package = Load(book, "EPUB/package.opf");
        var manifest = package.Descendants(Opf + "item").ToDictionary(item => item.Attribute("id")!.Value, item => item.Attribute("href")!.Value);
        var files = book.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("EPUB/", StringComparison.Ordinal) && name != "EPUB/package.opf").Select(name => name["EPUB/".Length..]);
        Assert.Equal(files.Order(StringComparer.Ordinal), manifest.Values.Order(StringComparer.Ordinal));
        Assert.Equal(["text.xhtml", "signatories-1.xhtml", "notes.xhtml", "about.xhtml"], package.Descendants(Opf + "itemref").Select(item => manifest[item.Attribute("idref")!.Value]));
    }

    [Fact]
    public void Says_what_it_is()
    {
        var letter = CompleteLetter.Create();
        using var book = Open(letter);
        var metadata = Load(book, "EPUB/package.opf").Element(Opf + "metadata")!;
        Assert.Equal("Keep the archive open", metadata.Element(DublinCore + "title")!.Value);
        Assert.Equal("en", metadata.Element(DublinCore + "language")!.Value);
        Assert.Equal($"urn:sha256:{CanonicalLetter.HashOf(letter)}", metadata.Element(DublinCore + "identifier")!.Value);
        Assert.Equal("Friends of the Archive", metadata.Element(DublinCore + "publisher")!.Value);
        var properties = metadata.Elements(Opf + "meta").ToLookup(meta => meta.Attribute("property")!.Value, meta => meta.Value);
        Assert.Equal(["2024-05-12T00:00:00Z"], properties["dcterms:modified"]);
        Assert.Equal(["textual"], properties["schema:accessMode"]);
        Assert.Equal(["none"], properties["schema:accessibilityHazard"]);
    }

    [Fact]
    public void Has_at_most_a_thousand_signatories_in_a_document()
    {
        using var book = Open(LongLetter.WithSignatories(2_001));
        var counts = Documents(book).Where(document => document.Name.StartsWith("signatories-", StringComparison.Ordinal)).Select(document => document.Root.Descendants(Xhtml + "li").Count());
        Assert.Equal([1_000, 1_000, 1], counts);
    }

    [Fact]
    public void Leads_from_a_note_and_back()
    {
        using var book = Open(CompleteLetter.Create());
        var documents = Documents(book).ToDictionary(document => document.Name, document => document.Root);
        var reference = Assert.Single(documents["text.xhtml"].Descendants(Xhtml + "a"), link => link.Attribute(Ops + "type")?.Value == "noteref");
        Assert.Equal("notes.xhtml#n1", reference.Attribute("href")!.Value);
        var note = documents["notes.xhtml"].Descendants(Xhtml + "aside").First();
        Assert.Equal(("footnote", "doc-footnote", "n1"), (note.Attribute(Ops + "type")!.Value, note.Attribute("role")!.Value, note.Attribute("id")!.Value));
        Assert.Equal($"text.xhtml#{reference.Attribute("id")!.Value}", Assert.Single(note.Descendants(Xhtml + "a")).Attribute("href")!.Value);
    }

    [Fact]
    public void Nests_lists_and_keeps_their_numbers()
    {
        using var book = Open(CompleteLetter.Create());
        var list = Documents(book).First().Root.Descendants(Xhtml + "ol").First();
        Assert.Equal(2, list.Elements(Xhtml + "li").Count());
        Assert.Equal(2, list.Elements(Xhtml + "li").First().Element(Xhtml + "ul")!.Elements(Xhtml + "li").Count());
    }

    [Fact]
    public void Turns_its_pages_from_right_to_left_where_its_language_does()
    {
        using var book = Open(ArabicLetter.Create());
        Assert.Equal("rtl", Load(book, "EPUB/package.opf").Element(Opf + "spine")!.Attribute("page-progression-direction")!.Value);
        Assert.All(Documents(book), document => Assert.Equal(("rtl", "ar"), (document.Root.Attribute("dir")!.Value, document.Root.Attribute("lang")!.Value)));
        Assert.Equal("ltr", Documents(book).SelectMany(document => document.Root.Descendants(Xhtml + "p")).Single(p => p.Value == "Ada Lovelace").Attribute("dir")!.Value);
    }

    [Fact]
    public void Lists_headings_and_groups_in_its_contents()
    {
        using var book = Open(CompleteLetter.Create());
        var contents = Load(book, "EPUB/nav.xhtml").Descendants(Xhtml + "nav").Single().Descendants(Xhtml + "a").Select(link => link.Value);
        Assert.Equal(["Keep the archive open", "What we ask", "Why", "Signatories", "Individuals", "Organisations", "Notes", "About this letter", "Corrections"], contents);
    }

    /// <summary>Debian's package is a Java archive and no program of its own.</summary>
    private static string Check(string folder, string book)
    {
        const string archive = "/usr/share/java/epubcheck.jar";

        // It runs for so short a time that compiling it thoroughly does not pay.
        return File.Exists(archive) ? OfficeTool.Run("java", folder, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", archive, book) : OfficeTool.Run("epubcheck", folder, book);
    }

    private static Letter Example(string name) => name switch
    {
        "real" => RealLetter.Letter,
        "complete" => CompleteLetter.Create(),
        "translation" => CompleteLetter.Create().In(LanguageTag.Parse("es")),
        "arabic" => ArabicLetter.Create(),
        "many" => LongLetter.WithSignatories(1_500),
        _ => LetterBuilder.Bare(),
    };

    private static ZipArchive Open(Letter letter) => new(new MemoryStream(new EpubLetterRenderer().Render(letter)), ZipArchiveMode.Read);

    private static XElement Load(ZipArchive book, string name)
    {
        using var stream = book.GetEntry(name)!.Open();
        return XDocument.Load(stream).Root!;
    }

    private static IEnumerable<(string Name, XElement Root)> Documents(ZipArchive book) =>
        book.Entries.Where(entry => entry.Name.EndsWith(".xhtml", StringComparison.Ordinal)).Select(entry => (entry.Name, Load(book, entry.FullName)));
}
