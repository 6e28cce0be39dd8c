using System.Net;
using System.Text;
using LetterFunctions.Tests.EndToEnd;
using LetterFunctions.Tests.OpenApi;
using Letters;
using Letters.Rendering.Markdown;
using Letters.Tests.Builders;
using Letters.Tests.Hostile;

namespace LetterFunctions.Tests.Hostile;

/// <summary>A letter with every hostile text in every part, uploaded, published and read at every address.</summary>
public class HostilePublicationTests(LetterApp app)
{
    /// <summary>Without the one character that makes a file no text, and would have it refused.</summary>
    private static readonly string[] Texts = [.. HostileText.All.Select(text => text.Replace("\0", "", StringComparison.Ordinal))];

    [Fact]
    public async Task Every_address_of_a_letter_full_of_them_is_inert()
    {
        var slug = Publication.NewSlug();
        await app.Letters.UploadAsync($"{slug}/letter.es.md", Markdown(HostileLetter.WithEach(Texts) with { Language = LanguageTag.Parse("es"), Signatories = [] }));
        await app.Letters.UploadAsync($"{slug}/letter.md", Markdown(HostileLetter.WithEach(Texts)));
        var reports = await app.Letters.UntilAsync($"/uploads/{slug}", reports => reports.GetProperty("uploads")[0].GetProperty("files").GetArrayLength() == 2);
        var report = reports.GetProperty("uploads")[0];
        Assert.True(report.GetProperty("outcome").GetString() == "published", report.ToString());
        await app.Letters.UntilAsync($"/letters/{slug}/es/json", _ => true);
        var read = 0;
        foreach (var path in Addresses(slug))
        {
            foreach (var accept in (string[])["text/html", "*/*"])
            {
                using var response = await GetAsync(path, accept);
                Assert.Equal((path, ""), (path, string.Join('\n', await InertAnswer.FaultsAsync(response))));
                if (response.StatusCode == HttpStatusCode.OK) read++;
            }
        }

        Assert.InRange(read, 40, int.MaxValue);
    }

    [Fact]
    public async Task The_reason_of_a_withdrawal_is_only_words_to_those_who_are_told_it()
    {
        var slug = Publication.NewSlug();
        await app.Letters.UploadAsync($"{slug}/letter.txt", Publication.LetterText("one"));
        await app.Letters.RevisionAsync(slug, 1);
        foreach (var text in HostileText.All)
        {
            using var withdrawn = await app.Http.DeleteAsync(new Uri($"/letters/{slug}?reason={Uri.EscapeDataString(text)}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);
            foreach (var accept in (string[])["text/html", "application/json"])
            {
                using var gone = await GetAsync($"/letters/{slug}", accept);
                Assert.Equal((text, ""), (text, string.Join('\n', await InertAnswer.FaultsAsync(gone))));
            }
        }
    }

    [Fact]
    public async Task The_names_of_files_are_only_words_in_reports()
    {
        var slug = Publication.NewSlug();
        foreach (var text in HostileText.All.Where(text => text.Length < 100 && text.All(character => character is not ('/' or '\\') && !char.IsControl(character) && !char.IsSurrogate(character) && character < '\uFFFE')).Take(40))
        {
            await app.Letters.UploadAsync($"{slug}/{text}", text);
        }

        await app.Letters.UploadAsync($"{slug}/letter.txt", Publication.LetterText("one"));
        await app.Letters.RevisionAsync(slug, 1);
        await app.Letters.ReportsAsync(slug, 1);
        foreach (var accept in (string[])["text/html", "application/json"])
        {
            using var reports = await GetAsync($"/uploads/{slug}", accept);
            Assert.Equal("", string.Join('\n', await InertAnswer.FaultsAsync(reports)));
        }
    }

    private static IEnumerable<string> Addresses(string slug) =>
        DescribedApi.Instance.Paths.Where(path => path.Operations.ContainsKey("get") && !path.Template.StartsWith("/docs", StringComparison.Ordinal) && (path.Template.Contains("{slug}", StringComparison.Ordinal) || !path.Template.Contains('{', StringComparison.Ordinal)))
            .SelectMany(path => Formats(path.Template).Select(format => DescribedRequests.Fill(path.Template.Replace("{slug}", slug, StringComparison.Ordinal), "format", format)))
            .Concat([$"/uploads/{slug}", $"/letters/{slug}/signatories?q=script", "/signatories?q=script", $"/oembed?url=http://{{host}}/letters/{slug}"]);

    private static IEnumerable<string> Formats(string template) =>
        template.Contains("{format}", StringComparison.Ordinal) ? Letters.Rendering.RenditionFormat.All.Select(format => format.Name).Append("json") : [""];

    private async Task<HttpResponseMessage> GetAsync(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path.Replace("{host}", app.Address.Authority, StringComparison.Ordinal));
        request.Headers.Accept.ParseAdd(accept);
        return await app.Http.SendAsync(request);
    }

    private static string Markdown(Letter letter) => Encoding.UTF8.GetString(new MarkdownLetterRenderer().Render(letter));
}
