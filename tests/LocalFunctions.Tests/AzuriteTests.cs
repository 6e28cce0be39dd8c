using System.Net;
using System.Net.Sockets;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using LocalFunctions.Emulator;

namespace LocalFunctions.Tests;

public class AzuriteTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Keeps_its_data_between_runs()
    {
        using var folder = new TemporaryFolder();
        var options = new AzuriteOptions { DataFolder = folder.Path };
        await using (var first = await Azurite.StartAsync(options))
        {
            var container = new BlobContainerClient(first.ConnectionString, "content");
            await container.CreateAsync();
            await container.UploadBlobAsync("letter.txt", BinaryData.FromString("Dear Minister"));
            await new QueueClient(first.ConnectionString, "mail").CreateAsync();
        }

        Assert.Contains("listening", await File.ReadAllTextAsync(Path.Combine(folder.Path, "azurite.log")), StringComparison.Ordinal);

        await using var second = await Azurite.StartAsync(options);

        var blob = new BlobClient(second.ConnectionString, "content", "letter.txt");
        Assert.Equal("Dear Minister", (await blob.DownloadContentAsync()).Value.Content.ToString());
        Assert.True(await new QueueClient(second.ConnectionString, "mail").ExistsAsync());
    }

    [Fact]
    public async Task Frees_its_ports_when_it_is_disposed()
    {
        var own = await Azurite.StartAsync();
        Assert.True(await own.Ports.AreServedAsync(CancellationToken.None));

        await own.DisposeAsync();

        Assert.False(await own.Ports.AreServedAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Says_that_another_program_has_one_of_its_ports()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var answering = AnswerAsync(other);

        var refusal = await Assert.ThrowsAsync<LocalRunException>(
            () => (azurite.Ports with { Queue = port }).AreServedAsync(CancellationToken.None));

        Assert.Equal($"Port {port} is Azurite's, but another program listens there: stop that program and try again.", refusal.Message);
        await answering;
    }

    [Fact]
    public async Task Says_that_one_of_its_services_is_missing()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        var refusal = await Assert.ThrowsAsync<LocalRunException>(
            () => (azurite.Ports with { Table = port }).AreServedAsync(CancellationToken.None));

        Assert.StartsWith($"Azurite runs, but not on port {port}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_why_it_did_not_start()
    {
        var refusal = await Assert.ThrowsAsync<LocalRunException>(() => Azurite.StartAsync(new AzuriteOptions { Ports = azurite.Ports }));

        Assert.Contains("EADDRINUSE", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_Node_is_missing()
    {
        var refusal = await Assert.ThrowsAsync<LocalRunException>(() => Azurite.StartAsync(new AzuriteOptions { Node = "no-such-node" }));

        Assert.Equal("Node.js was not found: install Node.js 20 or newer from https://nodejs.org, then run this command again.", refusal.Message);
    }

    private static async Task AnswerAsync(TcpListener listener)
    {
        // The first connection only looks whether anybody listens, the second asks who.
        using var first = await listener.AcceptTcpClientAsync();
        using var second = await listener.AcceptTcpClientAsync();
        await second.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nServer: other\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
    }
}
