using Azure.Storage.Blobs;

namespace LocalFunctions.Tests;

public sealed class UploadFolderTests(AzuriteFixture azurite) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _container = AzuriteFixture.NewName();

    private BlobContainerClient Container => new(azurite.ConnectionString, _container);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Uploads_every_file_before_the_host_has_started()
    {
        _folder.Write("abc/letter.txt", "Dear Minister");
        _folder.Write("abc/signatories.csv", "Ada,Grace");

        await using var app = await StartAsync();

        Assert.Equal(["abc/letter.txt", "abc/signatories.csv"], await BlobsAsync());
        Assert.Equal(["abc/letter.txt=Dear Minister", "abc/signatories.csv=Ada,Grace"], (await app.Calls.NextAsync(2)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Does_not_upload_what_is_there_already()
    {
        _folder.Write("same.txt", "same");
        _folder.Write("other.txt", "new words");
        await using (var first = await StartAsync())
            await first.Calls.NextAsync(2);
        var before = (await Container.GetBlobClient("same.txt").GetPropertiesAsync()).Value.ETag;

        _folder.Write("same.txt", "same");
        _folder.Write("other.txt", "old words");
        await using var second = await StartAsync();

        Assert.Equal(before, (await Container.GetBlobClient("same.txt").GetPropertiesAsync()).Value.ETag);
        Assert.Equal("old words", (await Container.GetBlobClient("other.txt").DownloadContentAsync()).Value.Content.ToString());
    }

    [Fact]
    public async Task Uploads_a_file_when_it_is_saved()
    {
        var file = _folder.Write("abc/letter.txt", "1");
        await using var app = await StartAsync();
        Assert.Equal("abc/letter.txt=1", await app.Calls.NextAsync());

        await File.WriteAllTextAsync(file, "12");
        Assert.Equal("abc/letter.txt=12", await app.Calls.NextAsync());

        _folder.Write("new/folder/letter.txt", "3");
        Assert.Equal("new/folder/letter.txt=3", await app.Calls.NextAsync());
    }

    [Fact]
    public async Task Uploads_a_file_that_an_editor_saves_by_renaming()
    {
        var file = _folder.Write("abc/letter.txt", "1");
        await using var app = await StartAsync();
        Assert.Equal("abc/letter.txt=1", await app.Calls.NextAsync());

        var draft = _folder.Write("abc/letter.txt.tmp", "12");
        File.Move(draft, file, overwrite: true);

        Assert.Equal("abc/letter.txt=12", await app.Calls.NextAsync());
        Assert.Equal(["abc/letter.txt"], await BlobsAsync());
    }

    [Fact]
    public async Task Uploads_the_whole_of_a_file_that_is_written_slowly()
    {
        await using var app = await StartAsync();
        await using (var writer = new StreamWriter(Path.Combine(_folder.Path, "letter.txt")) { AutoFlush = true })
        {
            foreach (var line in Enumerable.Range(0, 30))
            {
                await writer.WriteLineAsync($"line {line}");
                await Task.Delay(TimeSpan.FromMilliseconds(5));
            }
        }

        string call;
        do
            call = await app.Calls.NextAsync();
        while (!call.TrimEnd().EndsWith("line 29", StringComparison.Ordinal));

        Assert.Equal(30, call.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task Ignores_hidden_files_and_those_that_editors_make_on_the_side()
    {
        string[] names = [".letter.txt.swp", "~$letter.docx", "letter.txt~", "#letter.txt#", ".git/config", "4913", "letter.txt.tmp"];
        foreach (var name in names)
            _folder.Write(name, "x");
        _folder.Write("letter.txt", "Dear Minister");

        await using var app = await StartAsync();

        Assert.Equal(["letter.txt"], await BlobsAsync());
    }

    [Fact]
    public async Task Keeps_the_blob_of_a_deleted_file()
    {
        var file = _folder.Write("gone.txt", "1");
        await using var app = await StartAsync();
        Assert.Equal("gone.txt=1", await app.Calls.NextAsync());

        File.Delete(file);
        _folder.Write("next.txt", "2");

        Assert.Equal("next.txt=2", await app.Calls.NextAsync());
        Assert.Equal(["gone.txt", "next.txt"], await BlobsAsync());
    }

    [Fact]
    public async Task Names_the_folder_that_does_not_exist()
    {
        var missing = Path.Combine(_folder.Path, "missing");

        var refusal = await Assert.ThrowsAsync<LocalRunException>(() => StartAsync(missing));

        Assert.Equal($"LocalFunctions:UploadFolder names {missing}, which is not a folder.", refusal.Message);
    }

    private Task<RunningApp> StartAsync(string? folder = null) => RunningApp.StartAsync(
        ["OnBlob"],
        [
            $"AzureWebJobsStorage={azurite.ConnectionString}",
            $"Container={_container}",
            $"LocalFunctions:UploadFolder={folder ?? _folder.Path}",
            $"LocalFunctions:UploadContainer={_container}",
        ]);

    private async Task<List<string>> BlobsAsync()
    {
        var names = new List<string>();
        await foreach (var blob in Container.GetBlobsAsync())
            names.Add(blob.Name);
        return names;
    }
}
