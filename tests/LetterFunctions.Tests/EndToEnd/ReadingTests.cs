using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace LetterFunctions.Tests.EndToEnd;

public class ReadingTests(LetterApp app)
{
    [Fact]
    public async Task What_a_person_signed_is_found_across_letters_with_the_capacity()
    {
        var name = NewWord();
        var first = await PublishAsync($"Élodie {name}\nDirector, Example Trust\n\nSomebody Else");
        var second = await PublishAsync($"Somebody Else\n\nElodie van {name}\nFormer Director, Example Trust\n\n{name} Foundation");

        var found = await FindAsync($"/signatories?q=ELODIE%20{name}");
        Assert.Equal(new[] { (first, 1), (second, 2) }.Order(), found.Select(each => (each.GetProperty("letter").GetProperty("slug").GetString()!, each.GetProperty("position").GetInt32())));
        Assert.All(found, each => Assert.EndsWith("Director, Example Trust", each.GetProperty("affiliations")[0].GetString(), StringComparison.Ordinal));
        Assert.Equal("organisation", Assert.Single(await FindAsync($"/signatories?q={name}&kind=organisation")).GetProperty("kind").GetString());
        Assert.Equal(2, (await FindAsync($"/signatories?q=trust%20{name[..6]}")).Count);
        Assert.Empty(await FindAsync($"/signatories?q={name}%20nobody"));

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/signatories?q={name}") { Headers = { { "Accept", "text/html" } } };
        using var page = await app.Http.SendAsync(request);
        var html = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(await page.Content.ReadAsStringAsync());
        Assert.Equal(new[] { first, second }.Order().Select(slug => $"/letters/{slug}"), html.QuerySelectorAll("h2 a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Who_no_longer_signs_is_no_longer_found()
    {
        var name = NewWord();
        var slug = await PublishAsync($"Ada {name}");
        Assert.Single(await FindAsync($"/signatories?q={name}"));
        await app.Letters.UploadAsync($"{slug}/letter.txt", Letter("Somebody Else"));
        await app.Letters.RevisionAsync(slug, 2);
        Assert.Empty(await FindAsync($"/signatories?q={name}"));
    }

    [Fact]
    public async Task Pages_of_those_found_lead_from_one_to_the_next()
    {
        var name = NewWord();
        for (var letter = 0; letter < 3; letter++) await PublishAsync($"Ada {name}\n\nBea {name}\n\nCleo {name}");
        var found = new List<string>();
        for (var path = $"/signatories?q={name}&limit=2"; path is not null;)
        {
            using var response = await app.Http.GetAsync(new Uri(path, UriKind.Relative));
            var page = await Publication.ReadAsync(response);
            found.AddRange(page.GetProperty("signatories").EnumerateArray().Select(each => $"{each.GetProperty("letter").GetProperty("slug")} {each.GetProperty("position")}"));
            path = page.GetProperty("next").GetString();
            Assert.Equal(path is null, !response.Headers.Contains("Link"));
        }

        Assert.Equal(9, found.Count);
        Assert.Equal(found.Order(StringComparer.Ordinal), found);
        Assert.Equal(9, found.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Pages_of_a_search_in_a_letter_have_links_and_filters()
    {
        var slug = await PublishAsync("Organizations:\n\nOne Foundation\n\nTwo Foundation\n\nIndividuals:\n\nAda One\n\nBea One\n\nCleo One");
        using var first = await app.Http.GetAsync(new Uri($"/letters/{slug}/signatories?q=one&limit=2", UriKind.Relative));
        var page = await Publication.ReadAsync(first);
        Assert.Equal((4, "One Foundation"), (page.GetProperty("found").GetInt32(), page.GetProperty("signatories")[0].GetProperty("name").GetString()));
        var second = await app.Letters.JsonAsync(page.GetProperty("next").GetString()!);
        Assert.Equal(["Bea One", "Cleo One"], second.GetProperty("signatories").EnumerateArray().Select(signatory => signatory.GetProperty("name").GetString()));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        Assert.Equal(page.GetProperty("signatories").GetRawText(), (await app.Letters.JsonAsync(second.GetProperty("previous").GetString()!)).GetProperty("signatories").GetRawText());
        Assert.Equal(3, (await app.Letters.JsonAsync($"/letters/{slug}/signatories?group=individuals")).GetProperty("found").GetInt32());
        Assert.Equal(1, (await app.Letters.JsonAsync($"/letters/{slug}/signatories?kind=organisation&q=one")).GetProperty("found").GetInt32());
    }

    [Fact]
    public async Task Letters_are_listed_by_language_year_and_keyword_a_page_at_a_time()
    {
        var keyword = NewWord();
        var slugs = new List<string>();
        for (var letter = 0; letter < 3; letter++)
        {
            var slug = Publication.NewSlug();
            var language = letter == 0 ? "pt-BR" : "en";
            await app.Letters.UploadAsync($"{slug}/letter.md", $"---\nlanguage: {language}\ndate: {2001 + letter}-05-12\nkeywords: [Çà {keyword}, other]\n---\n# A title\n\nDear Minister:\n\nText.\n\nSincerely,\n\nJane Doe\n");
            slugs.Add(slug);
        }

        foreach (var slug in slugs) await app.Letters.RevisionAsync(slug, 1);
        Assert.Equal([slugs[0]], await ListAsync($"keyword=ca%20{keyword}&language=pt"));
        Assert.Equal([slugs[1]], await ListAsync($"keyword=%C3%87%C3%80%20{keyword}&year=2002"));
        Assert.Empty(await ListAsync($"keyword={keyword}"));

        var listed = new List<string?>();
        for (var path = $"/letters?keyword=ca%20{keyword}&limit=2"; path is not null;)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "application/json" } } };
            using var response = await app.Http.SendAsync(request);
            var page = await Publication.ReadAsync(response);
            listed.AddRange(page.GetProperty("letters").EnumerateArray().Select(letter => letter.GetProperty("slug").GetString()));
            path = page.GetProperty("next").GetString();
        }

        Assert.Equal(slugs.Order(StringComparer.Ordinal), listed);
        using var html = await app.Http.GetAsync(new Uri($"/letters.html?keyword=ca%20{keyword}&limit=2", UriKind.Relative));
        var index = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(await html.Content.ReadAsStringAsync());
        Assert.StartsWith("/letters.html?keyword=", index.QuerySelector("nav.pages a[rel=next]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_is_read_as_of_a_time()
    {
        var slug = await PublishAsync("Ada One");
        var before = (await app.Letters.JsonAsync($"/letters/{slug}/json")).GetProperty("revision").GetProperty("publishedAt").GetDateTimeOffset();
        await app.Letters.UploadAsync($"{slug}/letter.txt", Letter("Ada Two"));
        var after = (await app.Letters.RevisionAsync(slug, 2)).GetProperty("revision").GetProperty("publishedAt").GetDateTimeOffset();

        Assert.Equal($"/letters/{slug}/revisions/1", await AsOfAsync($"/letters/{slug}", Instant(before)));
        Assert.Equal($"/letters/{slug}/revisions/1/pdf", await AsOfAsync($"/letters/{slug}.pdf", Instant(after.AddTicks(-1))));
        Assert.Equal($"/letters/{slug}/revisions/2/json", await AsOfAsync($"/letters/{slug}/json", after.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        foreach (var (time, status) in ((string, HttpStatusCode)[])[("1999-12-31", HttpStatusCode.NotFound), ("yesterday", HttpStatusCode.BadRequest), ("2026-02-30", HttpStatusCode.BadRequest)])
        {
            using var response = await app.Http.GetAsync(new Uri($"/letters/{slug}?asOf={time}", UriKind.Relative));
            Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        }
    }

    [Fact]
    public async Task The_log_chains_what_was_published()
    {
        var slug = await PublishAsync("Ada One");
        await app.Letters.UploadAsync($"{slug}/letter.txt", Letter("Ada Two"));
        await app.Letters.RevisionAsync(slug, 2);
        var entries = new List<JsonElement>();
        for (var path = "/log?limit=7"; path is not null;)
        {
            var page = await app.Letters.JsonAsync(path);
            entries.AddRange(page.GetProperty("publications").EnumerateArray());
            path = page.GetProperty("next").GetString();
        }

        var own = entries.Where(entry => entry.GetProperty("slug").GetString() == slug).Select(entry => entry.GetProperty("revision")).ToList();
        Assert.Equal([2, 1], own.Select(revision => revision.GetProperty("number").GetInt32()));
        Assert.Equal(own[0].GetProperty("previous").GetString(), own[1].GetProperty("hash").GetString());
        Assert.Equal(Letters.ContentHash.Of(await app.Http.GetByteArrayAsync($"/letters/{slug}/revisions/2/manifest")).ToString(), own[0].GetProperty("hash").GetString());
    }

    [Fact]
    public async Task Other_sites_embed_a_card_that_has_no_script()
    {
        var slug = await PublishAsync("Ada One");
        var embedding = await app.Letters.JsonAsync($"/oembed?format=json&maxwidth=400&url={Uri.EscapeDataString($"{app.Address}letters/{slug}.pdf")}");
        Assert.Equal(("1.0", "rich", "A title", 400), (embedding.GetProperty("version").GetString(), embedding.GetProperty("type").GetString(), embedding.GetProperty("title").GetString(), embedding.GetProperty("width").GetInt32()));
        var frame = new HtmlParser().ParseDocument(embedding.GetProperty("html").GetString()!).QuerySelector("iframe")!;

        using var response = await app.Http.GetAsync(new Uri(frame.GetAttribute("src")!));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors *", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        var card = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.Empty(card.QuerySelectorAll("script"));
        Assert.EndsWith($"/letters/{slug}", card.QuerySelector("h1 a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("_top", card.QuerySelector("h1 a")!.GetAttribute("target"));
        Assert.Contains("1 signatory", card.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_a_PDF_is_read()
    {
        var slug = await PublishAsync("Ada One");
        var whole = await app.Http.GetByteArrayAsync($"/letters/{slug}/pdf");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/letters/{slug}/pdf") { Headers = { Range = new(null, 10) } };
        using var part = await app.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(whole[^10..], await part.Content.ReadAsByteArrayAsync());
        using var beyond = new HttpRequestMessage(HttpMethod.Get, $"/letters/{slug}/pdf") { Headers = { Range = new(whole.Length, null) } };
        using var none = await app.Http.SendAsync(beyond);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, none.StatusCode);
    }

    [Theory]
    [InlineData("/signatories", 400)]
    [InlineData("/signatories?q=a%20b%20c%20d%20e%20f%20g%20h%20i%20j%20k%20l%20m%20n%20o%20p", 400)]
    [InlineData("/signatories?q=jane&kind=people", 400)]
    [InlineData("/signatories?q=jane&cursor=!", 400)]
    [InlineData("/signatories?q=jane&limit=1001", 400)]
    [InlineData("/letters.json?language=%3F", 400)]
    [InlineData("/letters.json?status=lost", 400)]
    [InlineData("/letters.json?year=0", 400)]
    [InlineData("/letters.json?limit=0", 400)]
    [InlineData("/letters.json?cursor=_", 400)]
    [InlineData("/letters.html?status=withdrawn", 406)]
    [InlineData("/log?limit=0", 400)]
    [InlineData("/log?cursor=!", 400)]
    [InlineData("/oembed", 404)]
    [InlineData("/oembed?url=https%3A%2F%2Felsewhere.example%2Fletters%2Fa-letter", 404)]
    [InlineData("/oembed?format=xml", 501)]
    [InlineData("/oembed?maxwidth=wide", 400)]
    [InlineData("/letters/no-such-letter/embed", 404)]
    [InlineData("/letters/no-such-letter?asOf=2026-01-01", 404)]
    [InlineData("/archive/no-such-letter/revisions", 404)]
    [InlineData("/archive/no-such-letter/revisions/1/pdf", 404)]
    public async Task Errors_are_problems(string path, int status)
    {
        using var response = await app.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal((status, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    private static string Instant(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private async Task<string?> AsOfAsync(string path, string time)
    {
        using var response = await app.Http.GetAsync(new Uri($"{path}?asOf={time}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location?.ToString();
    }

    private async Task<IReadOnlyList<JsonElement>> FindAsync(string path) => [.. (await app.Letters.JsonAsync(path)).GetProperty("signatories").EnumerateArray()];

    private async Task<IEnumerable<string?>> ListAsync(string query) =>
        (await app.Letters.JsonAsync($"/letters.json?{query}")).GetProperty("letters").EnumerateArray().Select(letter => letter.GetProperty("slug").GetString());

    private async Task<string> PublishAsync(string signatories)
    {
        var slug = Publication.NewSlug();
        await app.Letters.UploadAsync($"{slug}/letter.txt", Letter(signatories));
        await app.Letters.RevisionAsync(slug, 1);
        return slug;
    }

    private static string Letter(string signatories) => $"A title\n\nDear Minister:\n\nText.\n\nSincerely,\n\n{signatories}\n";

    /// <summary>A word that no other test has.</summary>
    private static string NewWord() => $"Q{string.Concat(Guid.NewGuid().ToString("n").Select(digit => (char)('a' + (digit % 16))))}"[..14];
}
