namespace Letters.Azure.Sweeping;

/// <summary>
/// Goes through the rows of all revisions, removes those that never became current, and notes what the others refer to: they may
/// still become current while they are young.
/// </summary>
internal sealed class RevisionSweep(LetterStorage storage, OldRows old)
{
    /// <summary>The names of blobs, the hashes of lists, the ids of texts and the hashes of revisions that are referred to.</summary>
    public ReferencedNames Referenced { get; } = new();

    /// <returns>How many rows were removed.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var removed = 0;
        var letter = new List<RevisionRow>();
        await foreach (var row in storage.Revisions.QueryAsync<RevisionRow>(cancellationToken: cancellationToken))
        {
            if (letter.Count > 0 && letter[0].PartitionKey != row.PartitionKey) removed += await SweepLetterAsync(letter, cancellationToken);
            letter.Add(row);
        }

        return removed + await SweepLetterAsync(letter, cancellationToken);
    }

    /// <summary>The rows of one letter; empties the list.</summary>
    private async Task<int> SweepLetterAsync(List<RevisionRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return 0;
        var chain = await FindChainAsync(rows, cancellationToken);
        var removed = 0;
        foreach (var row in rows)
        {
            if (chain?.Contains(row.Hash) == false && old.IsOld(row.Timestamp) && await OldRows.TryRemoveAsync(storage.Revisions, row, cancellationToken)) removed++;
            else Note(row);
        }

        rows.Clear();
        return removed;
    }

    /// <returns>The hashes of the revisions that are or were current; null where the rows of some are missing, so that nothing is certain.</returns>
    private async Task<HashSet<string>?> FindChainAsync(List<RevisionRow> rows, CancellationToken cancellationToken)
    {
        var pointer = await storage.Letters.GetEntityIfExistsAsync<RevisionRow>(rows[0].PartitionKey, LetterKeys.Current, cancellationToken: cancellationToken);
        var chain = new HashSet<string>(StringComparer.Ordinal);
        if (pointer is not { HasValue: true, Value: { } current }) return chain;
        Note(current);
        chain.Add(current.Hash);

        // The rows were read before the pointer: a revision that became current in between may not be among them, but is young.
        var byHash = rows.ToDictionary(row => row.Hash, StringComparer.Ordinal);
        for (var row = current; row.Previous is { } previous; row = byHash[previous])
        {
            if (!byHash.ContainsKey(previous)) return null;
            chain.Add(previous);
        }

        return chain;
    }

    private void Note(RevisionRow row)
    {
        var revision = row.ToRevision();
        Referenced.Add(row.Hash);
        Referenced.Add(row.Id);
        Referenced.Add(row.SignatoryList);
        foreach (var rendition in revision.Renditions) Referenced.Add(LetterKeys.RenditionBlob(revision.Slug, rendition));
        foreach (var source in revision.Sources) Referenced.Add(LetterKeys.SourceBlob(revision.Slug, source));
    }
}
