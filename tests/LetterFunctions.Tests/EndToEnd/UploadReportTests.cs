using System.Net;

namespace LetterFunctions.Tests.EndToEnd;

public class UploadReportTests(LetterApp app)
{
    [Fact]
    public async Task People_read_a_page_and_programs_JSON_with_the_place_of_each_finding()
    {
        var slug = Publication.NewSlug();
        await app.Letters.UploadAsync($"{slug}/letter.txt", "Dear Minister:\n\nText.\n");
        var report = Assert.Single(await app.Letters.ReportsAsync(slug, 1));
        var error = report.GetProperty("diagnostics").EnumerateArray().First(diagnostic => diagnostic.GetProperty("severity").GetString() == "error");
        Assert.Equal(("rejected", "no-title", 1), (report.GetProperty("outcome").GetString(), error.GetProperty("code").GetString(), error.GetProperty("line").GetInt32()));

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/uploads/{slug}");
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
        using var response = await app.Http.SendAsync(request);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(["Accept"], response.Headers.Vary);
        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains($"{slug}/letter.txt", page, StringComparison.Ordinal);

        using var documentation = await app.Http.GetAsync(new Uri(error.GetProperty("documentation").GetString()!, UriKind.Relative));
        Assert.Contains("href=\"/docs/diagnostics/no-title\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, documentation.StatusCode);
    }
}
