using System.Net;

namespace LetterFunctions.Tests.EndToEnd;

public class HttpTests(LetterApp app)
{
    [Theory]
    [InlineData(null, "text/html")]
    [InlineData("*/*", "text/html")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/pdf", "application/pdf")]
    [InlineData("text/plain", "text/plain")]
    [InlineData("text/*;q=0.5, application/pdf;q=0.9", "application/pdf")]
    [InlineData("text/html;q=0, */*", "application/json")]
    public async Task Negotiates_the_format_of_a_letter(string? accept, string mediaType)
    {
        var slug = await PublishAsync();
        using var response = await SendAsync(HttpMethod.Get, $"/letters/{slug}", accept is null ? null : ("Accept", accept));
        Assert.Equal((HttpStatusCode.OK, mediaType), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(["Accept"], response.Headers.Vary);
        var location = response.Content.Headers.ContentLocation!;
        Assert.Equal(await response.Content.ReadAsByteArrayAsync(), await app.Http.GetByteArrayAsync(location));
    }

    [Theory]
    [InlineData("/letters/{slug}")]
    [InlineData("/letters/{slug}/html")]
    [InlineData("/letters/{slug}/pdf")]
    [InlineData("/letters/{slug}/txt")]
    [InlineData("/letters/{slug}/json")]
    [InlineData("/letters/{slug}.pdf")]
    [InlineData("/letters/{slug}.json")]
    [InlineData("/letters/{slug}/signatories")]
    [InlineData("/letters/{slug}/revisions")]
    [InlineData("/letters/{slug}/revisions/1")]
    [InlineData("/letters/{slug}/revisions/1/pdf")]
    [InlineData("/letters/{slug}/revisions/1/json")]
    public async Task Has_a_strong_entity_tag_and_answers_304_to_it(string path)
    {
        path = path.Replace("{slug}", await PublishAsync(), StringComparison.Ordinal);
        using var response = await SendAsync(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var tag = response.Headers.ETag!;
        Assert.False(tag.IsWeak);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(path.Contains("/revisions/", StringComparison.Ordinal), response.Headers.CacheControl!.ToString().Contains("immutable", StringComparison.Ordinal));

        using var unchanged = await SendAsync(HttpMethod.Get, path, ("If-None-Match", $"\"other\", {tag}"));
        Assert.Equal((HttpStatusCode.NotModified, tag), (unchanged.StatusCode, unchanged.Headers.ETag));
        Assert.Empty(await unchanged.Content.ReadAsByteArrayAsync());

        using var changed = await SendAsync(HttpMethod.Get, path, ("If-None-Match", "\"other\""));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Theory]
    [InlineData("html", "text/html; charset=utf-8")]
    [InlineData("pdf", "application/pdf")]
    [InlineData("txt", "text/plain; charset=utf-8")]
    [InlineData("json", "application/json; charset=utf-8")]
    public async Task The_dotted_twin_and_HEAD_answer_alike(string format, string contentType)
    {
        var slug = await PublishAsync();
        using var slashed = await SendAsync(HttpMethod.Get, $"/letters/{slug}/{format}");
        using var dotted = await SendAsync(HttpMethod.Get, $"/letters/{slug}.{format}");
        using var head = await SendAsync(HttpMethod.Head, $"/letters/{slug}/{format}");
        Assert.Equal(contentType, slashed.Content.Headers.ContentType!.ToString());
        Assert.Equal(await slashed.Content.ReadAsByteArrayAsync(), await dotted.Content.ReadAsByteArrayAsync());
        Assert.Equal((HttpStatusCode.OK, slashed.Headers.ETag, slashed.Content.Headers.ContentLength), (head.StatusCode, head.Headers.ETag, head.Content.Headers.ContentLength));
    }

    [Theory]
    [InlineData("/nothing", 404)]
    [InlineData("/letters/no-such-letter", 404)]
    [InlineData("/letters/No_Slug", 404)]
    [InlineData("/letters/no-such-letter/pdf", 404)]
    [InlineData("/letters/no-such-letter/signatories", 404)]
    [InlineData("/letters/no-such-letter/revisions", 404)]
    [InlineData("/letters/no-such-letter/revisions/1/pdf", 404)]
    [InlineData("/letters/{slug}/odt", 404)]
    [InlineData("/letters/{slug}.odt", 404)]
    [InlineData("/letters/{slug}/revisions/2", 404)]
    [InlineData("/letters/{slug}/revisions/0/pdf", 404)]
    [InlineData("/letters/{slug}/revisions/one/pdf", 404)]
    [InlineData("/letters/{slug}/signatories?limit=0", 400)]
    [InlineData("/letters/{slug}/signatories?limit=1001", 400)]
    [InlineData("/letters/{slug}/signatories?limit=many", 400)]
    [InlineData("/letters/{slug}/signatories?cursor=***", 400)]
    [InlineData("/letters/{slug}/signatories?cursor=MQ", 400)]
    [InlineData("/letters/{slug}/signatories?revision=7", 404)]
    [InlineData("/uploads/no-such-folder", 404)]
    public async Task Errors_are_problems(string path, int status)
    {
        path = path.Replace("{slug}", await PublishAsync(), StringComparison.Ordinal);
        using var response = await SendAsync(HttpMethod.Get, path);
        Assert.Equal((status, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var problem = await Publication.ReadAsync(response);
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }

    [Fact]
    public async Task What_cannot_be_accepted_is_told_what_there_is()
    {
        using var response = await SendAsync(HttpMethod.Get, $"/letters/{await PublishAsync()}", ("Accept", "video/mp4"));
        Assert.Equal((HttpStatusCode.NotAcceptable, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains("application/pdf", (await Publication.ReadAsync(response)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_signatories_lead_from_one_to_the_next_and_keep_to_one_revision()
    {
        var slug = Publication.NewSlug();
        string Letter(int count) => "A title\n\nDear Minister:\n\nText.\n\nSincerely,\n\n" + string.Join("\n\n", Enumerable.Range(1, count).Select(position => $"Signatory {position}"));
        await app.Letters.UploadAsync($"{slug}/letter.txt", Letter(25));
        await app.Letters.RevisionAsync(slug, 1);

        using var first = await SendAsync(HttpMethod.Get, $"/letters/{slug}/signatories?limit=10");
        var page = await Publication.ReadAsync(first);
        Assert.Equal([$"<{page.GetProperty("next").GetString()}>; rel=\"next\""], first.Headers.GetValues("Link"));
        await app.Letters.UploadAsync($"{slug}/letter.txt", Letter(5));
        await app.Letters.RevisionAsync(slug, 2);

        var positions = new List<int>();
        while (true)
        {
            positions.AddRange(page.GetProperty("signatories").EnumerateArray().Select(signatory => signatory.GetProperty("position").GetInt32()));
            if (page.GetProperty("next").GetString() is not { } next) break;
            page = await app.Letters.JsonAsync(next);
        }

        Assert.Equal(Enumerable.Range(1, 25), positions);
        Assert.Equal(5, (await app.Letters.JsonAsync($"/letters/{slug}/signatories")).GetProperty("signatories").GetArrayLength());
    }

    [Theory]
    [InlineData("q=EXAMPLE", "Jane Doe")]
    [InlineData("q=doe%20trust", "Jane Doe")]
    [InlineData("q=r%C3%B3e", "John Roe")]
    [InlineData("q=nobody", "")]
    public async Task Finds_signatories_by_words_of_name_and_affiliation_whatever_their_case_and_accents(string query, string names)
    {
        var slug = await PublishAsync();
        var found = await app.Letters.JsonAsync($"/letters/{slug}/signatories?{query}");
        Assert.Equal(names, string.Join('|', found.GetProperty("signatories").EnumerateArray().Select(signatory => signatory.GetProperty("name").GetString())));
        Assert.Equal(names.Length == 0 ? 0 : 1, found.GetProperty("found").GetInt32());

        using var page = await SendAsync(HttpMethod.Get, $"/letters/{slug}/signatories?{query}", ("Accept", "text/html"));
        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        Assert.Contains(names, await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_letters_as_a_page_and_as_JSON()
    {
        var slug = await PublishAsync();
        var letters = (await app.Letters.JsonAsync("/letters.json?limit=1000")).GetProperty("letters").EnumerateArray();
        var letter = Assert.Single(letters, letter => letter.GetProperty("slug").GetString() == slug);
        Assert.Equal(("A title", 2, $"/letters/{slug}"), (letter.GetProperty("title").GetString(), letter.GetProperty("signatoryCount").GetInt32(), letter.GetProperty("href").GetString()));

        using var page = await SendAsync(HttpMethod.Get, "/letters", ("Accept", "text/html"));
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"href=\"/letters/{slug}\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_is_found_by_the_id_that_renditions_print()
    {
        var slug = await PublishAsync();
        var letter = await app.Letters.JsonAsync($"/letters/{slug}/json");
        var id = letter.GetProperty("revision").GetProperty("id").GetString()!;
        foreach (var known in new[] { id, id[..12] })
        {
            Assert.Equal(1, (await app.Letters.JsonAsync($"/letters/{slug}/revisions/{known}/json")).GetProperty("revision").GetProperty("number").GetInt32());
        }

        using var unknown = await SendAsync(HttpMethod.Get, $"/letters/{slug}/revisions/{new string('0', 12)}/json");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task The_root_leads_to_the_letters()
    {
        using var response = await SendAsync(HttpMethod.Get, "/");
        Assert.Equal((HttpStatusCode.Redirect, "/letters"), (response.StatusCode, response.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task Is_healthy_while_storage_answers() => Assert.Equal("healthy", (await app.Letters.JsonAsync("/health")).GetProperty("status").GetString());

    private async Task<string> PublishAsync()
    {
        const string slug = "read-over-http";
        await app.Letters.UploadAsync($"{slug}/letter.txt", Publication.LetterText("one"));
        await app.Letters.RevisionAsync(slug, 1);
        return slug;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, (string Name, string Value)? header = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (header is { } given) request.Headers.TryAddWithoutValidation(given.Name, given.Value);
        return await app.Http.SendAsync(request);
    }
}
