using System.Net;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Letters.Azure;
using Letters.Publishing;
using LocalFunctions.Emulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LetterFunctions.Tests.EndToEnd;

/// <summary>The app as on a plan where Event Grid alone tells of uploads: nothing polls the content container but what posts the events.</summary>
public sealed class BlobEventTests : IAsyncLifetime
{
    private Azurite? _azurite;
    private IHost? _host;
    private HttpClient? _http;
    private BlobContainerClient? _content;
    private Publication? _letters;

    public async ValueTask InitializeAsync()
    {
        _azurite = await Azurite.StartAsync();
        _host = LetterApplication.Build(
        [
            .. LetterApp.Settings(_azurite.ConnectionString), "--LocalFunctions:PollingInterval=00:00:00.050", "--LocalFunctions:BlobEvents=true", "--FunctionKeys:blobs_extension=of-events",
            "--AzureWebJobs.PublishLetter.Disabled=true", "--AzureWebJobs.PublishLetterOnEvent.Disabled=false", "--AzureWebJobs.ReconcileLetters.Disabled=true",
        ]);
        await _host.StartAsync();
        _http = new HttpClient { BaseAddress = new Uri($"http://{_host.Services.GetRequiredService<IConfiguration>()["WEBSITE_HOSTNAME"]}") };
        _http.DefaultRequestHeaders.Add("x-functions-key", "of-events");
        _content = new BlobContainerClient(_azurite.ConnectionString, "content");
        _letters = new Publication(_content, _http);
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        if (_host is not null)
        {
            await _host.StopAsync();
            await ((IAsyncDisposable)_host).DisposeAsync();
        }

        if (_azurite is not null) await _azurite.DisposeAsync();
    }

    [Fact]
    public async Task An_upload_is_published_by_its_event_and_so_is_its_change()
    {
        var slug = Publication.NewSlug();
        await _letters!.UploadAsync($"{slug}/letter.txt", Publication.LetterText("one"));
        await _letters.RevisionAsync(slug, 1);
        await _letters.UploadAsync($"{slug}/letter.txt", Publication.LetterText("two"));
        await _letters.RevisionAsync(slug, 2);
    }

    [Fact]
    public async Task Events_that_come_again_late_and_in_another_order_publish_what_is_there()
    {
        var slug = Publication.NewSlug();
        await _letters!.UploadAsync($"{slug}/letter.txt", Publication.LetterText("one"));
        await _letters.RevisionAsync(slug, 1);
        await _letters.UploadAsync($"{slug}/letter.txt", Publication.LetterText("two"));
        await _letters.RevisionAsync(slug, 2);
        for (var time = 0; time < 3; time++) await TellAsync($"{slug}/letter.txt", $"0x{time}");
        await TellAsync($"{slug}/gone.txt", "0x1");

        // The letter that is told of after them is published after them.
        var last = Publication.NewSlug();
        await _letters.UploadAsync($"{last}/letter.txt", Publication.LetterText("last"));
        await _letters.RevisionAsync(last, 1);
        Assert.Equal(2, (await _letters.JsonAsync($"/letters/{slug}/json")).GetProperty("revision").GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task What_no_event_told_of_the_timer_publishes()
    {
        var slug = Publication.NewSlug();
        await _letters!.UploadAsync($"{slug}/letter.txt", Publication.LetterText("one"));
        await _letters.RevisionAsync(slug, 1);

        // That a file was removed no event tells.
        await _letters.UploadAsync($"{slug}/letter.yaml", "keywords: [asylum]\n");
        await _letters.RevisionAsync(slug, 2);
        await _content!.DeleteBlobAsync($"{slug}/letter.yaml", cancellationToken: TestContext.Current.CancellationToken);
        var reports = await _host!.Services.GetRequiredService<LetterReconciler>().ReconcileAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, Assert.Single(reports, report => report.Upload.Folder == slug).RevisionNumber);
    }

    /// <summary>As Event Grid, which may tell of anything at any time.</summary>
    private async Task TellAsync(string blob, string etag)
    {
        var told = JsonSerializer.Serialize(new[] { new { id = Guid.NewGuid(), subject = $"/blobServices/default/containers/{new StorageNames().Content}/blobs/{blob}", eventType = "Microsoft.Storage.BlobCreated", data = new { eTag = etag } } });
        using var content = new StringContent(told, Encoding.UTF8, "application/json");
        using var response = await _http!.PostAsync(new Uri("/runtime/webhooks/blobs?functionName=Host.Functions.PublishLetterOnEvent&code=of-events", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }
}
