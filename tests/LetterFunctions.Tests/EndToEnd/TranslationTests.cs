using System.Net;

namespace LetterFunctions.Tests.EndToEnd;

public class TranslationTests(LetterApp app)
{
    private const string Spanish = "Un título\n\nEstimado ministro:\n\nLa palabra es uno.\n";

    [Theory]
    [InlineData("/letters/{slug}/es", "text/html")]
    [InlineData("/letters/{slug}/ES", "text/html")]
    [InlineData("/letters/{slug}/es/html", "text/html")]
    [InlineData("/letters/{slug}/es/txt", "text/plain")]
    [InlineData("/letters/{slug}/es.txt", "text/plain")]
    [InlineData("/letters/{slug}/es/json", "application/json")]
    [InlineData("/letters/{slug}/revisions/1/es", "text/html")]
    [InlineData("/letters/{slug}/revisions/1/es/txt", "text/plain")]
    public async Task A_translation_is_served_in_each_format(string path, string mediaType)
    {
        using var response = await app.Http.GetAsync(new Uri(path.Replace("{slug}", await PublishAsync(), StringComparison.Ordinal), UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, mediaType), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(["es"], response.Content.Headers.ContentLanguage);
        Assert.Contains("La palabra es uno.", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull(response.Headers.ETag);
    }

    [Fact]
    public async Task The_original_and_the_translation_name_each_other()
    {
        var slug = await PublishAsync();
        var original = await app.Letters.JsonAsync($"/letters/{slug}/json");
        var spanish = Assert.Single(original.GetProperty("translations").EnumerateArray());
        Assert.Equal(("es", "Un título"), (spanish.GetProperty("language").GetString(), spanish.GetProperty("title").GetString()));

        var translation = await app.Letters.JsonAsync($"{spanish.GetProperty("href").GetString()}/json");
        Assert.Equal(("es", "en", 2), (translation.GetProperty("language").GetString(), translation.GetProperty("translatedFrom").GetString(), translation.GetProperty("signatoryCount").GetInt32()));
        Assert.Equal("en", Assert.Single(translation.GetProperty("translations").EnumerateArray()).GetProperty("language").GetString());
        var renditions = original.GetProperty("renditions").EnumerateArray().ToLookup(rendition => rendition.GetProperty("language").GetString(), rendition => rendition.GetProperty("format").GetString());
        Assert.Equal(renditions["en"], renditions["es"]);
    }

    [Theory]
    [InlineData("/letters/{slug}/fr")]
    [InlineData("/letters/{slug}/fr/pdf")]
    [InlineData("/letters/{slug}/revisions/1/fr/pdf")]
    [InlineData("/letters/{slug}/es/docm")]
    [InlineData("/letters/no-such-letter/es/pdf")]
    public async Task What_there_is_not_is_a_problem(string path)
    {
        using var response = await app.Http.GetAsync(new Uri(path.Replace("{slug}", await PublishAsync(), StringComparison.Ordinal), UriKind.Relative));
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    private async Task<string> PublishAsync()
    {
        const string slug = "read-in-spanish";
        await app.Letters.UploadAsync($"{slug}/letter.es.txt", Spanish);
        await app.Letters.UploadAsync($"{slug}/letter.txt", Publication.LetterText("one"));
        await app.Letters.UntilAsync($"/letters/{slug}/json", letter => letter.GetProperty("translations").GetArrayLength() == 1);
        return slug;
    }
}
