using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Letters.Rendering;
using Letters.Rendering.Citations;
using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Citations;

public partial class CitationTests
{
    [Fact]
    public void BibTeX_has_one_entry_with_the_fields_of_the_letter()
    {
        var fields = BibTex(CompleteLetter.Create());
        Assert.Equal("{Keep the archive open}", fields["title"]);
        Assert.Equal("Lovelace, Ada and أحمد, محمد and {Society of Archivists} and others", fields["author"]);
        Assert.Equal(("2024-05-12", "2024", "5"), (fields["date"], fields["year"], fields["month"]));
        Assert.Equal(("Friends of the Archive", "Geneva", "https://friends.example/letter", "archives, access"), (fields["publisher"], fields["location"], fields["url"], fields["keywords"]));
    }

    [Fact]
    public void BibTeX_escapes_what_TeX_would_read()
    {
        var letter = LetterBuilder.Bare() with { Title = new("100% of R&D_{x} \\input{a} $1 #2 ~^"), Signatories = [new(1, new("Smith and Sons"), []) { Kind = SignatoryKind.Organisation }] };
        var fields = BibTex(letter);
        Assert.Equal("{100\\% of R\\&D\\_\\{x\\} \\textbackslash{}input\\{a\\} \\$1 \\#2 \\textasciitilde{}\\textasciicircum{}}", fields["title"]);
        Assert.Equal("{Smith and Sons}", fields["author"]);
    }

    [Fact]
    public void RIS_has_a_line_a_tag_between_its_type_and_its_end()
    {
        var lines = Encoding.UTF8.GetString(new RisRenderer().Render(CompleteLetter.Create())).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(("TY  - GEN", "ER  - "), (lines[0], lines[^1]));
        Assert.All(lines, line => Assert.Matches("^[A-Z][A-Z0-9]  - ", line));
        Assert.Contains("AU  - Lovelace, Ada", lines);
        Assert.Contains("A4  - and 38 others", lines);
        Assert.Contains("DA  - 2024/05/12/", lines);
        Assert.Equal(2, lines.Count(line => line.StartsWith("KW", StringComparison.Ordinal)));
    }

    [Fact]
    public void RIS_keeps_a_value_on_its_line()
    {
        var letter = LetterBuilder.Bare() with { Title = new("A title\nER  - ") };
        var lines = Encoding.UTF8.GetString(new RisRenderer().Render(letter)).Split("\r\n");
        Assert.Equal("TI  - A title ER  - ", lines[1]);
    }

    [Fact]
    public void CSL_JSON_has_authors_date_and_address()
    {
        using var json = JsonDocument.Parse(new CslRenderer().Render(CompleteLetter.Create()));
        var item = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(("document", "Open letter", "Keep the archive open"), (item.GetProperty("type").GetString(), item.GetProperty("genre").GetString(), item.GetProperty("title").GetString()));
        Assert.Equal(("Lovelace", "Ada"), (item.GetProperty("author")[0].GetProperty("family").GetString(), item.GetProperty("author")[0].GetProperty("given").GetString()));
        Assert.Equal("Society of Archivists", item.GetProperty("author")[2].GetProperty("literal").GetString());
        Assert.Equal([2024, 5, 12], item.GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()));
    }

    [Fact]
    public void The_address_is_where_the_app_is_reached_when_the_letter_states_none()
    {
        var letter = RealLetter.Letter;
        using var output = new MemoryStream();
        new CslRenderer().Render(letter, new RenderingContext(CanonicalLetter.HashOf(letter), new RenderingSettings { Origin = new Uri("https://letters.example") }), output);
        using var json = JsonDocument.Parse(output.ToArray());
        Assert.Equal("https://letters.example/letters/protect-asylum-seekers", json.RootElement[0].GetProperty("URL").GetString());
        Assert.Equal(20, json.RootElement[0].GetProperty("author").GetArrayLength() + 1);
    }

    private static Dictionary<string, string> BibTex(Letter letter)
    {
        var text = Encoding.UTF8.GetString(new BibTexRenderer().Render(letter));
        Assert.StartsWith("@misc{a-letter,\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n}\n", text, StringComparison.Ordinal);
        return Field().Matches(text).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^  (?<name>[a-z]+) = \{(?<value>.*)\},?$", RegexOptions.Multiline)]
    private static partial Regex Field();
}
