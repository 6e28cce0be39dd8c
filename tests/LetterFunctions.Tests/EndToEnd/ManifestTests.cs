using System.Diagnostics;
using System.Security.Cryptography;

namespace LetterFunctions.Tests.EndToEnd;

public class ManifestTests(LetterApp app)
{
    [Fact]
    public async Task What_was_published_is_checked_with_sha256sum_alone()
    {
        var slug = Publication.NewSlug();
        await app.Letters.UploadAsync($"{slug}/letter.txt", Publication.LetterText("one"));
        await app.Letters.RevisionAsync(slug, 1);
        await app.Letters.UploadAsync($"{slug}/letter.txt", Publication.LetterText("two"));
        await app.Letters.RevisionAsync(slug, 2);

        var folder = Directory.CreateTempSubdirectory("checksums-");
        try
        {
            await SaveAsync($"/letters/{slug}/revisions/2/checksums", "checksums");
            await SaveAsync($"/letters/{slug}/revisions/2/manifest", "manifest");
            await SaveAsync($"/letters/{slug}/revisions/1/manifest", "previous-manifest");
            foreach (var format in new[] { "html", "pdf", "txt" }) await SaveAsync($"/letters/{slug}/revisions/2/{format}", $"{slug}.{format}");
            Assert.Equal(0, await CheckAsync());

            await File.AppendAllTextAsync(Path.Combine(folder.FullName, $"{slug}.txt"), "!");
            Assert.NotEqual(0, await CheckAsync());
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        async Task SaveAsync(string path, string file) => await File.WriteAllBytesAsync(Path.Combine(folder.FullName, file), await app.Http.GetByteArrayAsync(new Uri(path, UriKind.Relative)));

        async Task<int> CheckAsync()
        {
            using var check = Process.Start(new ProcessStartInfo("sha256sum", ["--check", "--quiet", "--ignore-missing", "checksums"]) { WorkingDirectory = folder.FullName, UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
            await check.WaitForExitAsync();
            return check.ExitCode;
        }
    }

    [Fact]
    public async Task The_manifest_of_the_current_revision_is_that_of_its_number_and_hashes_to_what_the_history_says()
    {
        var slug = Publication.NewSlug();
        await app.Letters.UploadAsync($"{slug}/letter.txt", Publication.LetterText("one"));
        await app.Letters.RevisionAsync(slug, 1);
        var manifest = await app.Http.GetByteArrayAsync(new Uri($"/letters/{slug}/manifest", UriKind.Relative));
        Assert.Equal(manifest, await app.Http.GetByteArrayAsync(new Uri($"/letters/{slug}/revisions/1/manifest", UriKind.Relative)));
        var history = await app.Letters.JsonAsync($"/letters/{slug}/revisions");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(manifest)), history.GetProperty("revisions")[0].GetProperty("hash").GetString());
    }
}
