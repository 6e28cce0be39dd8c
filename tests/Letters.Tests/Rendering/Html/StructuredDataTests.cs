using System.Text.Json;
using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Html;

/// <summary>The letter in the terms of schema.org.</summary>
public sealed class StructuredDataTests : IDisposable
{
    private const string Origin = "https://letters.example";

    private static readonly Letter Letter = CompleteLetter.Create();

    private readonly JsonDocument _english = Read(Letter);
    private readonly JsonDocument _spanish = Read(Letter.In(LanguageTag.Parse("es")));

    public void Dispose()
    {
        _english.Dispose();
        _spanish.Dispose();
    }

    [Fact]
    public void Describes_the_letter()
    {
        var data = _english.RootElement;
        Assert.Equal(("https://schema.org", "Article"), (Text(data, "@context"), Text(data, "@type")));
        Assert.Equal(($"{Origin}/letters/a-letter", "Keep the archive open", "en"), (Text(data, "@id"), Text(data, "headline"), Text(data, "inLanguage")));
        Assert.Equal(("2024-05-12", "https://creativecommons.org/licenses/by/4.0/"), (Text(data, "datePublished"), Text(data, "license")));
        Assert.Equal(("Friends of the Archive", "https://friends.example/"), (Text(data.GetProperty("publisher"), "name"), Text(data.GetProperty("publisher"), "url")));
        Assert.Equal(["archives", "access"], data.GetProperty("keywords").EnumerateArray().Select(keyword => keyword.GetString()));
        Assert.Equal(["An earlier revision named the wrong street.", "A name was misspelled."], data.GetProperty("correction").EnumerateArray().Select(correction => Text(correction, "text")));
    }

    [Fact]
    public void Names_those_who_sign_and_counts_them_all()
    {
        var data = _english.RootElement;
        Assert.Equal(
            [("Person", "Ada Lovelace"), ("Person", "محمد أحمد"), ("Organization", "Society of Archivists")],
            data.GetProperty("author").EnumerateArray().Select(author => (Text(author, "@type"), Text(author, "name"))));
        Assert.Equal("Professor of History, Example University; Member, Academy of Letters", Text(data.GetProperty("author")[0], "description"));
        Assert.Equal(41, data.GetProperty("interactionStatistic").GetProperty("userInteractionCount").GetInt32());
    }

    [Fact]
    public void Names_its_revision_and_renditions()
    {
        var (data, id) = (_english.RootElement, CanonicalLetter.HashOf(Letter));
        Assert.Equal((id.Short, id.ToString()), (Text(data, "version"), Text(data.GetProperty("identifier"), "value")));
        Assert.Contains(($"{Origin}/letters/a-letter/pdf", "application/pdf"), Encodings(data));
        Assert.Contains(($"{Origin}/letters/a-letter/html", "text/html"), Encodings(data));
        Assert.Contains(($"{Origin}/letters/a-letter/es/pdf", "application/pdf"), Encodings(_spanish.RootElement));

        static IEnumerable<(string Address, string MediaType)> Encodings(JsonElement data) =>
            data.GetProperty("encoding").EnumerateArray().Select(encoding => (Text(encoding, "contentUrl"), Text(encoding, "encodingFormat")));
    }

    [Fact]
    public void Ties_translations_together()
    {
        var (english, spanish) = (_english.RootElement, _spanish.RootElement);
        Assert.Equal(Text(spanish, "@id"), Text(Assert.Single(english.GetProperty("workTranslation").EnumerateArray()), "@id"));
        Assert.Equal(Text(english, "@id"), Text(spanish.GetProperty("translationOfWork"), "@id"));
        Assert.False(english.TryGetProperty("translationOfWork", out _));
        Assert.False(spanish.TryGetProperty("workTranslation", out _));
    }

    [Fact]
    public void Leaves_out_what_is_not_known()
    {
        using var data = Read(LetterBuilder.Bare());
        Assert.Equal(
            ["@context", "@type", "@id", "url", "headline", "inLanguage", "description", "genre", "isAccessibleForFree", "image", "version", "identifier", "encoding"],
            data.RootElement.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public void Takes_text_that_is_no_Unicode()
    {
        using var data = Read(LetterBuilder.Bare() with { Title = new("a\uD800b") });
        Assert.Equal("a\uFFFDb", Text(data.RootElement, "headline"));
    }

    private static JsonDocument Read(Letter letter) => JsonDocument.Parse(HtmlPages.Of(letter, Origin).One("script[type='application/ld+json']").TextContent);

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
