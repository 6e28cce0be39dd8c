using System.Text;
using System.Text.Json;
using Letters.Rendering.Citations;
using Letters.Tests.Builders;
using Letters.Tests.Rendering.Citations;

namespace Letters.Tests.Hostile;

/// <summary>That hostile words are words in what citation managers read.</summary>
public class HostileCitationTests
{
    public static TheoryData<string> Names => HostileText.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void BibTeX_has_one_entry_with_the_fields_of_any_letter(string name)
    {
        var (expected, entry) = (Fields("harmless"), Fields(KeptText.Of(name)));
        Assert.Equal(expected, entry);

        static IEnumerable<string> Fields(string text) => BibTexEntry.Read(Render(new BibTexRenderer(), text)).Fields.Keys.Order(StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void BibTeX_has_no_command_but_those_for_signs(string name)
    {
        var text = Render(new BibTexRenderer(), KeptText.Of(name));
        foreach (var command in (string[])["\\input", "\\write", "\\immediate", "\\end", "\\begin", "\\def", "\\catcode"]) Assert.DoesNotContain(command, text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void RIS_has_one_record_a_field_a_line(string name)
    {
        var lines = Render(new RisRenderer(), KeptText.Of(name)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.Matches(@"\A[A-Z][A-Z0-9]  - [^\r\n\v\f\u0085\u2028\u2029]*\z", line));
        Assert.Equal(("TY  - ELEC", "ER  - "), (lines[0], lines[^1]));
        Assert.Single(lines, line => line.StartsWith("ER", StringComparison.Ordinal));
        Assert.Equal($"TI  - {KeptText.Of(name)}", Assert.Single(lines, line => line.StartsWith("TI", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void CSL_has_it_as_it_is(string name)
    {
        using var csl = JsonDocument.Parse(new CslRenderer().Render(HostileLetter.With(KeptText.Of(name))));
        var item = csl.RootElement.ValueKind == JsonValueKind.Array ? csl.RootElement[0] : csl.RootElement;
        Assert.Equal(KeptText.Of(name), item.GetProperty("title").GetString());
        Assert.Equal(KeptText.Of(name), item.GetProperty("publisher").GetString());
    }

    private static string Render(Letters.Rendering.ILetterRenderer renderer, string text) => Encoding.UTF8.GetString(renderer.Render(HostileLetter.With(text)));
}
