using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace LocalFunctions;

/// <summary>Finds the storage account of a trigger: its <c>Connection</c>, or <c>AzureWebJobsStorage</c>.</summary>
internal sealed class StorageConnections(IConfiguration configuration)
{
    /// <summary>The connection string that means Azurite on its usual ports.</summary>
    public const string Development = "UseDevelopmentStorage=true";

    private const string DefaultConnection = "Storage";

    public bool UsesDevelopmentStorage =>
        string.Equals(Find(DefaultConnection)?.TrimEnd(';'), Development, StringComparison.OrdinalIgnoreCase);

    public BlobServiceClient Blobs(string? connection) => Client(connection, text => new BlobServiceClient(text, Impatient(new BlobClientOptions())));

    public QueueServiceClient Queues(string? connection) => Client(connection, text => new QueueServiceClient(text, Impatient(new QueueClientOptions())));

    private static TClient Client<TClient>(string? connection, string text, Func<string, TClient> create)
    {
        try
        {
            return create(text);
        }
        catch (FormatException problem)
        {
            throw new LocalRunException($"The setting AzureWebJobs{connection ?? DefaultConnection} is not a connection string of a storage account.", problem);
        }
    }

    private TClient Client<TClient>(string? connection, Func<string, TClient> create) =>
        Client(connection, Find(connection ?? DefaultConnection) ?? throw new LocalRunException(
            $"The setting AzureWebJobs{connection ?? DefaultConnection} must hold a storage account's connection string, such as {Development}."), create);

    private string? Find(string connection) => configuration[$"AzureWebJobs{connection}"] ?? configuration[connection];

    /// <summary>Triggers poll again by themselves: an outage should be seen, not waited for.</summary>
    private static TOptions Impatient<TOptions>(TOptions options)
        where TOptions : ClientOptions
    {
        options.Retry.MaxRetries = 1;
        options.Retry.Delay = TimeSpan.FromMilliseconds(100);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
        return options;
    }
}
