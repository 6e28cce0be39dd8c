using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Letters.Azure.Recording;
using Letters.Publishing;
using Letters.Searching;

namespace Letters.Azure;

/// <summary>
/// Letters in Table Storage, their renditions and sources in Blob Storage. The row of a letter in the Letters table is a copy of
/// its current revision's row: replacing that row, if its ETag is still the one found, makes a revision current.
/// </summary>
public sealed class TableLetterStore : ILetterStore
{
    /// <summary>How often a sweep may remove a row at the moment at which it is found.</summary>
    private const int MostAttempts = 5;

    private readonly LetterStorage _storage;
    private readonly LetterTextTable _text;
    private readonly SignatoryTable _signatories;
    private readonly SignatoryIndexTable _index;
    private readonly PublicationTable _publications;
    private readonly UploadReportTable _reports;
    private readonly ChangeJournal _journal;
    private readonly RecentPointers _recent;

    /// <param name="storage">The tables and containers.</param>
    /// <param name="recent">Shared with another store of this process, so that readers of that one see at once what is published by this one; null where there is no other.</param>
    public TableLetterStore(LetterStorage storage, RecentPointers? recent = null)
    {
        _storage = storage;
        _recent = recent ?? new RecentPointers();
        _text = new LetterTextTable(storage.LetterText, storage.Grace);
        _signatories = new SignatoryTable(storage.Signatories, storage.Grace);
        _index = new SignatoryIndexTable(storage.SignatoryNames, storage.Grace);
        _publications = new PublicationTable(storage.Publications, storage.Grace);
        _reports = new UploadReportTable(storage.UploadReports);
        _journal = new ChangeJournal(storage.Records, _publications, ListRevisionsAsync);
    }

    public async Task<CurrentRevision?> FindCurrentAsync(Slug slug, CancellationToken cancellationToken) =>
        await _storage.Letters.FindRowAsync<RevisionRow>(LetterKeys.Letter(slug), LetterKeys.Current, cancellationToken) is { } row ? row.ToCurrent() : null;

    /// <summary>As <see cref="FindCurrentAsync"/>, for readers: what was found a moment ago will do, unless this process changed it since.</summary>
    /// <param name="age">How old what was found may be.</param>
    public ValueTask<CurrentRevision?> FindRecentAsync(Slug slug, TimeSpan age, CancellationToken cancellationToken) => _recent.FindAsync(slug, age, FindCurrentAsync, cancellationToken);

    public Task WriteRenditionAsync(Slug slug, Rendition rendition, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        _storage.Renditions.WriteOnceAsync(LetterKeys.RenditionBlob(slug, rendition), rendition.Format.ContentType, content, _storage.Grace, cancellationToken);

    /// <exception cref="HistoryNotRecoveredException">The letter was published before, and its pointer is lost.</exception>
    public async Task<Revision> WriteAsync(RevisionContent content, CancellationToken cancellationToken)
    {
        var revision = content.Revision;
        if (revision.Previous is null) await RefuseSecondHistoryAsync(revision.Slug, cancellationToken);
        foreach (var (source, bytes) in revision.Sources.Zip(content.Sources))
        {
            await _storage.Sources.WriteOnceAsync(LetterKeys.SourceBlob(revision.Slug, source), "application/octet-stream", bytes, _storage.Grace, cancellationToken);
        }

        await WriteLetterAsync(revision, content.Letter, cancellationToken);
        var stored = await AddRowAsync(revision, cancellationToken);
        await _publications.WriteAsync(Publication.Of(stored), cancellationToken);
        return stored;
    }

    public Task<bool> TryPointToAsync(Revision revision, ContentHash? upload, CurrentRevision? replaced, CancellationToken cancellationToken) =>
        replaced is { Withdrawal: null } && replaced.Revision.Hash == revision.Hash
            ? TryConfirmAsync(replaced, upload, cancellationToken)
            : TryChangeAsync(LetterChange.Published(revision, upload), replaced, cancellationToken);

    public Task<bool> TryWithdrawAsync(CurrentRevision current, Withdrawal? withdrawal, DateTimeOffset at, CancellationToken cancellationToken) =>
        TryChangeAsync(LetterChange.Withdrawn(current, withdrawal, at), current, cancellationToken);

    public async Task CompleteAsync(CurrentRevision current, CancellationToken cancellationToken)
    {
        if (current.Change is { } change) await _journal.CompleteAsync(current.Revision.Slug, change, cancellationToken);
        else await RecordAsync(current.Revision.Slug, cancellationToken);
    }

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
        return _storage.Letters.ReadRowsAsync<RevisionRow>(filter, cancellationToken).Select(row => row.ToCurrent());
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

    /// <summary>Copies a rendition to a stream as it comes from _storage.</summary>
    public Task CopyRenditionAsync(Revision revision, Rendition rendition, Stream destination, CancellationToken cancellationToken) =>
        _storage.Renditions.GetBlobClient(LetterKeys.RenditionBlob(revision.Slug, rendition)).DownloadToAsync(destination, cancellationToken);

    /// <summary>The bytes of a rendition as a stream that can start anywhere, for readers who want a part.</summary>
    public Task<Stream> OpenRenditionAsync(Revision revision, Rendition rendition, CancellationToken cancellationToken) =>
        _storage.Renditions.GetBlobClient(LetterKeys.RenditionBlob(revision.Slug, rendition)).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellationToken);

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

    /// <summary>Writes the rows of a revision, in place of one of its number and id that another publisher wrote.</summary>
    /// <param name="letter">The revision's; null where it cannot be had.</param>
    internal async Task RecoverRowsAsync(Revision revision, Letter? letter, CancellationToken cancellationToken)
    {
        if (letter is not null) await WriteLetterAsync(revision, letter, cancellationToken);
        await _storage.Revisions.AddOrReplaceAsync(RevisionRow.Of(revision), there => there.Hash != revision.Hash.ToString() || StoredSchema.IsEarlier(there), cancellationToken);
    }

    internal Task RecoverLogAsync(LetterChange change, CancellationToken cancellationToken) => _publications.WriteAsync(change.ToPublication(), cancellationToken);

    /// <summary>Points to what the last change was, and says that it was made.</summary>
    /// <param name="current">What the pointer says, not later than the change; null where there is none.</param>
    /// <returns>False where a publisher was faster.</returns>
    internal async Task<bool> TryRecoverPointerAsync(ChangeName name, LetterChange change, CurrentRevision? current, CancellationToken cancellationToken)
    {
        var pointer = RevisionRow.PointerTo(change.Revision, change.Upload, change.Withdrawal, name.Reference);
        if (current?.Change != name.Reference && !(await TryReplacePointerAsync(pointer, current, cancellationToken)).IsWritten) return false;
        await _storage.Records.MarkAsync(change.Revision.Slug, name, cancellationToken);
        return true;
    }

    private async Task<bool> TryConfirmAsync(CurrentRevision current, ContentHash? upload, CancellationToken cancellationToken) =>
        (await TryReplacePointerAsync(RevisionRow.PointerTo(current.Revision, upload, null, current.Change), current, cancellationToken)).IsWritten;

    /// <summary>A letter that is published for the first time has no records, unless its rows are lost, or another publisher was just faster.</summary>
    private async Task RefuseSecondHistoryAsync(Slug slug, CancellationToken cancellationToken)
    {
        if (!(await _storage.Records.ListAsync(slug, cancellationToken)).IsEmpty && await FindCurrentAsync(slug, cancellationToken) is null) throw new HistoryNotRecoveredException(slug);
    }

    private async Task WriteLetterAsync(Revision revision, Letter letter, CancellationToken cancellationToken)
    {
        await _signatories.WriteAsync(revision.SignatoryList, letter.Signatories, cancellationToken);
        await _text.WriteAsync(revision.Id, letter, cancellationToken);
        await _index.WriteAsync(revision.Slug, revision.SignatoryList, letter.Signatories, cancellationToken);
    }

    /// <summary>Records what happened to a letter that an earlier version of the app published.</summary>
    private async Task RecordAsync(Slug slug, CancellationToken cancellationToken)
    {
        if (await FindCurrentAsync(slug, cancellationToken) is not { Change: null } current) return;
        var recorded = await _journal.LastOfAsync(current, cancellationToken);
        var (isWritten, _) = await TryReplacePointerAsync(RevisionRow.PointerTo(current.Revision, current.Upload, current.Withdrawal, recorded.Reference), current, cancellationToken);
        if (isWritten) await _storage.Records.MarkAsync(slug, recorded, cancellationToken);
    }

    /// <summary>Records a change, makes it, and says that it was made.</summary>
    private async Task<bool> TryChangeAsync(LetterChange change, CurrentRevision? replaced, CancellationToken cancellationToken)
    {
        var slug = change.Revision.Slug;
        var name = await _journal.BeginAsync(change, replaced, cancellationToken);
        var (isWritten, there) = await TryReplacePointerAsync(RevisionRow.PointerTo(change.Revision, change.Upload, change.Withdrawal, name.Reference), replaced, cancellationToken);
        if (!isWritten && there?.Change != name.Reference)
        {
            await _journal.GiveUpAsync(slug, name, there?.Change, cancellationToken);
            return false;
        }

        await _journal.CompleteAsync(name, change, cancellationToken);
        return true;
    }

    /// <returns>Whether it is written, and if not, what is there.</returns>
    private async Task<(bool IsWritten, RevisionRow? There)> TryReplacePointerAsync(RevisionRow pointer, CurrentRevision? replaced, CancellationToken cancellationToken)
    {
        try
        {
            if (replaced is null) await _storage.Letters.AddEntityAsync(pointer, cancellationToken);
            else await _storage.Letters.UpdateEntityAsync(pointer, new ETag(replaced.Version), TableUpdateMode.Replace, cancellationToken);
            return (true, null);
        }
        catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412)
        {
            // Where an answer was lost, the client has tried again, and met what it had written itself.
            var there = await _storage.Letters.FindRowAsync<RevisionRow>(pointer.PartitionKey, pointer.RowKey, cancellationToken, [nameof(RevisionRow.WrittenBy), nameof(RevisionRow.Change)]);
            return (there?.WrittenBy == pointer.WrittenBy, there);
        }
        finally
        {
            _recent.Forget(Slug.Parse(pointer.PartitionKey));
        }
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
            await _storage.Revisions.AddEntityAsync(row, cancellationToken);
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
        if (await _storage.Revisions.FindRowAsync<RevisionRow>(LetterKeys.Letter(revision.Slug), LetterKeys.Revision(revision.Number, revision.Id), cancellationToken) is not { } row) return null;
        try
        {
            if (StoredSchema.IsEarlier(row) || _storage.Grace.NeedsRenewal(row.Timestamp)) await _storage.Revisions.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellationToken);
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
        await foreach (var row in _storage.Revisions.ReadRowsAsync<RevisionRow>(filter, cancellationToken)) rows[ContentHash.Parse(row.Hash)] = row.ToRevision();

        var chain = new List<Revision> { current };
        while (chain[^1].Number > number) chain.Add(rows[chain[^1].Previous!.Value]);
        return chain;
    }
}
