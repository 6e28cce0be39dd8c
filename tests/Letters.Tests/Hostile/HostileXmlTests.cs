using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Letters.Rendering;
using Letters.Rendering.AkomaNtoso;
using Letters.Rendering.Epub;
using Letters.Rendering.Word;
using Letters.Tests.Builders;

namespace Letters.Tests.Hostile;

/// <summary>That hostile words are words in everything that is XML.</summary>
public class HostileXmlTests
{
    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    private static readonly string[] XmlFiles = [".xml", ".xhtml", ".opf", ".rels", ".svg"];

    public static TheoryData<string> Names => HostileText.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_in_an_Akoma_Ntoso_document_as_it_is(string name)
    {
        using var content = new MemoryStream(new AkomaNtosoRenderer().Render(HostileLetter.With(KeptText.Of(name))));
        AssertInert([Load(content)], KeptText.Of(name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_in_an_EPUB_as_it_is(string name)
    {
        var documents = Open(new EpubLetterRenderer(), HostileLetter.With(KeptText.Of(name)));
        AssertInert(documents, KeptText.Of(name));
        var tags = documents.SelectMany(document => document.Descendants()).Select(element => element.Name.LocalName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(tags, tag => tag is "script" or "iframe" or "object" or "embed" or "form" or "base" or "foreignObject" or "animate");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_in_a_Word_file_as_it_is(string name)
    {
        var documents = Open(new WordLetterRenderer(), HostileLetter.With(KeptText.Of(name)));
        AssertInert(documents, KeptText.Of(name));
        Assert.DoesNotContain(documents.SelectMany(document => document.Descendants()), element => element.Name.LocalName is "fldSimple" or "object" or "altChunk" or "control" || (element.Name.LocalName == "instrText" && element.Value.Contains("DDE", StringComparison.Ordinal)));
    }

    /// <summary>Every word of the letter is there, nothing of it became an attribute that runs, and no address leads where none may.</summary>
    private static void AssertInert(IReadOnlyList<XDocument> documents, string text)
    {
        var words = string.Concat(documents.Select(document => $"{string.Concat(document.DescendantNodes().OfType<XText>().Select(node => node.Value))}\n"));
        Assert.Contains(Valid(text), Valid(words), StringComparison.Ordinal);
        foreach (var attribute in documents.SelectMany(document => document.Descendants()).Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            Assert.DoesNotMatch("^on[a-z]+$", attribute.Name.LocalName);
            if (attribute.Name.LocalName is not ("href" or "src" or "Target") || !Uri.TryCreate(attribute.Value, UriKind.Absolute, out _)) continue;
            Assert.True(InertPage.IsAllowed(attribute.Value), $"{attribute.Parent!.Name.LocalName} leads to {attribute.Value}");
        }
    }

    /// <summary>Without what XML cannot have, and without the character that stands for it.</summary>
    private static string Valid(string words) => string.Concat(words.Where(character => character != '\uFFFD' && (XmlConvert.IsXmlChar(character) || char.IsSurrogate(character))));

    private static List<XDocument> Open(ILetterRenderer renderer, Letter letter)
    {
        using var zip = new ZipArchive(new MemoryStream(renderer.Render(letter)), ZipArchiveMode.Read);
        return [.. zip.Entries.Where(entry => XmlFiles.Contains(Path.GetExtension(entry.Name))).Select(Load)];
    }

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        return Load(content);
    }

    private static XDocument Load(Stream content)
    {
        using var reader = XmlReader.Create(content, Strict);
        return XDocument.Load(reader);
    }
}
