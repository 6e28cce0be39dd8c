namespace LocalFunctions.Tests;

public class ShutdownTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Finishes_the_run_that_is_under_way_and_begins_no_other()
    {
        var container = await azurite.NewContainerAsync();
        var release = new TaskCompletionSource();
        await using var app = await StartAsync(container.Name);
        var finished = false;
        app.Calls.Behaviour = async (_, _) =>
        {
            await release.Task;
            finished = true;
        };
        await container.UploadBlobAsync("first", BinaryData.FromString("1"));
        await app.Calls.NextAsync();

        var stopping = app.StopAsync();
        await container.UploadBlobAsync("second", BinaryData.FromString("2"));
        Assert.False(stopping.IsCompleted);
        release.SetResult();
        await stopping;

        Assert.True(finished);
        Assert.Empty(app.Calls.Others());
    }

    [Fact]
    public async Task Cancels_the_run_that_it_cannot_wait_for()
    {
        var container = await azurite.NewContainerAsync();
        await using var app = await StartAsync(container.Name);
        var cancelled = new TaskCompletionSource();
        app.Calls.Behaviour = async (_, cancellation) =>
        {
            await using var told = cancellation.Register(() => cancelled.TrySetResult());
            await Task.Delay(Timeout.Infinite, cancellation);
        };
        await container.UploadBlobAsync("slow", BinaryData.FromString("1"));
        await app.Calls.NextAsync();

        await app.StopAsync(new CancellationToken(canceled: true));

        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Answers_the_request_that_is_under_way()
    {
        var release = new TaskCompletionSource();
        await using var app = await RunningApp.StartAsync(["Linger"]);
        app.Calls.Behaviour = (_, _) => release.Task;
        var answer = app.GetAsync("/api/linger");
        await app.Calls.NextAsync();

        var stopping = app.StopAsync();
        release.SetResult();
        await stopping;

        Assert.Equal("done", await answer);
    }

    private Task<RunningApp> StartAsync(string container) =>
        RunningApp.StartAsync(["OnBlob"], [$"AzureWebJobsStorage={azurite.ConnectionString}", $"Container={container}"]);
}
