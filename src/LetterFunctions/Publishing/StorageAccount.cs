using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Letters.Azure;
using Microsoft.Extensions.Configuration;

namespace LetterFunctions.Publishing;

/// <summary>
/// The account that the setting AzureWebJobsStorage names, as the Functions host reads it: a connection string, or, for a managed
/// identity, AzureWebJobsStorage__accountName or __blobServiceUri and __tableServiceUri.
/// </summary>
internal sealed record StorageAccount(string? ConnectionString, Uri? Blobs, Uri? Tables)
{
    private const string Setting = "AzureWebJobsStorage";

    /// <exception cref="InvalidOperationException">The settings name no account.</exception>
    public static StorageAccount Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Setting);
        if (section.Value is { Length: > 0 } connectionString) return new StorageAccount(connectionString, null, null);
        if (section["accountName"] is { Length: > 0 } name) return new StorageAccount(null, new Uri($"https://{name}.blob.core.windows.net"), new Uri($"https://{name}.table.core.windows.net"));
        if (section["blobServiceUri"] is { Length: > 0 } blobs && section["tableServiceUri"] is { Length: > 0 } tables) return new StorageAccount(null, new Uri(blobs), new Uri(tables));
        throw new InvalidOperationException($"Set {Setting} to a connection string, or {Setting}__accountName to the name of a storage account that the app's identity may use.");
    }

    /// <param name="policy">That every operation goes through, with all its tries; null for none.</param>
    public BlobServiceClient CreateBlobClient(StorageBudget budget, TimeProvider clock, HttpPipelinePolicy? policy = null)
    {
        var options = budget.ApplyTo(new BlobClientOptions(), clock);
        if (policy is not null) options.AddPolicy(policy, HttpPipelinePosition.PerCall);
        return ConnectionString is null ? new BlobServiceClient(Blobs, new DefaultAzureCredential(), options) : new BlobServiceClient(ConnectionString, options);
    }

    /// <param name="policy">As of <see cref="CreateBlobClient"/>.</param>
    public TableServiceClient CreateTableClient(StorageBudget budget, TimeProvider clock, HttpPipelinePolicy? policy = null)
    {
        var options = budget.ApplyTo(new TableClientOptions(), clock);
        if (policy is not null) options.AddPolicy(policy, HttpPipelinePosition.PerCall);
        return ConnectionString is null ? new TableServiceClient(Tables, new DefaultAzureCredential(), options) : new TableServiceClient(ConnectionString, options);
    }
}
