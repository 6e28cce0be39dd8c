using System.Net;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using LocalFunctions.Blobs;
using LocalFunctions.Events;

namespace LocalFunctions.Tests;

public class BlobEventTests(AzuriteFixture azurite)
{
    private const string Webhook = "/runtime/webhooks/blobs?functionName=Host.Functions.OnEvent";

    [Fact]
    public async Task Answers_the_handshake_of_a_subscription()
    {
        var container = await azurite.NewContainerAsync();
        await using var app = await StartAsync(container);
        var (status, body) = await PostAsync(app, Webhook, """[{ "id": "1", "subject": "", "eventType": "Microsoft.EventGrid.SubscriptionValidationEvent", "data": { "validationCode": "512d38b6", "validationUrl": "https://unused.example" } }]""");
        Assert.Equal((HttpStatusCode.OK, "512d38b6"), (status, JsonDocument.Parse(body).RootElement.GetProperty("validationResponse").GetString()));
    }

    [Fact]
    public async Task Runs_for_each_event_however_often_the_same_is_told()
    {
        var container = await azurite.NewContainerAsync();
        await using var app = await StartAsync(container);
        await container.UploadBlobAsync("a letter/ä.txt", BinaryData.FromString("Dear Minister"));
        var told = Created(container, "a letter/ä.txt");
        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(app, Webhook, $"[{told}, {told}]")).Status);
        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(app, Webhook, $"[{told}]")).Status);
        Assert.Equal(Enumerable.Repeat("a letter/ä.txt by event: Dear Minister", 3), await app.Calls.NextAsync(3));
    }

    [Fact]
    public async Task Leaves_what_the_function_does_not_watch_and_what_is_gone()
    {
        var container = await azurite.NewContainerAsync();
        var other = await azurite.NewContainerAsync();
        await using var app = await StartAsync(container);
        await container.UploadBlobAsync("there", BinaryData.FromString("1"));
        await other.UploadBlobAsync("elsewhere", BinaryData.FromString("2"));
        var deleted = Created(container, "there").Replace("BlobCreated", "BlobDeleted", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(app, Webhook, $"[{Created(container, "gone")}, {Created(other, "elsewhere")}, {deleted}, {Created(container, "there")}]")).Status);
        Assert.Equal("there by event: 1", await app.Calls.NextAsync());
        await app.StopAsync();
        Assert.Empty(app.Calls.Others());
        Assert.DoesNotContain(await PoisonAsync(), message => message.Contains(container.Name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[{}]")]
    [InlineData("""[{ "eventType": "Microsoft.Storage.BlobCreated" }]""")]
    [InlineData("""[{ "eventType": "Microsoft.Storage.BlobCreated", "subject": "/blobServices/default/containers/content/blobs/" }]""")]
    [InlineData("""[{ "eventType": "Microsoft.EventGrid.SubscriptionValidationEvent" }]""")]
    [InlineData("""[{ "eventType": "Microsoft.EventGrid.SubscriptionValidationEvent", "data": { "validationCode": 1 } }]""")]
    public async Task Refuses_what_is_no_array_of_events(string body)
    {
        await using var app = await StartAsync(await azurite.NewContainerAsync());
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(app, Webhook, body)).Status);
    }

    [Fact]
    public async Task Takes_nothing_of_an_array_of_which_one_is_not_understood()
    {
        var container = await azurite.NewContainerAsync();
        await using var app = await StartAsync(container);
        await container.UploadBlobAsync("there", BinaryData.FromString("1"));
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(app, Webhook, $$"""[{{Created(container, "there")}}, {}]""")).Status);
        await app.StopAsync();
        Assert.Empty(app.Calls.Others());
    }

    [Theory]
    [InlineData("", HttpStatusCode.Unauthorized)]
    [InlineData("&code=wrong", HttpStatusCode.Unauthorized)]
    [InlineData("&code=of-a-function", HttpStatusCode.Unauthorized)]
    [InlineData("&code=of-events", HttpStatusCode.Accepted)]
    [InlineData("&code=of-all", HttpStatusCode.Accepted)]
    public async Task Wants_the_key_of_the_host_where_keys_are_set(string key, HttpStatusCode status)
    {
        await using var app = await StartAsync(await azurite.NewContainerAsync(), "FunctionKeys:default=of-a-function", "FunctionKeys:blobs_extension=of-events", "FunctionKeys:_master=of-all");
        Assert.Equal(status, (await PostAsync(app, Webhook + key, "[]")).Status);
    }

    [Theory]
    [InlineData("/runtime/webhooks/blobs")]
    [InlineData("/runtime/webhooks/blobs?functionName=OnEvent")]
    [InlineData("/runtime/webhooks/blobs?functionName=Host.Functions.OnBlob")]
    public async Task Knows_only_functions_that_want_to_be_told(string path)
    {
        await using var app = await StartAsync(await azurite.NewContainerAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(app, path, "[]")).Status);
    }

    [Fact]
    public async Task A_blob_that_fails_five_times_is_left_to_the_poison_queue()
    {
        var container = await azurite.NewContainerAsync();
        await using var app = await StartAsync(container);
        app.Calls.Behaviour = (_, _) => throw new InvalidOperationException("It fails.");
        await container.UploadBlobAsync("bad", BinaryData.FromString("1"));
        await PostAsync(app, Webhook, $"[{Created(container, "bad")}]");
        await app.Calls.NextAsync(5);
        string? left = null;
        while ((left = (await PoisonAsync()).FirstOrDefault(message => message.Contains(container.Name, StringComparison.Ordinal))) is null) await Task.Delay(50, TestContext.Current.CancellationToken);
        var message = JsonDocument.Parse(left).RootElement;
        Assert.Equal(("Host.Functions.OnEvent", "bad"), (message.GetProperty("FunctionId").GetString(), message.GetProperty("BlobName").GetString()));
        Assert.Empty(app.Calls.Others());
    }

    [Fact]
    public async Task The_host_posts_what_happens_where_it_is_told_to()
    {
        var container = await azurite.NewContainerAsync();
        await container.UploadBlobAsync("before", BinaryData.FromString("0"));
        await using var app = await StartAsync(container, "LocalFunctions:BlobEvents=true", "FunctionKeys:blobs_extension=of events");
        await container.UploadBlobAsync("a/1%20é.txt", BinaryData.FromString("1"));
        Assert.Equal("a/1%20é.txt by event: 1", await app.Calls.NextAsync());
        await container.GetBlobClient("a/1%20é.txt").UploadAsync(BinaryData.FromString("2"), overwrite: true);
        Assert.Equal("a/1%20é.txt by event: 2", await app.Calls.NextAsync());
        await container.GetBlobClient("before").UploadAsync(BinaryData.FromString("3"), overwrite: true);
        Assert.Equal("before by event: 3", await app.Calls.NextAsync());
        Assert.Empty(app.Calls.Others());
    }

    private static string Created(BlobContainerClient container, string name) =>
        JsonSerializer.Serialize(new { id = "1", subject = new BlobCreated(container.Name, name, null).Subject, eventType = BlobCreated.EventType, data = new { api = "PutBlob", eTag = "0x1" } });

    private async Task<IReadOnlyList<string>> PoisonAsync()
    {
        var queue = new QueueClient(azurite.ConnectionString, PoisonBlobs.QueueName);
        if (!await queue.ExistsAsync()) return [];
        return [.. (await queue.PeekMessagesAsync(32)).Value.Select(message => Encoding.UTF8.GetString(Convert.FromBase64String(message.MessageText)))];
    }

    private Task<RunningApp> StartAsync(BlobContainerClient container, params string[] settings) =>
        RunningApp.StartAsync(["OnEvent"], [$"AzureWebJobsStorage={azurite.ConnectionString}", $"Container={container.Name}", .. settings]);

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(RunningApp app, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await app.Http.PostAsync(new Uri(path, UriKind.Relative), content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
