using System.Security.Cryptography;
using System.Text;
using Letters.Tests;

namespace LetterFunctions.Tests.EndToEnd;

public class PublishingTests(LetterApp app)
{
    [Fact]
    public async Task The_real_letter_is_served_word_for_word()
    {
        var slug = Publication.NewSlug();
        await app.Letters.UploadAsync($"{slug}/letter.txt", RealLetter.Bytes);
        var letter = await app.Letters.RevisionAsync(slug, 1);

        Assert.Equal((slug, "en", RealLetter.Letter.Title.Text), (letter.GetProperty("slug").GetString(), letter.GetProperty("language").GetString(), letter.GetProperty("title").GetString()));
        Assert.Equal(RealLetter.Letter.Standfirst.Select(paragraph => paragraph.Text), letter.GetProperty("standfirst").EnumerateArray().Select(paragraph => paragraph.GetString()));
        Assert.Equal("Dear President-Elect López Obrador and Vice President Pence:", letter.GetProperty("salutation").GetString());
        Assert.Equal("Sincerely,", letter.GetProperty("closing").GetString());
        Assert.Equal(19, letter.GetProperty("signatoryCount").GetInt32());
        Assert.Equal(
            RealLetter.Letter.Body.Select(block => (block.Id, "paragraph", block.Text.Text)),
            letter.GetProperty("body").EnumerateArray().Select(block => (block.GetProperty("id").GetString()!, block.GetProperty("type").GetString()!, block.GetProperty("text").GetString()!)));

        var page = await app.Letters.JsonAsync(letter.GetProperty("signatories").GetProperty("href").GetString()!);
        Assert.Equal(
            RealLetter.Letter.Signatories.Select(signatory => (signatory.Position, signatory.Name.Text, string.Join('|', signatory.Affiliations))),
            page.GetProperty("signatories").EnumerateArray().Select(signatory => (
                signatory.GetProperty("position").GetInt32(),
                signatory.GetProperty("name").GetString()!,
                string.Join('|', signatory.GetProperty("affiliations").EnumerateArray().Select(affiliation => affiliation.GetString())))));
    }

    [Fact]
    public async Task Every_rendition_of_the_manifest_has_the_length_and_hash_it_says()
    {
        var slug = Publication.NewSlug();
        await app.Letters.UploadAsync($"{slug}/letter.txt", RealLetter.Bytes);
        var renditions = (await app.Letters.RevisionAsync(slug, 1)).GetProperty("renditions").EnumerateArray().ToList();

        Assert.Equal(["akn", "bib", "csl", "csv", "docx", "epub", "html", "md", "pdf", "png", "ris", "txt"], renditions.Select(rendition => rendition.GetProperty("format").GetString()).Order());
        foreach (var rendition in renditions)
        {
            var bytes = await app.Http.GetByteArrayAsync(new Uri(rendition.GetProperty("href").GetString()!, UriKind.Relative));
            Assert.Equal((rendition.GetProperty("length").GetInt32(), rendition.GetProperty("sha256").GetString()), (bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }
    }

    [Fact]
    public async Task A_changed_word_is_revision_2_and_revision_1_stays_byte_for_byte()
    {
        var slug = Publication.NewSlug();
        await app.Letters.UploadAsync($"{slug}/letter.txt", Publication.LetterText("one"));
        await app.Letters.RevisionAsync(slug, 1);
        var before = await RenditionsAsync($"/letters/{slug}");

        await app.Letters.UploadAsync($"{slug}/letter.txt", Publication.LetterText("two"));
        var letter = await app.Letters.RevisionAsync(slug, 2);

        Assert.Equal("The word is two.", letter.GetProperty("body")[0].GetProperty("text").GetString());
        Assert.Equal(before, await RenditionsAsync($"/letters/{slug}/revisions/1"));
        Assert.NotEqual(before, await RenditionsAsync($"/letters/{slug}"));
        var revisions = (await app.Letters.JsonAsync($"/letters/{slug}/revisions")).GetProperty("revisions");
        Assert.Equal([2, 1], revisions.EnumerateArray().Select(revision => revision.GetProperty("number").GetInt32()));
        Assert.Equal(revisions[1].GetProperty("hash").GetString(), revisions[0].GetProperty("previous").GetString());
    }

    [Fact]
    public async Task The_same_file_again_publishes_nothing()
    {
        var slug = Publication.NewSlug();
        await app.Letters.UploadAsync($"{slug}/letter.txt", Publication.LetterText("one"));
        var first = await app.Letters.RevisionAsync(slug, 1);
        await app.Letters.ReportsAsync(slug, 1);
        await app.Letters.UploadAsync($"{slug}/letter.txt", Publication.LetterText("one"));

        var reports = await app.Letters.ReportsAsync(slug, 2);
        Assert.Equal(["unchanged", "published"], reports.Select(report => report.GetProperty("outcome").GetString()));
        Assert.Equal(first.GetRawText(), (await app.Letters.JsonAsync($"/letters/{slug}/json")).GetRawText());
        Assert.Equal(1, (await app.Letters.JsonAsync($"/letters/{slug}/revisions")).GetProperty("revisions").GetArrayLength());
    }

    [Fact]
    public async Task Of_two_uploads_at_the_same_moment_the_last_is_served()
    {
        var slug = Publication.NewSlug();
        await Task.WhenAll(Enumerable.Range(1, 5).Select(number => app.Letters.UploadAsync($"{slug}/letter.txt", Publication.LetterText($"number {number}"))));
        await app.Letters.UploadAsync($"{slug}/letter.txt", Publication.LetterText("the last"));

        var letter = await app.Letters.UntilAsync($"/letters/{slug}/json", letter => letter.GetProperty("body")[0].GetProperty("text").GetString() == "The word is the last.");
        var text = await app.Http.GetStringAsync(new Uri($"/letters/{slug}/revisions/{letter.GetProperty("revision").GetProperty("number").GetInt32()}/txt", UriKind.Relative));
        Assert.Contains("The word is the last.", text, StringComparison.Ordinal);
    }

    private static byte[] ContentOf(string kind) => kind switch
    {
        "nothing" => [],
        "a program" => [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 1, 2],
        "a byte of no encoding" => [.. "A title\n\nDear L"u8, 0x81, .. "pez:"u8],
        "50 MiB" => new byte[50 * 1024 * 1024],
        _ => "A title\n\nText."u8.ToArray(),
    };

    [Theory]
    [InlineData("{slug}/letter.txt", "nothing", "empty-file")]
    [InlineData("{slug}/letter.txt", "a program", "not-a-text-file")]
    [InlineData("{slug}/letter.txt", "a byte of no encoding", "invalid-utf-8")]
    [InlineData("{slug}/letter.txt", "50 MiB", "file-too-large")]
    [InlineData("{slug}../letter.txt", "a letter", "folder-name")]
    [InlineData("A letter {slug}/letter.txt", "a letter", "folder-name")]
    [InlineData("📣 {slug}/letter.txt", "a letter", "folder-name")]
    [InlineData("{slug}.odt", "a letter", "folder-name")]
    public async Task A_bad_upload_gives_a_report_and_touches_nothing_else(string blobName, string kind, string code)
    {
        var slug = Publication.NewSlug();
        await app.Letters.UploadAsync($"{slug}/letter.txt", Publication.LetterText("one"));
        var before = await app.Letters.RevisionAsync(slug, 1);
        await app.Letters.ReportsAsync(slug, 1);

        blobName = blobName.Replace("{slug}", slug, StringComparison.Ordinal);
        await app.Letters.UploadAsync(blobName, ContentOf(kind));

        var folder = blobName.Split('/')[0];
        var report = (await app.Letters.ReportsAsync(folder, folder == slug ? 2 : 1)).Single(report => report.GetProperty("outcome").GetString() == "rejected");
        var error = Assert.Single(report.GetProperty("diagnostics").EnumerateArray(), diagnostic => diagnostic.GetProperty("severity").GetString() == "error");
        Assert.Equal((code, blobName), (error.GetProperty("code").GetString(), error.GetProperty("file").GetString()));
        Assert.NotEmpty(error.GetProperty("suggestion").GetString()!);
        Assert.Equal(before.GetRawText(), (await app.Letters.JsonAsync($"/letters/{slug}/json")).GetRawText());
    }

    private async Task<string> RenditionsAsync(string path)
    {
        var all = new StringBuilder();
        foreach (var format in new[] { "html", "pdf", "txt" })
        {
            all.AppendLine(Convert.ToHexString(SHA256.HashData(await app.Http.GetByteArrayAsync(new Uri($"{path}/{format}", UriKind.Relative)))));
        }

        return all.ToString();
    }
}
