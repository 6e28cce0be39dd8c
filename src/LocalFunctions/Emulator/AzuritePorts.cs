using System.Net;
using System.Net.Sockets;

namespace LocalFunctions.Emulator;

/// <summary>The ports of Azurite's three services.</summary>
public sealed record AzuritePorts(int Blob, int Queue, int Table)
{
    /// <summary>Those that <c>UseDevelopmentStorage=true</c> means.</summary>
    public static AzuritePorts Default { get; } = new(10000, 10001, 10002);

    /// <summary>The account and key are those of every storage emulator; they protect nothing.</summary>
    internal string ConnectionString =>
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + $"BlobEndpoint=http://127.0.0.1:{Blob}/devstoreaccount1;"
        + $"QueueEndpoint=http://127.0.0.1:{Queue}/devstoreaccount1;"
        + $"TableEndpoint=http://127.0.0.1:{Table}/devstoreaccount1;";

    /// <summary>Looks at who listens on these ports.</summary>
    /// <returns>True when Azurite does, false when nobody does.</returns>
    /// <exception cref="LocalRunException">Another program does on one of them.</exception>
    internal async Task<bool> AreServedAsync(CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var free = new List<int>();
        int[] ports = [Blob, Queue, Table];
        foreach (var port in ports)
        {
            if (!await AnswersAsync(port, cancellation))
                free.Add(port);
            else if (!await IsAzuriteAsync(http, port, cancellation))
                throw new LocalRunException($"Port {port} is Azurite's, but another program listens there: stop that program and try again.");
        }

        return free.Count switch
        {
            0 => true,
            3 => false,
            _ => throw new LocalRunException(
                $"Azurite runs, but not on port {free[0]}: stop it, and the local run will start it with all three services."),
        };
    }

    private static async Task<bool> AnswersAsync(int port, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<bool> IsAzuriteAsync(HttpClient http, int port, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}/devstoreaccount1?comp=list");
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return response.Headers.TryGetValues("Server", out var names) && names.Any(name => name.Contains("Azurite", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception problem) when (problem is HttpRequestException || (problem is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }
}
