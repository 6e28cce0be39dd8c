using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace LetterFunctions.Tests.EndToEnd;

public class UploadOverHttpTests(LetterApp app)
{
    [Fact]
    public async Task Who_prefers_to_wait_is_told_what_became_of_the_upload()
    {
        var slug = Publication.NewSlug();
        using var published = await PutAsync(slug, "letter.txt", Publication.LetterText("one"), ("Prefer", "respond-async, wait=30"));
        Assert.Equal(HttpStatusCode.OK, published.StatusCode);
        Assert.Equal("wait=30", Assert.Single(published.Headers.GetValues("Preference-Applied")));
        var report = (await Publication.ReadAsync(published)).GetProperty("uploads")[0];
        Assert.Equal(("published", 1), (report.GetProperty("outcome").GetString(), report.GetProperty("revision").GetInt32()));
        Assert.Equal("The word is one.", (await app.Letters.JsonAsync($"/letters/{slug}/json")).GetProperty("body")[0].GetProperty("text").GetString());

        using var rejected = await PutAsync(slug, "letter.txt", "Dear Minister:\n\nText.\n", ("Prefer", "wait=30"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "application/problem+json"), (rejected.StatusCode, rejected.Content.Headers.ContentType?.MediaType));
        Assert.Equal("no-title", (await Publication.ReadAsync(rejected)).GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Who_does_not_wait_is_told_where_the_report_will_be()
    {
        var slug = Publication.NewSlug();
        using var response = await PutAsync(slug, "letter.txt", Publication.LetterText("one"));
        Assert.Equal((HttpStatusCode.Accepted, $"/uploads/{slug}"), (response.StatusCode, response.Headers.Location?.ToString()));
        Assert.NotNull(response.Headers.ETag);
        Assert.Equal("published", (await app.Letters.ReportsAsync(slug, 1))[0].GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Nobody_writes_over_what_another_has_uploaded_meanwhile()
    {
        var slug = Publication.NewSlug();
        using var first = await PutAsync(slug, "letter.txt", Publication.LetterText("one"), ("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        using var again = await PutAsync(slug, "letter.txt", Publication.LetterText("two"), ("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, again.StatusCode);
        using var second = await PutAsync(slug, "letter.txt", Publication.LetterText("two"), ("If-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.Accepted, second.StatusCode);
        using var listed = await PutAsync(slug, "letter.txt", Publication.LetterText("two"), ("If-Match", $"{first.Headers.ETag}, {second.Headers.ETag}"));
        Assert.Equal(HttpStatusCode.Accepted, listed.StatusCode);

        using var stale = await PutAsync(slug, "letter.txt", Publication.LetterText("three"), ("If-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
    }

    [Fact]
    public async Task A_body_that_was_changed_on_its_way_is_refused()
    {
        var slug = Publication.NewSlug();
        var text = Publication.LetterText("one");
        var digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        using var wrong = await PutAsync(slug, "letter.txt", text + "!", ("Content-Digest", $"sha-256=:{digest}:"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using var right = await PutAsync(slug, "letter.txt", text, ("Content-Digest", $"sha-256=:{digest}:"));
        Assert.Equal(HttpStatusCode.Accepted, right.StatusCode);
    }

    [Theory]
    [InlineData("No_Slug", "letter.txt", 400)]
    [InlineData("a-letter", "notes.odt", 400)]
    [InlineData("a-letter", "..%2Fother%2Fletter.txt", 400)]
    [InlineData("a-letter", "letter.exe", 400)]
    public async Task Only_files_of_letters_reach_storage(string slug, string file, int status)
    {
        using var response = await PutAsync(slug, file, "A letter");
        Assert.Equal((status, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task A_translation_is_taken_away_again()
    {
        var slug = Publication.NewSlug();
        using var translation = await PutAsync(slug, "letter.es.txt", "Un título\n\nEstimado ministro:\n\nLa palabra es uno.\n");
        using var original = await PutAsync(slug, "letter.txt", Publication.LetterText("one"), ("Prefer", "wait=30"));
        await app.Letters.UntilAsync($"/letters/{slug}/json", letter => letter.GetProperty("translations").GetArrayLength() == 1);

        using var gone = await app.Http.DeleteAsync(new Uri($"/content/{slug}/letter.es.txt", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        using var again = await app.Http.DeleteAsync(new Uri($"/content/{slug}/letter.es.txt", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        using var without = await PutAsync(slug, "letter.txt", Publication.LetterText("two"), ("Prefer", "wait=30"));
        Assert.Equal(0, (await app.Letters.JsonAsync($"/letters/{slug}/json")).GetProperty("translations").GetArrayLength());
    }

    private async Task<HttpResponseMessage> PutAsync(string slug, string file, string text, (string Name, string Value)? header = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"/content/{slug}/{file}", UriKind.Relative)) { Content = new StringContent(text) };
        if (header is { } given && !request.Headers.TryAddWithoutValidation(given.Name, given.Value)) request.Content.Headers.TryAddWithoutValidation(given.Name, given.Value);
        return await app.Http.SendAsync(request);
    }
}
