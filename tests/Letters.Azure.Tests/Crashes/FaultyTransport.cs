using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Letters.Azure.Tests.Crashes;

/// <summary>Carries requests to storage, counts them, and lets one of them go wrong; below the client, so that its retries are part of what is tested.</summary>
/// <param name="operation">Which request, from 1; 0 for none.</param>
/// <param name="afterEach">Looks at storage as a reader would, after each request.</param>
public sealed class FaultyTransport(int operation, Fault fault, Func<Task>? afterEach = null) : HttpPipelineTransport
{
    private static readonly HttpClientTransport Network = HttpClientTransport.Shared;

    private readonly Lock _lock = new();
    private readonly List<string> _sent = [];
    private bool _gone;

    /// <summary>The requests so far, each as its method and path.</summary>
    public IReadOnlyList<string> Sent
    {
        get
        {
            lock (_lock) return [.. _sent];
        }
    }

    public override Request CreateRequest() => Network.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The store is asynchronous throughout.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var number = Count(message);
        if (_gone) throw new ProcessDiedException();
        if (number == operation) await FailAsync(message);
        else await Network.ProcessAsync(message);
        if (afterEach is not null) await afterEach();
    }

    private int Count(HttpMessage message)
    {
        lock (_lock)
        {
            _sent.Add($"{message.Request.Method} {message.Request.Uri.Path}");
            return _sent.Count;
        }
    }

    private async Task FailAsync(HttpMessage message)
    {
        if (fault is Fault.GoneAfter or Fault.ServerErrorAfter or Fault.ResetAfter)
        {
            await Network.ProcessAsync(message);
            message.Response.Dispose();
        }

        switch (fault)
        {
            case Fault.GoneBefore or Fault.GoneAfter:
                _gone = true;
                throw new ProcessDiedException();
            case Fault.ServerError or Fault.ServerErrorAfter:
                message.Response = new FaultResponse(500, message.Request.ClientRequestId);
                break;
            case Fault.Throttled:
                message.Response = new FaultResponse(503, message.Request.ClientRequestId);
                break;
            case Fault.PreconditionFailed:
                message.Response = new FaultResponse(412, message.Request.ClientRequestId);
                break;
            case Fault.Timeout:
                throw new TaskCanceledException("The operation took longer than one try may take.");
            default:
                throw new RequestFailedException(0, "Connection reset by peer", new IOException("Connection reset by peer"));
        }
    }
}
