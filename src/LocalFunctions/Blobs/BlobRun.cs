using System.Reflection;
using Azure.Storage.Blobs;
using LocalFunctions.Functions;
using Microsoft.Azure.Functions.Worker;

namespace LocalFunctions.Blobs;

/// <summary>Runs a function for one blob.</summary>
internal sealed class BlobRun
{
    private readonly FunctionInvoker _invoker;

    /// <exception cref="LocalRunException">A parameter is neither the blob nor a token of the path.</exception>
    public BlobRun(FunctionDeclaration function, BlobPath path, BlobContainerClient container, FunctionInvoker invoker)
    {
        Function = function;
        Path = path;
        Container = container;
        _invoker = invoker;
        function.RequireParameters(parameter => parameter == function.TriggerParameter ? CanBind(parameter.ParameterType) : IsToken(parameter));
    }

    public FunctionDeclaration Function { get; }

    public BlobPath Path { get; }

    public BlobContainerClient Container { get; }

    /// <summary>What the function watches, as in its <see cref="BlobTriggerAttribute"/>.</summary>
    public string PathOf(string blobName) => $"{Container.Name}/{blobName}";

    public async Task RunAsync(string blobName, IReadOnlyDictionary<string, string> tokens, CancellationToken cancellation)
    {
        var blob = await BindAsync(Container.GetBlobClient(blobName), cancellation);
        await using (blob as IAsyncDisposable)
        {
            await _invoker.InvokeAsync(
                Function, parameter => parameter == Function.TriggerParameter ? blob : tokens[parameter.Name!], cancellation);
        }
    }

    private static bool CanBind(Type type) =>
        type == typeof(BlobClient) || type == typeof(Stream) || type == typeof(string) || type == typeof(byte[]) || type == typeof(BinaryData);

    private bool IsToken(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) && Path.Tokens.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase);

    private async Task<object> BindAsync(BlobClient blob, CancellationToken cancellation)
    {
        var type = Function.TriggerParameter.ParameterType;
        if (type == typeof(BlobClient))
            return blob;
        if (type == typeof(Stream))
            return await blob.OpenReadAsync(cancellationToken: cancellation);

        BinaryData content = (await blob.DownloadContentAsync(cancellation)).Value.Content;
        return type == typeof(string) ? content.ToString()
            : type == typeof(byte[]) ? content.ToArray()
            : content;
    }
}
