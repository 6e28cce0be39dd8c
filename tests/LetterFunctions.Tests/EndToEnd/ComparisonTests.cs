using System.Net;

namespace LetterFunctions.Tests.EndToEnd;

public class ComparisonTests(LetterApp app)
{
    [Fact]
    public async Task Two_revisions_are_compared_for_people_and_for_programs()
    {
        var slug = Publication.NewSlug();
        await app.Letters.UploadAsync($"{slug}/letter.txt", Publication.LetterText("one"));
        await app.Letters.RevisionAsync(slug, 1);
        await app.Letters.UploadAsync($"{slug}/letter.txt", Publication.LetterText("<two>").Replace("John Roe", "Ada Lovelace", StringComparison.Ordinal));
        await app.Letters.RevisionAsync(slug, 2);

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/letters/{slug}/compare/1/2");
        request.Headers.Accept.ParseAdd("application/json");
        using var response = await app.Http.SendAsync(request);
        var comparison = await Publication.ReadAsync(response);
        Assert.Equal((1, 2), (comparison.GetProperty("from").GetProperty("number").GetInt32(), comparison.GetProperty("to").GetProperty("number").GetInt32()));
        var changes = comparison.GetProperty("text").EnumerateArray().SelectMany(paragraph => paragraph.EnumerateArray())
            .Where(part => part.GetProperty("change").GetString() != "none").Select(part => (part.GetProperty("change").GetString(), part.GetProperty("text").GetString()));
        Assert.Equal([("removed", "one."), ("added", "<two>.")], changes);
        Assert.Equal("Ada Lovelace", comparison.GetProperty("added").GetProperty("signatories")[0].GetProperty("name").GetString());
        Assert.Equal("John Roe", comparison.GetProperty("removed").GetProperty("signatories")[0].GetProperty("name").GetString());

        var page = await app.Http.GetStringAsync(new Uri($"/letters/{slug}/compare/1/2", UriKind.Relative));
        Assert.Contains("<del>one.</del><ins>&lt;two&gt;.</ins>", page, StringComparison.Ordinal);
        using var none = await app.Http.GetAsync(new Uri($"/letters/{slug}/compare/1/3", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }
}
