using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Letters.Azure.Recording;

namespace Letters.Azure;

/// <summary>The tables and containers of the store, in one account.</summary>
/// <param name="grace">How long what nothing points to is left alone; null for <see cref="GracePeriod.Default"/>.</param>
public sealed class LetterStorage(TableServiceClient tables, BlobServiceClient blobs, StorageNames names, GracePeriod? grace = null)
{
    internal GracePeriod Grace { get; } = grace ?? new GracePeriod(TimeProvider.System, GracePeriod.Default);

    internal TableClient Letters { get; } = tables.GetTableClient(names.Letters);

    internal TableClient Revisions { get; } = tables.GetTableClient(names.Revisions);

    internal TableClient LetterText { get; } = tables.GetTableClient(names.LetterText);

    internal TableClient Signatories { get; } = tables.GetTableClient(names.Signatories);

    internal TableClient SignatoryNames { get; } = tables.GetTableClient(names.SignatoryNames);

    internal TableClient Publications { get; } = tables.GetTableClient(names.Publications);

    internal TableClient UploadReports { get; } = tables.GetTableClient(names.UploadReports);

    internal BlobContainerClient Content { get; } = blobs.GetBlobContainerClient(names.Content);

    internal BlobContainerClient Sources { get; } = blobs.GetBlobContainerClient(names.Sources);

    internal ChangeRecords Records => new(Sources, Grace);

    internal BlobContainerClient Renditions { get; } = blobs.GetBlobContainerClient(names.Renditions);

    /// <summary>Makes what is missing of the tables and containers; one operation each.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        foreach (var table in new[] { Letters, Revisions, LetterText, Signatories, SignatoryNames, Publications, UploadReports }) await table.CreateIfNotExistsAsync(cancellationToken);
        foreach (var container in new[] { Content, Sources, Renditions }) await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
    }

    /// <summary>What letters cannot be served or published without, each with a question to ask it.</summary>
    public IReadOnlyList<StorageDependency> Dependencies =>
    [
        new("tables", AskTablesAsync),
        .. new[] { Content, Sources, Renditions }.Select(container => new StorageDependency(container.Name, cancellation => container.GetPropertiesAsync(cancellationToken: cancellation))),
    ];

    private async Task AskTablesAsync(CancellationToken cancellationToken)
    {
        foreach (var table in new[] { Letters, Revisions, LetterText, Signatories, SignatoryNames, Publications, UploadReports })
        {
            await foreach (var _ in table.QueryAsync<TableEntity>(row => row.PartitionKey == "", maxPerPage: 1, cancellationToken: cancellationToken)) break;
        }
    }
}

/// <summary>A part of storage.</summary>
/// <param name="Name">"tables", or a container's.</param>
/// <param name="AskAsync">Throws a <see cref="global::Azure.RequestFailedException"/> where it does not answer or is missing.</param>
public sealed record StorageDependency(string Name, Func<CancellationToken, Task> AskAsync);
