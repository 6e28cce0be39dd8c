using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace LocalFunctions.Tests;

public class QueueTriggerTests(AzuriteFixture azurite)
{
    private readonly string _name = AzuriteFixture.NewName();

    private QueueClient Queue => azurite.Queue(_name);

    private QueueClient Poison => azurite.Queue($"{_name}-poison");

    [Fact]
    public async Task Runs_for_a_message_and_deletes_it()
    {
        await using var app = await StartAsync("OnMessage");

        await Queue.SendMessageAsync("Dear Minister");

        Assert.Equal("Dear Minister", await app.Calls.NextAsync());
        await app.StopAsync();
        Assert.Equal(0, (await Queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task Reads_an_object_from_its_JSON()
    {
        await using var app = await StartAsync("OnNote");

        await Queue.SendMessageAsync("""{ "slug": "abc", "signatories": 19 }""");

        Assert.Equal("Note { Slug = abc, Signatories = 19 }", await app.Calls.NextAsync());
    }

    [Fact]
    public async Task Moves_a_message_that_failed_five_times_to_the_poison_queue()
    {
        await using var app = await StartAsync("OnMessage");
        app.Calls.Behaviour = (_, _) => throw new InvalidOperationException("always");

        await Queue.SendMessageAsync("bad");

        Assert.Equal(Enumerable.Repeat("bad", 5), await app.Calls.NextAsync(5));
        Assert.Equal("bad", (await PoisonMessageAsync()).Body.ToString());
        await app.StopAsync();
        Assert.Equal(0, (await Queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
        Assert.Empty(app.Calls.Others());
    }

    [Fact]
    public async Task Moves_a_message_that_is_not_Base64_to_the_poison_queue()
    {
        await using var app = await StartAsync("OnMessage");
        var plain = new QueueClient(azurite.ConnectionString, _name);

        await plain.SendMessageAsync("not Base64!");

        var poison = new QueueClient(azurite.ConnectionString, $"{_name}-poison");
        Assert.Equal("not Base64!", (await PoisonMessageAsync(poison)).Body.ToString());
        Assert.Empty(app.Calls.Others());
    }

    [Fact]
    public async Task Puts_a_message_back_that_the_stopping_host_cannot_wait_for()
    {
        await using var app = await StartAsync("OnMessage");
        app.Calls.Behaviour = (_, cancellation) => Task.Delay(Timeout.Infinite, cancellation);
        await Queue.SendMessageAsync("slow");
        await app.Calls.NextAsync();

        await app.StopAsync(new CancellationToken(canceled: true));

        Assert.Equal("slow", (await Queue.ReceiveMessageAsync()).Value?.Body.ToString());
    }

    private Task<RunningApp> StartAsync(string function) =>
        RunningApp.StartAsync([function], [$"AzureWebJobsStorage={azurite.ConnectionString}", $"Queue={_name}"]);

    private Task<PeekedMessage> PoisonMessageAsync() => PoisonMessageAsync(Poison);

    private static async Task<PeekedMessage> PoisonMessageAsync(QueueClient queue)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (await queue.ExistsAsync(patience.Token) && (await queue.PeekMessageAsync(patience.Token)).Value is { } message)
                return message;
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }
}
