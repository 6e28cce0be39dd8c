namespace Letters.Azure.Sweeping;

/// <summary>
/// Goes through the rows of all revisions, removes those that never became current, and notes what the others refer to: they may
/// still become current while they are young.
/// </summary>
internal sealed class RevisionSweep(LetterStorage storage, OldRows old)
{
    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _changes = new(StringComparer.Ordinal);

    /// <summary>The names of blobs, the hashes of lists, the ids of texts and the hashes of revisions that are referred to.</summary>
    public ReferencedNames Referenced { get; } = new();

    /// <summary>Whether the rows of all revisions of a letter, and its pointer, are there.</summary>
    public bool IsWhole(string slug) => _whole.Contains(slug);

    /// <summary>Whether some of the rows of a letter are there and some are missing.</summary>
    public bool IsBroken(string slug) => _broken.Contains(slug);

    /// <returns>As in <see cref="Publishing.CurrentRevision.Change"/>; null where it is not known.</returns>
    public string? ChangeOf(string slug) => _changes.GetValueOrDefault(slug);

    /// <returns>How many rows were removed.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var removed = 0;
        var letter = new List<RevisionRow>();
        await foreach (var row in storage.Revisions.ReadRowsAsync<RevisionRow>(null, cancellationToken))
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
        if (chain is null) _broken.Add(rows[0].PartitionKey);
        var removed = 0;
        foreach (var row in rows)
        {
            if (chain?.Contains(row.Hash) == false && old.IsOld(row.Timestamp) && await OldRows.TryRemoveAsync(storage.Revisions, row, cancellationToken)) removed++;
            else Note(row);
        }

        rows.Clear();
        return removed;
    }

    /// <returns>The hashes of the revisions that are or were current; null where the rows of some are missing, or the pointer, so that nothing is certain.</returns>
    private async Task<HashSet<string>?> FindChainAsync(List<RevisionRow> rows, CancellationToken cancellationToken)
    {
        var slug = rows[0].PartitionKey;
        var chain = new HashSet<string>(StringComparer.Ordinal);
        if (await storage.Letters.FindRowAsync<RevisionRow>(slug, LetterKeys.Current, cancellationToken) is not { } current)
        {
            return (await storage.Records.ListAsync(Slug.Parse(slug), cancellationToken)).IsEmpty ? chain : null;
        }

        Note(current);
        chain.Add(current.Hash);

        // The rows were read before the pointer: a revision that became current in between may not be among them, but is young.
        var byHash = rows.ToDictionary(row => row.Hash, StringComparer.Ordinal);
        for (var row = current; row.Previous is { } previous; row = byHash[previous])
        {
            if (!byHash.ContainsKey(previous)) return null;
            chain.Add(previous);
        }

        _whole.Add(slug);
        if (current.Change is { } change) _changes[slug] = change;
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
