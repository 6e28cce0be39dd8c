using System.Runtime.CompilerServices;
using Azure.Storage.Blobs.Models;
using Letters.Publishing;
using Letters.Rendering;

namespace Letters.Azure.Recovery;

/// <summary>
/// Makes the tables again from what lies in the container of the sources, under the same keys, and the renditions that are missing. It writes what is
/// not there and nothing else, so that it can be repeated and go on where it ended; it never points back.
/// </summary>
/// <param name="renderers">One a format.</param>
/// <param name="settings">As for publishing: with others, lost renditions do not come out as they were.</param>
/// <param name="limits">As for publishing.</param>
public sealed class LetterRecovery(LetterStorage storage, TableLetterStore letters, IEnumerable<ILetterRenderer> renderers, RenderingSettings settings, PublishingLimits limits)
{
    private readonly SourceReading _sources = new(storage.Sources, limits.Parsing);
    private readonly RenditionRecovery _renditions = new(storage, renderers, settings);

    /// <summary>Recovers one letter after the other, in the order of their slugs.</summary>
    /// <param name="after">The slug after which to begin; null to begin with the first.</param>
    public async IAsyncEnumerable<RecoveredLetter> RecoverAsync(Slug? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var folder in storage.Sources.GetBlobsByHierarchyAsync(new GetBlobsByHierarchyOptions { Delimiter = "/" }, cancellationToken))
        {
            if (!folder.IsPrefix || !Slug.TryParse(folder.Prefix.TrimEnd('/'), out var slug)) continue;
            if (after is { } last && string.CompareOrdinal(slug.ToString(), last.ToString()) <= 0) continue;
            yield return await RecoverAsync(slug, cancellationToken);
        }
    }

    public async Task<RecoveredLetter> RecoverAsync(Slug slug, CancellationToken cancellationToken)
    {
        var history = await storage.Records.ListAsync(slug, cancellationToken);
        var recorded = await RecordedLetter.ReadAsync(storage.Records, slug, history, cancellationToken);
        var losses = recorded.Losses.ToList();
        if (recorded.Changes.Count == 0) return new RecoveredLetter(slug, history.IsEmpty && losses.Count == 0 ? RecoveryOutcome.Unrecorded : RecoveryOutcome.Lost, null, 0, losses.ToSequence());

        var (name, lastChange) = recorded.Changes[^1];
        if (await letters.IsNewerAsync(name, lastChange, history, cancellationToken)) return await AnswerAsync(RecoveryOutcome.Newer);
        var readable = await RecoverRevisionsAsync(slug, recorded, losses, cancellationToken);
        foreach (var (_, change) in recorded.Changes) await letters.RecoverLogAsync(change, cancellationToken);
        var isWhole = recorded.IsLastThere && readable.Contains(lastChange.Hash);
        return await AnswerAsync(isWhole ? await letters.RecoverPointerAsync(name, lastChange, history, cancellationToken) : RecoveryOutcome.Lost);

        async Task<RecoveredLetter> AnswerAsync(RecoveryOutcome outcome) =>
            new(slug, outcome, (await letters.FindCurrentAsync(slug, cancellationToken))?.Revision.Number, recorded.Revisions.Count, losses.ToSequence());
    }

    /// <returns>The hashes of the revisions that are all there again but for renditions.</returns>
    private async Task<HashSet<ContentHash>> RecoverRevisionsAsync(Slug slug, RecordedLetter recorded, List<Loss> losses, CancellationToken cancellationToken)
    {
        var there = await _renditions.ListAsync(slug, cancellationToken);
        var readable = new HashSet<ContentHash>();
        foreach (var revision in recorded.Revisions)
        {
            var (letter, loss) = await _sources.ReadAsync(revision, cancellationToken);
            if (loss is not null) losses.Add(loss);
            else readable.Add(revision.Hash);
            await letters.RecoverRowsAsync(revision, letter, cancellationToken);
            var missing = revision.Renditions.Where(rendition => !there.Contains(LetterKeys.RenditionBlob(slug, rendition)));
            losses.AddRange(await _renditions.RecoverAsync(revision, letter, missing, cancellationToken));
        }

        return readable;
    }
}
