using Azure;
using Azure.Data.Tables;
using Letters.Publishing;

namespace Letters.Azure;

/// <summary>
/// Letters in Table Storage, their renditions and sources in Blob Storage. The row of a letter in the Letters table is a copy of
/// its current revision's row: replacing that row, if its ETag is still the one found, makes a revision current.
/// </summary>
public sealed class TableLetterStore(LetterStorage storage) : ILetterStore
{
    private readonly LetterTextTable _text = new(storage.LetterText);
    private readonly SignatoryTable _signatories = new(storage.Signatories);
    private readonly UploadReportTable _reports = new(storage.UploadReports);

    public async Task<CurrentRevision?> FindCurrentAsync(Slug slug, CancellationToken cancellationToken)
    {
        var pointer = await storage.Letters.GetEntityIfExistsAsync<RevisionRow>(LetterKeys.Letter(slug), LetterKeys.Current, cancellationToken: cancellationToken);
        return pointer is { HasValue: true, Value: { } row } ? new CurrentRevision(row.ToRevision(), row.ETag.ToString()) : null;
    }

    public async Task<Revision> WriteAsync(RevisionContent content, CancellationToken cancellationToken)
    {
        var revision = content.Revision;
        foreach (var (source, bytes) in revision.Sources.Zip(content.Sources))
        {
            await storage.Sources.WriteOnceAsync(LetterKeys.SourceBlob(revision.Slug, source), "application/octet-stream", bytes, cancellationToken);
        }

        foreach (var (rendition, bytes) in revision.Renditions.Zip(content.Renditions))
        {
            await storage.Renditions.WriteOnceAsync(LetterKeys.RenditionBlob(revision.Slug, rendition), rendition.Format.ContentType, bytes, cancellationToken);
        }

        await _signatories.WriteAsync(revision.SignatoryList, content.Letter.Signatories, cancellationToken);
        await _text.WriteAsync(revision.Id, content.Letter, cancellationToken);
        return await AddRowAsync(revision, cancellationToken);
    }

    public async Task<bool> TryPointToAsync(Revision revision, CurrentRevision? replaced, CancellationToken cancellationToken)
    {
        var pointer = RevisionRow.PointerTo(revision);
        try
        {
            if (replaced is null) await storage.Letters.AddEntityAsync(pointer, cancellationToken);
            else await storage.Letters.UpdateEntityAsync(pointer, new ETag(replaced.Version), TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status is 409 or 412)
        {
            return false;
        }
    }

    public Task<bool> HasReportAsync(Upload upload, CancellationToken cancellationToken) => _reports.ExistsAsync(upload, cancellationToken);

    public Task ReportAsync(UploadReport report, CancellationToken cancellationToken) => _reports.WriteAsync(report, cancellationToken);

    /// <summary>The newest reports of a folder in the content container, newest first.</summary>
    /// <param name="count">How many at the most.</param>
    public Task<IReadOnlyList<UploadReport>> ReadReportsAsync(string folder, int count, CancellationToken cancellationToken) => _reports.ReadAsync(folder, count, cancellationToken);

    /// <summary>The current revision of every letter, in the order of their slugs.</summary>
    public async Task<IReadOnlyList<Revision>> ListCurrentAsync(CancellationToken cancellationToken)
    {
        var revisions = new List<Revision>();
        await foreach (var row in storage.Letters.QueryAsync<RevisionRow>(cancellationToken: cancellationToken)) revisions.Add(row.ToRevision());
        return revisions;
    }

    /// <summary>The revisions of a letter that were current once, the current one first; empty where nothing of it is published.</summary>
    public async Task<IReadOnlyList<Revision>> ListRevisionsAsync(Slug slug, CancellationToken cancellationToken) =>
        await FindCurrentAsync(slug, cancellationToken) is { } current ? await ReadChainAsync(current.Revision, 1, cancellationToken) : [];

    /// <returns>Null when the letter has, or had, no revision of that number.</returns>
    public async Task<Revision?> FindRevisionAsync(Slug slug, int number, CancellationToken cancellationToken)
    {
        if (await FindCurrentAsync(slug, cancellationToken) is not { Revision: var current } || number < 1 || number > current.Number) return null;
        return number == current.Number ? current : (await ReadChainAsync(current, number, cancellationToken))[^1];
    }

    /// <summary>The newest revision, of those that were current once, whose id begins so.</summary>
    /// <param name="idPrefix">Lower-case hexadecimal digits, at least the 12 of <see cref="ContentHash.Short"/>.</param>
    public async Task<Revision?> FindRevisionAsync(Slug slug, string idPrefix, CancellationToken cancellationToken) =>
        (await ListRevisionsAsync(slug, cancellationToken)).FirstOrDefault(revision => revision.Id.ToString().StartsWith(idPrefix, StringComparison.Ordinal));

    public async Task<Letter> ReadAsync(Revision revision, CancellationToken cancellationToken)
    {
        var text = await _text.ReadAsync(revision, cancellationToken);
        var signatories = (await _signatories.ReadAsync(revision.SignatoryList, 1, revision.SignatoryListLength, cancellationToken)).ToSequence();
        return text with
        {
            Signatories = signatories,
            Translations = text.Translations.Select(translation => translation with { Signatories = signatories }).ToSequence(),
        };
    }

    /// <returns>The letter of a revision without its signatories, which are read by the page.</returns>
    public Task<Letter> ReadTextAsync(Revision revision, CancellationToken cancellationToken) => _text.ReadAsync(revision, cancellationToken);

    /// <param name="revision">Whose signatories.</param>
    /// <param name="first">The first position wanted, from 1.</param>
    /// <param name="count">How many are wanted; fewer come where the list ends.</param>
    public Task<IReadOnlyList<Signatory>> ReadSignatoriesAsync(Revision revision, int first, int count, CancellationToken cancellationToken) =>
        _signatories.ReadAsync(revision.SignatoryList, first, count, cancellationToken);

    /// <summary>Goes through the whole list of a revision: a query for each thousand.</summary>
    /// <param name="most">How many of those found are wanted; the rest is counted.</param>
    /// <returns>The first of them in the order of the list, and how many there are in all.</returns>
    public async Task<(IReadOnlyList<Signatory> Signatories, int Found)> FindSignatoriesAsync(Revision revision, Func<Signatory, bool> matches, int most, CancellationToken cancellationToken)
    {
        var (signatories, found) = (new List<Signatory>(), 0);
        for (var first = 1; first <= revision.SignatoryListLength; first += LetterKeys.SignatoriesPerPartition)
        {
            foreach (var signatory in await _signatories.ReadAsync(revision.SignatoryList, first, LetterKeys.SignatoriesPerPartition, cancellationToken))
            {
                if (!matches(signatory)) continue;
                if (++found <= most) signatories.Add(signatory);
            }
        }

        return (signatories, found);
    }

    /// <summary>Copies a rendition to a stream as it comes from storage.</summary>
    public Task CopyRenditionAsync(Revision revision, Rendition rendition, Stream destination, CancellationToken cancellationToken) =>
        storage.Renditions.GetBlobClient(LetterKeys.RenditionBlob(revision.Slug, rendition)).DownloadToAsync(destination, cancellationToken);

    private async Task<Revision> AddRowAsync(Revision revision, CancellationToken cancellationToken)
    {
        var row = RevisionRow.Of(revision);
        try
        {
            await storage.Revisions.AddEntityAsync(row, cancellationToken);
            return revision;
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            return (await storage.Revisions.GetEntityAsync<RevisionRow>(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken)).Value.ToRevision();
        }
    }

    /// <summary>From the current revision back to a number, link by link, past rows of publishers that were too slow.</summary>
    private async Task<IReadOnlyList<Revision>> ReadChainAsync(Revision current, int number, CancellationToken cancellationToken)
    {
        var (partition, from) = (LetterKeys.Letter(current.Slug), LetterKeys.RevisionsFrom(number));
        var below = LetterKeys.RevisionsFrom(current.Number);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {below}");
        var rows = new Dictionary<ContentHash, Revision>();
        await foreach (var row in storage.Revisions.QueryAsync<RevisionRow>(filter, cancellationToken: cancellationToken)) rows[ContentHash.Parse(row.Hash)] = row.ToRevision();

        var chain = new List<Revision> { current };
        while (chain[^1].Number > number) chain.Add(rows[chain[^1].Previous!.Value]);
        return chain;
    }
}
