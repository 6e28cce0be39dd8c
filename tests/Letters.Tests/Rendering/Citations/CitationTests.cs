using System.Text;
using System.Text.Json;
using Letters.Rendering;
using Letters.Rendering.Citations;
using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Citations;

public class CitationTests
{
    private const string Hostile = "}{\\end{document} \u0001 & % $ # _ ~ ^ \" @misc{x, a={b}},\nER  - \r\nTY  - \u2028x and y\u0085";

    private static readonly RenderingSettings WithOrigin = new() { Origin = new Uri("https://letters.example") };

    [Fact]
    public void BibTeX_cites_the_complete_letter()
    {
        var entry = BibTexEntry.Read(Render(new BibTexRenderer(), CompleteLetter.Create()));
        Assert.Equal(("misc", "a-letter"), (entry.Type, entry.Key));
        Assert.Equal("{Keep the archive open}", entry.Fields["title"]);
        Assert.Equal(["Lovelace, Ada", "أحمد, محمد", "{Society of Archivists}", "others"], entry.Names("author"));
        Assert.Equal(("2024-05-12", "2024", "may"), (entry.Fields["date"], entry.Fields["year"], entry.Fields["month"]));
        Assert.Equal(("Friends of the Archive", "Geneva"), (entry.Fields["publisher"], entry.Fields["address"]));
        Assert.Equal(("https://friends.example/letter", "en", "archives, access"), (entry.Fields["url"], entry.Fields["language"], entry.Fields["keywords"]));
        Assert.Equal("Open letter, 41 signatories", entry.Fields["note"]);
    }

    [Fact]
    public void RIS_cites_the_complete_letter()
    {
        var fields = ReadRis(Render(new RisRenderer(), CompleteLetter.Create()));
        Assert.Equal(("TY", "ELEC"), fields[0]);
        Assert.Equal(["Lovelace, Ada", "أحمد, محمد", "Society of Archivists"], Values("AU"));
        Assert.Equal(["archives", "access"], Values("KW"));
        Assert.Equal(
            ["Keep the archive open", "2024", "2024/05/12", "Friends of the Archive", "Geneva", "en", "https://friends.example/letter"],
            new[] { "TI", "PY", "DA", "PB", "CY", "LA", "UR" }.Select(tag => Assert.Single(Values(tag))));
        Assert.Equal(("ER", ""), fields[^1]);

        IEnumerable<string> Values(string tag) => fields.Where(field => field.Tag == tag).Select(field => field.Value);
    }

    [Fact]
    public void CSL_cites_the_complete_letter()
    {
        var letter = CompleteLetter.Create();
        var csl = ReadCsl(letter);
        Assert.Equal(("a-letter", "document", "Keep the archive open"), (Text(csl, "id"), Text(csl, "type"), Text(csl, "title")));
        Assert.Equal([2024, 5, 12], csl.GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()));
        Assert.Equal(("Lovelace", "Ada"), (Text(csl.GetProperty("author")[0], "family"), Text(csl.GetProperty("author")[0], "given")));
        Assert.Equal(["Society of Archivists", "others"], csl.GetProperty("author").EnumerateArray().Skip(2).Select(author => Text(author, "literal")));
        Assert.Equal((CanonicalLetter.HashOf(letter).Short, "https://friends.example/letter"), (Text(csl, "version"), Text(csl, "URL")));
    }

    [Theory]
    [InlineData("Vincent van Gogh", null, "van Gogh, Vincent")]
    [InlineData("Dr. Martin Luther King Jr.", null, "King, Jr., Martin Luther")]
    [InlineData("Simone de Beauvoir", "Beauvoir, Simone de", "Beauvoir, Simone de")]
    [InlineData("Jeanne d'Arc", null, "{d'Arc}, Jeanne")]
    [InlineData("山田太郎", null, "{山田太郎}")]
    [InlineData("Plato", null, "{Plato}")]
    [InlineData("Mao Zedong", "Mao Zedong", "{Mao Zedong}")]
    public void Names_are_parted_as_they_are_sorted(string name, string? sortName, string expected)
    {
        var letter = LetterBuilder.Bare() with { Signatories = [new(1, new(name), []) { SortName = sortName }] };
        Assert.Equal([expected], BibTexEntry.Read(Render(new BibTexRenderer(), letter)).Names("author"));
    }

    [Fact]
    public void CSL_and_RIS_keep_particles_and_suffixes()
    {
        var letter = LetterBuilder.Bare() with { Signatories = [new(1, new("Vincent van Gogh"), []), new(2, new("Martin Luther King Jr."), [])] };
        var authors = ReadCsl(letter).GetProperty("author");
        Assert.Equal(("Gogh", "van", "Vincent"), (Text(authors[0], "family"), Text(authors[0], "non-dropping-particle"), Text(authors[0], "given")));
        Assert.Equal(("King", "Jr."), (Text(authors[1], "family"), Text(authors[1], "suffix")));
        Assert.Equal(["van Gogh, Vincent", "King, Martin Luther, Jr."], ReadRis(Render(new RisRenderer(), letter)).Where(field => field.Tag == "AU").Select(field => field.Value));
    }

    [Theory]
    [InlineData(20, 20, false)]
    [InlineData(21, 20, true)]
    public void Names_twenty_at_most(int signatories, int named, bool hasOthers)
    {
        var names = BibTexEntry.Read(Render(new BibTexRenderer(), LetterBuilder.WithSignatories(signatories))).Names("author");
        Assert.Equal((named, hasOthers), (names.Count(name => name != "others"), names[^1] == "others"));
    }

    [Fact]
    public void Hostile_words_end_no_field_and_begin_no_other()
    {
        var letter = LetterBuilder.WithEverywhere(Hostile) with { Metadata = new() { Publisher = Hostile, Place = Hostile, CanonicalUrl = "https://a.example/{}%20\\x", Keywords = [Hostile] } };
        var entry = BibTexEntry.Read(Render(new BibTexRenderer(), letter));
        var names = entry.Fields.Keys.Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["address", "author", "howpublished", "keywords", "language", "note", "publisher", "title", "url", "version"], names);
        Assert.Equal(@"\textbraceright{}\textbraceleft{}\textbackslash{}end\textbraceleft{}document\textbraceright{} \& \% \$ \# \_ \textasciitilde{} \textasciicircum{} "" @misc\textbraceleft{}x, a=\textbraceleft{}b\textbraceright{}\textbraceright{}, ER - TY - x and y", entry.Fields["address"]);
        Assert.Equal("https://a.example/%7B%7D%20%5Cx", entry.Fields["url"]);

        var ris = ReadRis(Render(new RisRenderer(), letter));
        Assert.Equal(["TY", "ID", "TI", "AU", "PB", "CY", "M3", "ET", "LA", "KW", "UR", "N1", "ER"], ris.Select(field => field.Tag));
        Assert.Equal("}{\\end{document} & % $ # _ ~ ^ \" @misc{x, a={b}}, ER - TY - x and y", ris[2].Value);
        Assert.Equal(ris[2].Value, Text(ReadCsl(letter), "title"));
    }

    [Fact]
    public void A_translation_has_a_key_and_an_address_of_its_own()
    {
        var letter = CompleteLetter.Create();
        var entry = BibTexEntry.Read(Render(new BibTexRenderer(), letter.In(LanguageTag.Parse("es")), WithOrigin));
        Assert.Equal(("a-letter:es", "es"), (entry.Key, entry.Fields["language"]));
        Assert.EndsWith("/es", entry.Fields["url"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_is_that_of_the_revision_where_none_is_stated()
    {
        var letter = LetterBuilder.Bare();
        Assert.Equal($"https://letters.example/letters/a-letter/revisions/{CanonicalLetter.HashOf(letter).Short}", BibTexEntry.Read(Render(new BibTexRenderer(), letter, WithOrigin)).Fields["url"]);
        Assert.False(BibTexEntry.Read(Render(new BibTexRenderer(), letter)).Fields.ContainsKey("url"));
    }

    private static string Render(ILetterRenderer renderer, Letter letter, RenderingSettings? settings = null)
    {
        using var output = new MemoryStream();
        renderer.Render(letter, new RenderingContext(CanonicalLetter.HashOf(letter), settings ?? RenderingSettings.Default), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static List<(string Tag, string Value)> ReadRis(string text)
    {
        var lines = text.Split("\r\n");
        Assert.Equal("", lines[^1]);
        Assert.All(lines[..^1], line => Assert.Matches("^[A-Z][A-Z0-9]  - [^\n\r\u2028\u0085]*$", line));
        return [.. lines[..^1].Select(line => (line[..2], line[6..]))];
    }

    private static JsonElement ReadCsl(Letter letter) => Assert.Single(JsonDocument.Parse(Render(new CslRenderer(), letter)).RootElement.EnumerateArray());

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
