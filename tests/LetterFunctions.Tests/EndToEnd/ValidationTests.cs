using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Letters;
using Letters.Tests;
using Letters.Tests.Builders;

namespace LetterFunctions.Tests.EndToEnd;

public class ValidationTests(LetterApp app)
{
    [Fact]
    public async Task A_letter_is_tried_without_publishing_it()
    {
        var slug = Publication.NewSlug();
        using var response = await PostAsync($"/validate?slug={slug}&preview=html", RealLetter.Bytes, "text/plain");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        var result = await Publication.ReadAsync(response);
        Assert.True(result.GetProperty("publishable").GetBoolean());
        Assert.Contains(result.GetProperty("diagnostics").EnumerateArray(), diagnostic => diagnostic.GetProperty("code").GetString() == "two-offices-on-one-line");
        Assert.Equal(19, result.GetProperty("letter").GetProperty("signatories").GetArrayLength());
        var preview = result.GetProperty("preview");
        Assert.Equal("text/html", preview.GetProperty("mediaType").GetString());

        await app.Letters.UploadAsync($"{slug}/letter.txt", RealLetter.Bytes);
        var letter = await app.Letters.RevisionAsync(slug, 1);
        Assert.Equal(letter.GetProperty("revision").GetProperty("id").GetString(), result.GetProperty("revisionId").GetString());
        Assert.Equal(await app.Http.GetStringAsync(new Uri($"/letters/{slug}/html", UriKind.Relative)), preview.GetProperty("text").GetString());
    }

    [Fact]
    public async Task The_same_letter_is_the_same_revision_as_text_as_Markdown_and_as_a_Word_document()
    {
        using var document = new WordDocumentBuilder();
        var text = Encoding.UTF8.GetString(RealLetter.Bytes);
        foreach (var line in text.Split('\n')) document.Paragraph(line.TrimEnd('\r'));

        var ids = new List<string?>
        {
            await IdAsync(RealLetter.Bytes, "text/plain"),
            await IdAsync(Encoding.UTF8.GetBytes($"# {text}"), "text/markdown"),
            await IdAsync(document.ToBytes(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        };
        Assert.Single(ids.Distinct());
        Assert.Equal(CanonicalLetter.HashOf(RealLetter.Letter).ToString(), ids[0]);

        async Task<string?> IdAsync(byte[] file, string mediaType)
        {
            using var response = await PostAsync($"/validate?slug={RealLetter.Slug}", file, mediaType);
            return (await Publication.ReadAsync(response)).GetProperty("revisionId").GetString();
        }
    }

    [Fact]
    public async Task A_folder_with_a_list_metadata_and_a_translation_is_one_letter()
    {
        var archive = Zip(
            ("letter.md", "# A title\n\nDear Minister:\n\nKeep the *archive* open.\n\nSincerely,\n"),
            ("letter.es.md", "# Un título\n\nEstimado ministro:\n\nMantenga abierto el *archivo*.\n\nAtentamente,\n"),
            ("signatories.csv", "Name;Organisation;Group\nJane Doe;Example Trust;Individuals\nExample Trust;;Organizations\n"),
            ("letter.yaml", "date: 2026-11-02\nplace: Basel\n"));
        using var response = await PostAsync("/validate", archive, "application/zip");
        var result = await Publication.ReadAsync(response);
        Assert.Empty(result.GetProperty("diagnostics").EnumerateArray().Select(diagnostic => diagnostic.GetProperty("message").GetString()));
        var letter = result.GetProperty("letter");
        Assert.Equal(("2026-11-02", "Basel"), (letter.GetProperty("metadata").GetProperty("date").GetString(), letter.GetProperty("metadata").GetProperty("place").GetString()));
        Assert.Equal(["person", "organisation"], letter.GetProperty("signatories").EnumerateArray().Select(signatory => signatory.GetProperty("kind").GetString()));
        Assert.Equal("emphasis", letter.GetProperty("body")[0].GetProperty("marks")[0].GetProperty("type").GetString());
        Assert.Equal("es", Assert.Single(result.GetProperty("translations").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task A_zip_of_the_folder_gives_one_rendition_byte_for_byte_in_the_language_asked_for()
    {
        var archive = Zip(("my-letter/letter.txt", Publication.LetterText("one")), ("my-letter/letter.es.txt", "Un título\n\nEstimado ministro:\n\nUno.\n"), ("__MACOSX/._letter.txt", "?"));
        using var response = await PostAsync("/validate/txt?language=es", archive, "application/zip");
        Assert.Equal((HttpStatusCode.OK, "text/plain"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.StartsWith("Un título\n", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_files_is_a_folder()
    {
        using var form = new MultipartFormDataContent { { new StringContent(Publication.LetterText("one")), "file", "letter.txt" }, { new StringContent("?"), "file", "notes.odt" } };
        using var response = await app.Http.PostAsync(new Uri("/validate", UriKind.Relative), form);
        var result = await Publication.ReadAsync(response);
        Assert.True(result.GetProperty("publishable").GetBoolean());
        Assert.Equal("unknown-file", result.GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task What_cannot_be_published_is_told_with_its_diagnostics()
    {
        using var tried = await PostAsync("/validate", "Dear Minister:\n\nText.\n"u8.ToArray(), "text/plain");
        var result = await Publication.ReadAsync(tried);
        Assert.False(result.GetProperty("publishable").GetBoolean());
        Assert.Equal("no-title", result.GetProperty("diagnostics")[0].GetProperty("code").GetString());

        using var rendered = await PostAsync("/validate/pdf", "Dear Minister:\n\nText.\n"u8.ToArray(), "text/plain");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "application/problem+json"), (rendered.StatusCode, rendered.Content.Headers.ContentType?.MediaType));
        Assert.Equal("no-title", (await Publication.ReadAsync(rendered)).GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("/validate", "image/png", "?", 415)]
    [InlineData("/validate", "text/plain", "", 400)]
    [InlineData("/validate", "application/zip", "no zip", 400)]
    [InlineData("/validate/docm", "text/plain", "A letter", 404)]
    [InlineData("/validate?preview=docm", "text/plain", "A letter", 404)]
    public async Task A_wrong_request_is_a_problem(string path, string mediaType, string body, int status)
    {
        using var response = await PostAsync(path, Encoding.UTF8.GetBytes(body), mediaType);
        Assert.Equal((status, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task An_archive_that_unpacks_to_too_much_is_refused()
    {
        var archive = Zip(("letter.txt", new string('a', 40 * 1024 * 1024)));
        Assert.True(archive.Length < 100_000);
        using var response = await PostAsync("/validate", archive, "application/zip");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return content.ToArray();
    }

    private async Task<HttpResponseMessage> PostAsync(string path, byte[] body, string mediaType)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return await app.Http.PostAsync(new Uri(path, UriKind.Relative), content);
    }
}
