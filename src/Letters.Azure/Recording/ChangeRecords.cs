using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Letters.Azure.Recording;

/// <summary>
/// The records of all letters' changes, beside the sources. Each is written before the pointer is, and marked after; none is ever written
/// over (docs/decisions/0008-everything-can-be-made-again-from-the-sources.md).
/// </summary>
internal sealed class ChangeRecords(BlobContainerClient sources, GracePeriod grace)
{
    private const string RecordType = "application/json";
    private const string MarkType = "text/plain";

    public Task WriteAsync(ChangeName name, LetterChange change, CancellationToken cancellationToken) =>
        sources.WriteOnceAsync(LetterKeys.ChangeBlob(change.Revision.Slug, name.RecordFile), RecordType, Encoding.UTF8.GetBytes(StoredJson.WriteOne(change)), grace, cancellationToken);

    /// <summary>Says that a change was made.</summary>
    public Task MarkAsync(Slug slug, ChangeName name, CancellationToken cancellationToken) =>
        sources.WriteOnceAsync(LetterKeys.ChangeBlob(slug, name.MarkFile), MarkType, Encoding.UTF8.GetBytes(name.Reference), grace, cancellationToken);

    /// <summary>Takes back a change that was not made and never will be.</summary>
    public Task ForgetAsync(Slug slug, ChangeName name, CancellationToken cancellationToken) =>
        sources.GetBlobClient(LetterKeys.ChangeBlob(slug, name.RecordFile)).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    /// <param name="pointed">The change that the pointer names; null where that is not known.</param>
    public async Task<ChangeHistory> ListAsync(Slug slug, CancellationToken cancellationToken, string? pointed = null) => ChangeHistory.Of(await ListFilesAsync(slug, "", cancellationToken), pointed);

    /// <summary>As <see cref="ListAsync"/>, of one change only.</summary>
    /// <param name="reference">As <see cref="ChangeName.Reference"/> gives it.</param>
    public async Task<ChangeHistory> ListOneAsync(Slug slug, string reference, CancellationToken cancellationToken) => ChangeHistory.Of(await ListFilesAsync(slug, reference, cancellationToken));

    /// <exception cref="JsonException">The record is damaged.</exception>
    /// <exception cref="NewerSchemaException">A later version of the app wrote it.</exception>
    /// <exception cref="RequestFailedException">The record is missing (404), or storage does not answer.</exception>
    public async Task<LetterChange> ReadAsync(Slug slug, ChangeName name, CancellationToken cancellationToken)
    {
        var blob = LetterKeys.ChangeBlob(slug, name.RecordFile);
        var content = (await sources.GetBlobClient(blob).DownloadContentAsync(cancellationToken)).Value.Content.ToString();
        if (StoredJson.ReadOne<SchemaOnly>(content) is { Schema: > StoredSchema.Current and var later }) throw new NewerSchemaException(sources.Name, slug.ToString(), blob, later, StoredSchema.Current);
        try
        {
            var change = StoredJson.ReadOne<LetterChange>(content);
            return change.Revision.Slug == slug && change.Revision.Hash == change.Hash ? change : throw new JsonException($"“{blob}” is not what was written there: its hash differs.");
        }
        catch (FormatException damaged)
        {
            throw new JsonException($"“{blob}” is damaged.", damaged);
        }
    }

    private async Task<IReadOnlyList<string>> ListFilesAsync(Slug slug, string beginning, CancellationToken cancellationToken)
    {
        var folder = LetterKeys.ChangeBlob(slug, "");
        var files = new List<string>();
        await foreach (var blob in sources.GetBlobsAsync(new GetBlobsOptions { Prefix = folder + beginning }, cancellationToken)) files.Add(blob.Name[folder.Length..]);
        return files;
    }

    private sealed record SchemaOnly(int Schema);
}
