using Azure.Core;
using Azure.Core.Pipeline;

namespace Letters.Azure.Tests;

/// <summary>A process that dies at one of its storage operations: before it is sent, or after it took effect.</summary>
/// <param name="operation">Which one, from 1; 0 for none.</param>
public sealed class StorageFaults(int operation, bool afterEffect) : HttpPipelinePolicy
{
    private int _operations;

    public int Operations => _operations;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The store is asynchronous throughout.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var number = Interlocked.Increment(ref _operations);
        var takesEffect = operation == 0 || number < operation || (afterEffect && number == operation);
        if (takesEffect) await ProcessNextAsync(message, pipeline);
        if (operation > 0 && number >= operation) throw new ProcessDiedException();
    }
}

/// <summary>No retry and no handler of storage errors catches it.</summary>
public sealed class ProcessDiedException : Exception;
