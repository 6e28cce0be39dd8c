using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using LocalFunctions.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LocalFunctions.Tests;

public class OutageTests
{
    [Fact]
    public async Task Says_once_that_storage_is_away_and_goes_on_when_it_is_back()
    {
        using var folder = new TemporaryFolder();
        using var log = new LogCapture();
        var azurite = await Azurite.StartAsync(new AzuriteOptions { DataFolder = folder.Path });
        await using var app = await RunningApp.StartAsync(
            ["OnBlob", "OnMessage"],
            [$"AzureWebJobsStorage={azurite.ConnectionString}", "Container=letters", "Queue=mail"],
            services => services.AddSingleton<ILoggerProvider>(log));

        await azurite.DisposeAsync();
        string[] away =
        [
            await log.LineWithAsync("cannot be reached"),
            await log.LineWithAsync("cannot be reached"),
        ];
        await using var back = await Azurite.StartAsync(new AzuriteOptions { DataFolder = folder.Path, Ports = azurite.Ports });
        await new BlobClient(back.ConnectionString, "letters", "abc").UploadAsync(BinaryData.FromString("Dear Minister"));
        await new QueueClient(back.ConnectionString, "mail").SendMessageAsync(Convert.ToBase64String("Dear Sir"u8));

        Assert.Equal(["Dear Sir", "abc=Dear Minister"], (await app.Calls.NextAsync(2)).Order(StringComparer.Ordinal));
        Assert.Equal(2, log.Lines.Count(line => line.Contains("cannot be reached", StringComparison.Ordinal)));
        Assert.Contains(away, line => line.StartsWith("Warning: The container letters", StringComparison.Ordinal));
        Assert.Contains(away, line => line.StartsWith("Warning: The queue mail", StringComparison.Ordinal));
        Assert.Contains("Information: The container letters can be reached again.", log.Lines);
    }
}
