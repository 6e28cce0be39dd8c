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

    /// <summary>Asks table and blob storage for one thing each.</summary>
    /// <exception cref="global::Azure.RequestFailedException">Storage does not answer, or something is missing there.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await foreach (var _ in Letters.QueryAsync<TableEntity>(row => row.PartitionKey == "", maxPerPage: 1, cancellationToken: cancellationToken)) break;
        await Renditions.GetPropertiesAsync(cancellationToken: cancellationToken);
    }
}
