using System.Text.Json;
using Azure.Storage.Blobs;
using LocalFunctions.Blobs;
using Microsoft.Extensions.DependencyInjection;
using SampleApp;

namespace LocalFunctions.Tests;

public class BlobTriggerTests(AzuriteFixture azurite)
{
    private const string BlobConcurrency = "AzureFunctionsJobHost:extensions:blobs:maxDegreeOfParallelism";

    [Fact]
    public async Task Runs_for_a_blob_with_a_nested_name()
    {
        var container = await azurite.NewContainerAsync();
        await using var app = await StartAsync("OnBlob", container);

        await UploadAsync(container, "protect-asylum-seekers/letter.txt", "Dear Minister");

        Assert.Equal("protect-asylum-seekers/letter.txt=Dear Minister", await app.Calls.NextAsync());
    }

    [Fact]
    public async Task Runs_for_every_blob_when_the_host_starts()
    {
        var container = await azurite.NewContainerAsync();
        await UploadAsync(container, "a/letter.txt", "A");
        await UploadAsync(container, "b/letter.txt", "B");

        await using var app = await StartAsync("OnBlob", container);

        Assert.Equal(["a/letter.txt=A", "b/letter.txt=B"], (await app.Calls.NextAsync(2)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Creates_the_container_it_watches()
    {
        var container = new BlobContainerClient(azurite.ConnectionString, AzuriteFixture.NewName());

        await using var app = await StartAsync("OnBlob", container);

        Assert.True(await container.ExistsAsync());
    }

    [Fact]
    public async Task Binds_the_text_and_the_tokens_of_the_name()
    {
        var container = await azurite.NewContainerAsync();
        await using var app = await StartAsync("OnText", container);

        await UploadAsync(container, "abc/letter.docx", "not text");
        await UploadAsync(container, "abc/letter.txt", "Dear Minister");

        Assert.Equal("abc|letter|Dear Minister", await app.Calls.NextAsync());
        Assert.Empty(app.Calls.Others());
    }

    [Fact]
    public async Task Binds_a_stream()
    {
        var container = await azurite.NewContainerAsync();
        await using var app = await StartAsync("OnStream", container);

        await UploadAsync(container, "abc/letter.txt", "Dear Minister");

        Assert.Equal("abc/letter.txt:Dear Minister", await app.Calls.NextAsync());
    }

    [Fact]
    public async Task Runs_again_for_a_changed_blob_and_not_for_an_unchanged_one()
    {
        var container = await azurite.NewContainerAsync();
        await using var app = await StartAsync("OnBlob", container);
        await UploadAsync(container, "still", "same");
        await UploadAsync(container, "moving", "1");
        Assert.Equal(["moving=1", "still=same"], (await app.Calls.NextAsync(2)).Order(StringComparer.Ordinal));

        // Each of these needs polls, in which the other blob could have run again.
        foreach (var content in new[] { "2", "3", "4" })
        {
            await UploadAsync(container, "moving", content);
            Assert.Equal($"moving={content}", await app.Calls.NextAsync());
        }

        Assert.Empty(app.Calls.Others());
    }

    [Fact]
    public async Task Leaves_functions_that_Event_Grid_triggers_alone()
    {
        var container = await azurite.NewContainerAsync();
        await UploadAsync(container, "abc", "text");

        await using var app = await RunningApp.StartAsync(["OnBlob", "OnEvent"], Settings(container));

        Assert.Equal("abc=text", await app.Calls.NextAsync());
        await UploadAsync(container, "def", "text");
        Assert.Equal("def=text", await app.Calls.NextAsync());
    }

    [Fact]
    public async Task Gives_up_after_five_tries_and_says_so_in_the_poison_queue()
    {
        var container = await azurite.NewContainerAsync();
        await using var app = await StartAsync("OnBlob", container, (_, _) => throw new InvalidOperationException("always"));

        await UploadAsync(container, "abc/letter.txt", "bad");

        Assert.Equal(Enumerable.Repeat("abc/letter.txt=bad", 5), await app.Calls.NextAsync(5));
        var message = await PoisonMessageAsync(container.Name);
        Assert.Equal(
            ["Type", "FunctionId", "BlobType", "ContainerName", "BlobName", "ETag"],
            message.EnumerateObject().Select(property => property.Name));
        Assert.Equal("BlobTrigger", message.GetProperty("Type").GetString());
        Assert.Equal("Host.Functions.OnBlob", message.GetProperty("FunctionId").GetString());
        Assert.Equal("BlockBlob", message.GetProperty("BlobType").GetString());
        Assert.Equal("abc/letter.txt", message.GetProperty("BlobName").GetString());
        var properties = await container.GetBlobClient("abc/letter.txt").GetPropertiesAsync();
        Assert.Equal(properties.Value.ETag.ToString(), message.GetProperty("ETag").GetString());
        Assert.Empty(app.Calls.Others());
    }

    [Fact]
    public async Task Tries_a_mended_blob_at_once()
    {
        var container = await azurite.NewContainerAsync();
        await using var app = await RunningApp.StartAsync(["OnBlob"], [.. Settings(container), "LocalFunctions:RetryDelay=01:00:00"]);
        app.Calls.Behaviour = (what, _) => what.EndsWith("bad", StringComparison.Ordinal) ? throw new InvalidOperationException("bad") : Task.CompletedTask;
        await UploadAsync(container, "abc", "bad");
        Assert.Equal("abc=bad", await app.Calls.NextAsync());

        await UploadAsync(container, "abc", "good");

        Assert.Equal("abc=good", await app.Calls.NextAsync());
    }

    [Fact]
    public async Task Does_not_let_blobs_that_keep_failing_hold_up_others()
    {
        var container = await azurite.NewContainerAsync();
        await using var app = await RunningApp.StartAsync(["OnBlob"], [.. Settings(container), "LocalFunctions:RetryDelay=01:00:00"]);
        app.Calls.Behaviour = (what, _) => what.StartsWith("bad", StringComparison.Ordinal) ? throw new InvalidOperationException("bad") : Task.CompletedTask;
        foreach (var number in Enumerable.Range(1, 10))
            await UploadAsync(container, $"bad/{number}", "x");
        await app.Calls.NextAsync(10);

        await UploadAsync(container, "good", "x");

        Assert.Equal("good=x", await app.Calls.NextAsync());
    }

    [Fact]
    public async Task Runs_different_blobs_side_by_side_and_never_one_beside_itself()
    {
        var container = await azurite.NewContainerAsync();
        var release = new TaskCompletionSource();
        await using var app = await StartAsync("OnBlob", container, (what, _) => what == "slow=1" ? release.Task : Task.CompletedTask);
        await UploadAsync(container, "slow", "1");
        Assert.Equal("slow=1", await app.Calls.NextAsync());

        await UploadAsync(container, "slow", "2");
        await UploadAsync(container, "quick", "1");
        Assert.Equal("quick=1", await app.Calls.NextAsync());
        await UploadAsync(container, "quick", "2");
        Assert.Equal("quick=2", await app.Calls.NextAsync());
        release.SetResult();

        Assert.Equal("slow=2", await app.Calls.NextAsync());
    }

    [Theory]
    [InlineData("", 4)]
    [InlineData("2", 2)]
    public async Task Runs_no_more_blobs_at_once_than_host_json_says(string setting, int allowed)
    {
        var container = await azurite.NewContainerAsync();
        foreach (var number in Enumerable.Range(1, 12))
            await UploadAsync(container, $"{number}", "x");
        var running = 0;
        var most = 0;
        var all = new TaskCompletionSource();
        await using var app = await StartAsync("OnBlob", container, [$"{BlobConcurrency}={setting}"], async (_, _) =>
        {
            var now = Interlocked.Increment(ref running);
            most = Math.Max(most, now);
            if (now >= allowed)
                all.TrySetResult();
            await all.Task;
            await Task.Yield();
            Interlocked.Decrement(ref running);
        });

        await app.Calls.NextAsync(12);

        Assert.Equal(allowed, most);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    public async Task Refuses_a_number_of_blobs_at_once_that_is_none(string setting)
    {
        var container = await azurite.NewContainerAsync();
        var refusal = await Assert.ThrowsAsync<LocalRunException>(() => StartAsync("OnBlob", container, [$"{BlobConcurrency}={setting}"]));
        Assert.Contains($"{BlobConcurrency} must be", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/{name}", "a/b/c.txt", "name=a/b/c.txt")]
    [InlineData("content/{slug}/{file}", "a/b/c.txt", "slug=a/b,file=c.txt")]
    [InlineData("content/{slug}/letter.{extension}", "a/letter.md", "slug=a,extension=md")]
    [InlineData("content/{slug}/letter.{extension}", "a/notes.md", null)]
    [InlineData("content", "anything", "")]
    public void Matches_names_to_the_tokens_of_a_path(string path, string name, string? tokens)
    {
        var match = BlobPath.Parse(path).Match(name);

        Assert.Equal(tokens, match is null ? null : string.Join(',', match.Select(token => $"{token.Key}={token.Value}")));
    }

    private static async Task UploadAsync(BlobContainerClient container, string name, string content) =>
        await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(content), overwrite: true);

    private string[] Settings(BlobContainerClient container) =>
        [$"AzureWebJobsStorage={azurite.ConnectionString}", $"Container={container.Name}"];

    private Task<RunningApp> StartAsync(string function, BlobContainerClient container, Func<string, CancellationToken, Task>? behaviour = null) =>
        StartAsync(function, container, [], behaviour);

    private Task<RunningApp> StartAsync(string function, BlobContainerClient container, string[] settings, Func<string, CancellationToken, Task>? behaviour = null)
    {
        var calls = new Calls();
        calls.Behaviour = behaviour ?? calls.Behaviour;
        return RunningApp.StartAsync([function], [.. Settings(container), .. settings], services => services.AddSingleton(calls));
    }

    private async Task<JsonElement> PoisonMessageAsync(string container)
    {
        var queue = azurite.Queue(PoisonBlobs.QueueName);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (await queue.ExistsAsync(patience.Token))
            {
                foreach (var message in (await queue.PeekMessagesAsync(32, patience.Token)).Value)
                {
                    var json = message.Body.ToObjectFromJson<JsonElement>();
                    if (json.GetProperty("ContainerName").GetString() == container)
                        return json;
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }
}
