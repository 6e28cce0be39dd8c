using System.Xml;
using System.Xml.Linq;
using Letters.Rendering.AkomaNtoso;
using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.AkomaNtoso;

public class AkomaNtosoRendererTests
{
    private static readonly XNamespace Akn = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private static readonly XElement Complete = Render(CompleteLetter.Create());

    public static TheoryData<string> Letters => ["real", "complete", "translation", "arabic", "bare", "hostile"];

    [Theory]
    [MemberData(nameof(Letters))]
    public void Has_the_parts_of_a_doc_in_their_order(string name)
    {
        var doc = Render(Find(name)).Elements().Single();
        Assert.Equal((Akn + "doc", "openLetter"), (doc.Name, doc.Attribute("name")!.Value));
        string[] order = ["meta", "preface", "preamble", "mainBody", "conclusions"];
        var parts = doc.Elements().Select(part => part.Name.LocalName).ToList();
        Assert.Equal(order.Where(parts.Contains), parts);
        Assert.Superset(new HashSet<string> { "meta", "preface", "mainBody" }, parts.ToHashSet());
        Assert.All(doc.Descendants(Akn + "mainBody").Concat(doc.Descendants(Akn + "container")), part => Assert.NotEmpty(part.Elements()));
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void Every_id_is_unique_and_every_reference_leads_to_one(string name)
    {
        var akn = Render(Find(name));
        var ids = akn.Descendants().Attributes("eId").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        var references = akn.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "refersTo" or "as" or "source" or "dictionary" || (attribute.Name == "href" && attribute.Value.StartsWith('#')));
        Assert.All(references, reference => Assert.Contains(reference.Value[1..], ids));
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void Has_all_words_of_the_letter(string name)
    {
        var letter = Find(name);
        var words = string.Concat(Render(letter).DescendantNodes().OfType<XText>().Select(text => text.Value)).Replace("\n", "", StringComparison.Ordinal);
        Assert.All(letter.Passages().SelectMany(passage => passage.Text.Split('\n')), line => Assert.Contains(string.Concat(line.Where(XmlConvert.IsXmlChar)), words, StringComparison.Ordinal));
    }

    [Fact]
    public void Identifies_work_expression_and_manifestation()
    {
        var id = CanonicalLetter.HashOf(CompleteLetter.Create());
        string Uri(string level) => One(level).Element(Akn + "FRBRuri")!.Attribute("value")!.Value;
        Assert.Equal("/akn/zz/doc/openLetter/2024-05-12/a-letter", Uri("FRBRWork"));
        Assert.Equal($"{Uri("FRBRWork")}/en@{id.Short}", Uri("FRBRExpression"));
        Assert.Equal($"{Uri("FRBRExpression")}.akn", Uri("FRBRManifestation"));
        Assert.Equal(id.ToString(), One("FRBRExpression").Element(Akn + "FRBRalias")!.Attribute("value")!.Value);
        Assert.Equal("en", One("FRBRlanguage").Attribute("language")!.Value);
        Assert.All(Complete.Descendants(Akn + "FRBRdate"), date => Assert.Equal(("2024-05-12", "letter"), (date.Attribute("date")!.Value, date.Attribute("name")!.Value)));
    }

    [Fact]
    public void A_translation_names_what_it_was_made_from()
    {
        var letter = CompleteLetter.Create();
        var translation = Render(letter.In(LanguageTag.Parse("es")));
        var from = translation.Descendants(Akn + "FRBRtranslation").Single();
        Assert.Equal("en", from.Attribute("fromLanguage")!.Value);
        Assert.StartsWith("/akn/zz/doc/openLetter/2024-05-12/a-letter/en@", from.Attribute("href")!.Value, StringComparison.Ordinal);
        Assert.All(translation.Descendants(Akn + "blockContainer"), group => Assert.Equal("en", group.Attribute(XNamespace.Xml + "lang")!.Value));
    }

    [Fact]
    public void Sections_lists_and_quotations_are_nested_as_the_letter_means_them()
    {
        var section = Complete.Descendants(Akn + "hcontainer").First();
        Assert.Equal(["heading", "intro", "hcontainer"], section.Elements().Select(part => part.Name.LocalName));
        Assert.Equal(["heading", "content"], section.Element(Akn + "hcontainer")!.Elements().Select(part => part.Name.LocalName));
        var list = section.Element(Akn + "intro")!.Element(Akn + "blockList")!;
        Assert.Equal(["1.", "2."], list.Elements(Akn + "item").Select(item => item.Element(Akn + "num")!.Value));
        Assert.Equal(["on weekdays", "and on Saturdays."], list.Elements().First().Element(Akn + "blockList")!.Elements(Akn + "item").Select(item => item.Value));
        Assert.Equal("An archive that nobody reads is a cellar.", One("embeddedStructure").Value.Trim());
    }

    [Fact]
    public void A_note_stands_where_it_is_first_referred_to()
    {
        var notes = Complete.Descendants(Akn + "authorialNote").ToList();
        Assert.Equal([("1", "p"), ("*", "person")], notes.Select(note => (note.Attribute("marker")!.Value, note.Parent!.Name.LocalName)));
        Assert.Equal($"#{notes[1].Attribute("eId")!.Value}", One("noteRef").Attribute("href")!.Value);
    }

    [Fact]
    public void Notes_that_refer_to_themselves_or_that_nothing_refers_to_are_kept_once()
    {
        var letter = LetterBuilder.Bare() with
        {
            Body = [Block.Paragraph(1, new("See.") { Marks = [new(3, 0, MarkType.NoteReference, "1")] })],
            Notes = [new("1", new("Itself.") { Marks = [new(6, 0, MarkType.NoteReference, "1"), new(6, 0, MarkType.NoteReference, "2")] }), new("2", new("Alone."))],
        };
        var akn = Render(letter);
        Assert.Equal("Itself.", akn.Descendants(Akn + "authorialNote").Single().Value);
        Assert.Equal("Alone.", akn.Descendants(Akn + "meta").Single().Descendants(Akn + "note").Single().Value);
        Assert.Equal(2, akn.Descendants(Akn + "noteRef").Count());
    }

    [Fact]
    public void Signatures_refer_to_persons_and_organisations()
    {
        var signed = Complete.Descendants(Akn + "signature").Select(signature => (XElement)signature.FirstNode!).ToList();
        Assert.Equal(["person", "person", "organization", "inline"], signed.Select(name => name.Name.LocalName));
        var person = Complete.Descendants(Akn + "TLCPerson").First();
        Assert.Equal(("Ada Lovelace", $"#{person.Attribute("eId")!.Value}"), (person.Attribute("showAs")!.Value, signed[0].Attribute("refersTo")!.Value));
        Assert.Equal("Society of Archivists", Complete.Descendants(Akn + "TLCOrganization").Last().Attribute("showAs")!.Value);
        Assert.Equal(["Individuals", "Organisations"], Complete.Descendants(Akn + "blockContainer").Select(group => group.Element(Akn + "heading")!.Value));
    }

    [Fact]
    public void Line_breaks_and_marks_are_elements()
    {
        Assert.Equal(2, Complete.Descendants(Akn + "container").First(part => part.Attribute("name")!.Value == "addressees").Descendants(Akn + "eol").Count());
        var paragraph = Complete.Descendants(Akn + "mainBody").Single().Elements(Akn + "p").First();
        Assert.Equal(("https://archive.example/", "the archive"), (paragraph.Element(Akn + "a")!.Attribute("href")!.Value, paragraph.Element(Akn + "a")!.Value));
        Assert.Equal("open", paragraph.Element(Akn + "i")!.Value);
        Assert.Equal("reads", One("b").Element(Akn + "i")!.Value.Trim());
    }

    private static Letter Find(string name) => name switch
    {
        "real" => RealLetter.Letter,
        "complete" => CompleteLetter.Create(),
        "translation" => CompleteLetter.Create().In(LanguageTag.Parse("es")),
        "arabic" => ArabicLetter.Create(),
        "bare" => LetterBuilder.Bare() with { Body = [] },
        _ => LetterBuilder.WithEverywhere("</p> & ]]> <!-- \u0001\uFFFE \r\n 🙂"),
    };

    private static XElement One(string name) => Complete.Descendants(Akn + name).Single();

    private static XElement Render(Letter letter)
    {
        using var xml = new MemoryStream(new AkomaNtosoRenderer().Render(letter));
        return XElement.Load(xml, LoadOptions.PreserveWhitespace);
    }
}
