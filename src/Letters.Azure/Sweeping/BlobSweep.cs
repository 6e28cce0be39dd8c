using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Letters.Azure.Recording;

namespace Letters.Azure.Sweeping;

/// <summary>
/// Removes the blobs that no revision refers to, and the records of changes that were never made. Of letters whose tables lack something that the
/// records tell of, nothing is removed: they are to be recovered.
/// </summary>
internal sealed class BlobSweep(LetterStorage storage, RevisionSweep revisions, OldRows old)
{
    private readonly HashSet<string> _lacking = new(StringComparer.Ordinal);

    /// <returns>How many blobs were removed.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken) => await SweepSourcesAsync(cancellationToken) + await SweepRenditionsAsync(cancellationToken);

    private async Task<int> SweepSourcesAsync(CancellationToken cancellationToken)
    {
        var removed = 0;
        var letter = new List<BlobItem>();
        await foreach (var blob in storage.Sources.GetBlobsAsync(new GetBlobsOptions(), cancellationToken))
        {
            if (letter.Count > 0 && SlugOf(letter[0]) != SlugOf(blob)) removed += await SweepSourcesAsync(letter, cancellationToken);
            letter.Add(blob);
        }

        return removed + await SweepSourcesAsync(letter, cancellationToken);
    }

    /// <summary>Those of one letter; empties the list.</summary>
    private async Task<int> SweepSourcesAsync(List<BlobItem> blobs, CancellationToken cancellationToken)
    {
        if (blobs.Count == 0) return 0;
        var slug = SlugOf(blobs[0]);
        var folder = $"{slug}/{LetterKeys.Changes}";
        var history = ChangeHistory.Of(blobs.Where(IsRecord).Select(blob => blob.Name[folder.Length..]), revisions.ChangeOf(slug));
        var removed = 0;
        if (!history.IsEmpty && !revisions.IsWhole(slug)) _lacking.Add(slug);
        foreach (var blob in IsLacking(slug) ? [] : blobs)
        {
            var isNeeded = IsRecord(blob) ? history.Needs(blob.Name[folder.Length..]) : revisions.Referenced.Contains(blob.Name);
            if (!isNeeded && old.IsOld(blob.Properties.LastModified) && await TryRemoveAsync(storage.Sources, blob, cancellationToken)) removed++;
        }

        blobs.Clear();
        return removed;

        bool IsRecord(BlobItem blob) => blob.Name.StartsWith(folder, StringComparison.Ordinal);
    }

    private async Task<int> SweepRenditionsAsync(CancellationToken cancellationToken)
    {
        var removed = 0;
        await foreach (var blob in storage.Renditions.GetBlobsAsync(new GetBlobsOptions(), cancellationToken))
        {
            if (!IsLacking(SlugOf(blob)) && !revisions.Referenced.Contains(blob.Name) && old.IsOld(blob.Properties.LastModified) && await TryRemoveAsync(storage.Renditions, blob, cancellationToken)) removed++;
        }

        return removed;
    }

    private bool IsLacking(string slug) => _lacking.Contains(slug) || revisions.IsBroken(slug);

    private static string SlugOf(BlobItem blob) => blob.Name.Split('/', 2)[0];

    private static async Task<bool> TryRemoveAsync(BlobContainerClient container, BlobItem blob, CancellationToken cancellationToken)
    {
        try
        {
            var asRead = new BlobRequestConditions { IfMatch = blob.Properties.ETag };
            return await container.GetBlobClient(blob.Name).DeleteIfExistsAsync(conditions: asRead, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException written) when (written.Status == 412)
        {
            return false;
        }
    }
}
