using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Letters.Publishing;
using Letters.Searching;

namespace Letters.Azure;

/// <summary>
/// Letters in Table Storage, their renditions and sources in Blob Storage. The row of a letter in the Letters table is a copy of
/// its current revision's row: replacing that row, if its ETag is still the one found, makes a revision current.
/// </summary>
/// <param name="storage">The tables and containers.</param>
/// <param name="recent">Shared with another store of this process, so that readers of that one see at once what is published by this one; null where there is no other.</param>
public sealed class TableLetterStore(LetterStorage storage, RecentPointers? recent = null) : ILetterStore
{
    /// <summary>How often a sweep may remove a row at the moment at which it is found.</summary>
    private const int MostAttempts = 5;

    private readonly LetterTextTable _text = new(storage.LetterText, storage.Grace);
    private readonly SignatoryTable _signatories = new(storage.Signatories, storage.Grace);
    private readonly SignatoryIndexTable _index = new(storage.SignatoryNames, storage.Grace);
    private readonly PublicationTable _publications = new(storage.Publications);
    private readonly RecentPointers _recent = recent ?? new RecentPointers();
    private readonly UploadReportTable _reports = new(storage.UploadReports);

    public async Task<CurrentRevision?> FindCurrentAsync(Slug slug, CancellationToken cancellationToken)
    {
        var pointer = await storage.Letters.GetEntityIfExistsAsync<RevisionRow>(LetterKeys.Letter(slug), LetterKeys.Current, cancellationToken: cancellationToken);
        return pointer is { HasValue: true, Value: { } row } ? row.ToCurrent() : null;
    }

    /// <summary>As <see cref="FindCurrentAsync"/>, for readers: what was found a moment ago will do, unless this process changed it since.</summary>
    /// <param name="age">How old what was found may be.</param>
    public Task<CurrentRevision?> FindRecentAsync(Slug slug, TimeSpan age, CancellationToken cancellationToken) => _recent.FindAsync(slug, age, FindCurrentAsync, cancellationToken);

    public Task WriteRenditionAsync(Slug slug, Rendition rendition, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        storage.Renditions.WriteOnceAsync(LetterKeys.RenditionBlob(slug, rendition), rendition.Format.ContentType, content, storage.Grace, cancellationToken);

    public async Task<Revision> WriteAsync(RevisionContent content, CancellationToken cancellationToken)
    {
        var revision = content.Revision;
        foreach (var (source, bytes) in revision.Sources.Zip(content.Sources))
        {
            await storage.Sources.WriteOnceAsync(LetterKeys.SourceBlob(revision.Slug, source), "application/octet-stream", bytes, storage.Grace, cancellationToken);
        }

        await _signatories.WriteAsync(revision.SignatoryList, content.Letter.Signatories, cancellationToken);
        await _text.WriteAsync(revision.Id, content.Letter, cancellationToken);
        await _index.WriteAsync(revision.Slug, revision.SignatoryList, content.Letter.Signatories, cancellationToken);
        var stored = await AddRowAsync(revision, cancellationToken);
        await _publications.WriteAsync(Publication.Of(stored), cancellationToken);
        return stored;
    }

    public async Task<bool> TryPointToAsync(Revision revision, ContentHash? upload, CurrentRevision? replaced, CancellationToken cancellationToken)
    {
        var pointer = RevisionRow.PointerTo(revision, upload);
        try
        {
            if (replaced is null) await storage.Letters.AddEntityAsync(pointer, cancellationToken);
            else await storage.Letters.UpdateEntityAsync(pointer, new ETag(replaced.Version), TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412)
        {
            // Where an answer was lost, the client has tried again, and met what it had written itself.
            return await IsWrittenByAsync(pointer, cancellationToken);
        }
        finally
        {
            _recent.Forget(revision.Slug);
        }
    }

    public async Task<bool> TryWithdrawAsync(CurrentRevision current, Withdrawal? withdrawal, CancellationToken cancellationToken)
    {
        try
        {
            await storage.Letters.UpdateEntityAsync(RevisionRow.PointerTo(current.Revision, current.Upload, withdrawal), new ETag(current.Version), TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status is 404 or 412)
        {
            return false;
        }
        finally
        {
            _recent.Forget(current.Revision.Slug);
        }
    }

    public Task LogAsync(Revision revision, DateTimeOffset at, Withdrawal? withdrawal, CancellationToken cancellationToken) =>
        _publications.WriteAsync(Publication.Of(revision, at, withdrawal), cancellationToken);

    public Task<UploadOutcome?> FindOutcomeAsync(Upload upload, CancellationToken cancellationToken) => _reports.FindOutcomeAsync(upload, cancellationToken);

    public Task ReportAsync(UploadReport report, CancellationToken cancellationToken) => _reports.WriteAsync(report, cancellationToken);

    /// <summary>The newest reports of a folder in the content container, newest first.</summary>
    /// <param name="count">How many at the most.</param>
    public Task<IReadOnlyList<UploadReport>> ReadReportsAsync(string folder, int count, CancellationToken cancellationToken) => _reports.ReadAsync(folder, count, cancellationToken);

    /// <summary>The current revision of every letter that is not withdrawn, in the order of their slugs.</summary>
    public async Task<IReadOnlyList<Revision>> ListCurrentAsync(CancellationToken cancellationToken) =>
        await ListAsync(null, cancellationToken).Where(letter => letter.Withdrawal is null).Select(letter => letter.Revision).ToListAsync(cancellationToken);

    public IAsyncEnumerable<CurrentRevision> ListAsync(Slug? after, CancellationToken cancellationToken)
    {
        var filter = after is { } slug ? TableClient.CreateQueryFilter($"PartitionKey gt {LetterKeys.Letter(slug)}") : null;
        return storage.Letters.QueryAsync<RevisionRow>(filter, cancellationToken: cancellationToken).Select(row => row.ToCurrent());
    }

    /// <summary>Whether a text is the <see cref="Publication.Key"/> of an entry that may be there.</summary>
    public static bool IsPlaceInLog(string key) => LetterKeys.IsPublication(key);

    /// <summary>What was published, withdrawn and brought back, across letters, the last first.</summary>
    /// <param name="after">The <see cref="Publication.Key"/> of the entry after which to begin; null to begin with the newest.</param>
    /// <param name="count">How many entries are wanted; fewer come where the log ends.</param>
    public async Task<IReadOnlyList<Publication>> ReadLogAsync(string? after, int count, CancellationToken cancellationToken)
    {
        var entries = new List<Publication>();
        while (true)
        {
            var written = await _publications.ReadAsync(after, count, cancellationToken);
            entries.AddRange(await WithoutUnseenAsync(written, cancellationToken));
            if (written.Count < count || entries.Count >= count) return entries.Count > count ? entries[..count] : entries;
            after = written[^1].Key;
        }
    }

    /// <summary>The revisions of a letter that were current once, the current one first; empty where nothing of it is published.</summary>
    public async Task<IReadOnlyList<Revision>> ListRevisionsAsync(Slug slug, CancellationToken cancellationToken) =>
        await FindCurrentAsync(slug, cancellationToken) is { } current ? await ListRevisionsAsync(current.Revision, cancellationToken) : [];

    /// <summary>The revisions up to one that is or was current, that one first.</summary>
    public Task<IReadOnlyList<Revision>> ListRevisionsAsync(Revision current, CancellationToken cancellationToken) => ReadChainAsync(current, 1, cancellationToken);

    /// <returns>Null when the letter has, or had, no revision of that number.</returns>
    public async Task<Revision?> FindRevisionAsync(Slug slug, int number, CancellationToken cancellationToken) =>
        await FindCurrentAsync(slug, cancellationToken) is { } current ? await FindRevisionAsync(current.Revision, number, cancellationToken) : null;

    /// <param name="current">The current revision of the letter.</param>
    /// <param name="number">Of the one that is wanted.</param>
    /// <returns>Null when the letter has, or had, no revision of that number.</returns>
    public async Task<Revision?> FindRevisionAsync(Revision current, int number, CancellationToken cancellationToken)
    {
        if (number < 1 || number > current.Number) return null;
        return number == current.Number ? current : (await ReadChainAsync(current, number, cancellationToken))[^1];
    }

    /// <summary>The newest revision, of those that were current once, whose id begins so.</summary>
    /// <param name="current">The current revision of the letter.</param>
    /// <param name="idPrefix">Lower-case hexadecimal digits, at least the 12 of <see cref="ContentHash.Short"/>.</param>
    public async Task<Revision?> FindRevisionAsync(Revision current, string idPrefix, CancellationToken cancellationToken) =>
        current.Id.ToString().StartsWith(idPrefix, StringComparison.Ordinal)
            ? current
            : (await ListRevisionsAsync(current, cancellationToken)).FirstOrDefault(revision => revision.Id.ToString().StartsWith(idPrefix, StringComparison.Ordinal));

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

    /// <summary>Those whom a query finds among the signatories of a revision, in the order of the list. A list of one page is read, a longer one looked up in its index.</summary>
    /// <param name="first">The position from which on they are wanted, from 1.</param>
    /// <param name="count">How many are wanted.</param>
    public async Task<SignatoryMatches> FindSignatoriesAsync(Revision revision, SignatoryQuery query, int first, int count, CancellationToken cancellationToken)
    {
        if (SignatoryIndexTable.Indexes(revision.SignatoryListLength))
        {
            var positions = await _index.FindAsync(revision.SignatoryList, query, cancellationToken);
            return SignatoryMatches.Of(positions, await _signatories.ReadAsync(revision.SignatoryList, positions.From(first, count), cancellationToken), first, count);
        }

        var found = new PositionSet();
        var all = await _signatories.ReadAsync(revision.SignatoryList, 1, revision.SignatoryListLength, cancellationToken);
        foreach (var signatory in all.Where(query.Matches)) found.Add(signatory.Position);
        return SignatoryMatches.Of(found, [.. found.From(first, count).Select(position => all[position - 1])], first, count);
    }

    /// <summary>The letters of which a revision had signatories with such words, in the order of their slugs; whether the current one has, its list tells.</summary>
    /// <param name="query">With words.</param>
    public Task<IReadOnlyList<Slug>> FindLettersSignedByAsync(SignatoryQuery query, CancellationToken cancellationToken) => _index.FindLettersAsync(query.Words, cancellationToken);

    /// <summary>Copies a rendition to a stream as it comes from storage.</summary>
    public Task CopyRenditionAsync(Revision revision, Rendition rendition, Stream destination, CancellationToken cancellationToken) =>
        storage.Renditions.GetBlobClient(LetterKeys.RenditionBlob(revision.Slug, rendition)).DownloadToAsync(destination, cancellationToken);

    /// <summary>The bytes of a rendition as a stream that can start anywhere, for readers who want a part.</summary>
    public Task<Stream> OpenRenditionAsync(Revision revision, Rendition rendition, CancellationToken cancellationToken) =>
        storage.Renditions.GetBlobClient(LetterKeys.RenditionBlob(revision.Slug, rendition)).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellationToken);

    /// <summary>Without the revisions that were written by publishers who were too slow to make them current.</summary>
    private async Task<IEnumerable<Publication>> WithoutUnseenAsync(IReadOnlyList<Publication> written, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<ContentHash, Revision>();
        var withdrawn = new HashSet<Slug>();
        foreach (var letter in written.GroupBy(entry => entry.Slug))
        {
            if (await FindCurrentAsync(letter.Key, cancellationToken) is not { } current) continue;
            if (current.Withdrawal is not null) withdrawn.Add(letter.Key);
            foreach (var revision in await ReadChainAsync(current.Revision, Math.Min(current.Revision.Number, letter.Min(entry => entry.Number)), cancellationToken)) seen[revision.Hash] = revision;
        }

        return written.Where(entry => seen.ContainsKey(entry.Hash)).Select(entry => entry with { Title = withdrawn.Contains(entry.Slug) ? null : seen[entry.Hash].Title });
    }

    private async Task<bool> IsWrittenByAsync(RevisionRow pointer, CancellationToken cancellationToken)
    {
        var found = await storage.Letters.GetEntityIfExistsAsync<RevisionRow>(pointer.PartitionKey, pointer.RowKey, [nameof(RevisionRow.WrittenBy)], cancellationToken);
        return found is { HasValue: true, Value: { } row } && row.WrittenBy == pointer.WrittenBy;
    }

    private async Task<Revision> AddRowAsync(Revision revision, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await TryAddRowAsync(RevisionRow.Of(revision), cancellationToken)) return revision;
            if (await FindRowAsync(revision, cancellationToken) is { } earlier) return earlier;
        }

        throw new InvalidOperationException($"The row of revision {revision.Number} of “{revision.Slug}” came and went {MostAttempts} times while it was being written.");
    }

    private async Task<bool> TryAddRowAsync(RevisionRow row, CancellationToken cancellationToken)
    {
        try
        {
            await storage.Revisions.AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            return false;
        }
    }

    /// <summary>The revision of an earlier try or of another publisher. Its row will stay: one that is old is touched.</summary>
    /// <returns>Null where a sweep was faster.</returns>
    private async Task<Revision?> FindRowAsync(Revision revision, CancellationToken cancellationToken)
    {
        var found = await storage.Revisions.GetEntityIfExistsAsync<RevisionRow>(LetterKeys.Letter(revision.Slug), LetterKeys.Revision(revision.Number, revision.Id), cancellationToken: cancellationToken);
        if (found is not { HasValue: true, Value: { } row }) return null;
        try
        {
            if (storage.Grace.NeedsRenewal(row.Timestamp)) await storage.Revisions.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellationToken);
            return row.ToRevision();
        }
        catch (RequestFailedException removed) when (removed.Status is 404 or 412)
        {
            return null;
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
