using Letters.Rendering.Html;
using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Html;

public class LetterCardTests
{
    [Fact]
    public void Renders_the_real_letter() => Golden.Verify(Write(RealLetter.Letter), "html");

    [Fact]
    public void Says_nothing_as_markup()
    {
        var card = HtmlPages.Parse(Write(LetterBuilder.WithEverywhere("</title><script>alert(1)</script>\" onload=\"alert(2)")));
        Assert.Empty(card.QuerySelectorAll("script, [onload]"));
        Assert.Contains("<script>alert(1)</script>", card.One("h1").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Leads_out_of_the_frame_to_the_translation_that_it_shows()
    {
        var letter = CompleteLetter.Create().In(LanguageTag.Parse("es"));
        var card = HtmlPages.Parse(Write(letter));
        Assert.Equal(("https://letters.example/letters/complete-letter/es", "_top"), (card.One("h1 a").GetAttribute("href")?.Replace(letter.Slug.ToString(), "complete-letter", StringComparison.Ordinal), card.One("h1 a").GetAttribute("target")));
        Assert.Equal("es", card.DocumentElement.GetAttribute("lang"));
    }

    private static byte[] Write(Letter letter)
    {
        using var output = new MemoryStream();
        LetterCard.Write(RevisionBuilder.Of(letter), letter, "https://letters.example", output);
        return output.ToArray();
    }
}
