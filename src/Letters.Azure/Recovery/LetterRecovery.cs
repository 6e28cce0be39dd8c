using System.Runtime.CompilerServices;
using Azure.Storage.Blobs.Models;
using Letters.Azure.Recording;
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
        var current = await letters.FindCurrentAsync(slug, cancellationToken);
        var history = await storage.Records.ListAsync(slug, cancellationToken, current?.Change);
        var recorded = await RecordedLetter.ReadAsync(storage.Records, slug, history, IsPointerBehind(current, history), cancellationToken);
        var losses = recorded.Losses.ToList();
        if (recorded.Changes.Count == 0) return Answer(history.IsEmpty && losses.Count == 0 ? RecoveryOutcome.Unrecorded : RecoveryOutcome.Lost, current);

        var (name, last) = recorded.Changes[^1];
        if (current is not null && IsLater(current, name, last, history)) return Answer(RecoveryOutcome.Newer, current);
        var readable = await RecoverRevisionsAsync(slug, recorded, losses, cancellationToken);
        foreach (var (_, change) in recorded.Changes) await letters.RecoverLogAsync(change, cancellationToken);
        if (!recorded.IsLastThere || !readable.Contains(last.Hash)) return Answer(RecoveryOutcome.Lost, current);
        if (!await letters.TryRecoverPointerAsync(name, last, current, cancellationToken)) return Answer(RecoveryOutcome.Newer, await letters.FindCurrentAsync(slug, cancellationToken));
        return Answer(current?.Change == name.Reference ? RecoveryOutcome.Unchanged : RecoveryOutcome.Recovered, new CurrentRevision(last.Revision, ""));

        RecoveredLetter Answer(RecoveryOutcome outcome, CurrentRevision? pointed) => new(slug, outcome, pointed?.Revision.Number, recorded.Revisions.Count, losses.ToSequence());
    }

    /// <summary>Whether changes were made that the pointer does not know: only then is a change that was begun taken for made. A pointer that names no change is of an earlier version of the app.</summary>
    private static bool IsPointerBehind(CurrentRevision? current, ChangeHistory history) => current is null || (current.Change is { } pointed && pointed != history.Last);

    /// <summary>Whether the pointer tells of something that comes after all that is recorded.</summary>
    private static bool IsLater(CurrentRevision current, ChangeName name, LetterChange last, ChangeHistory history) => current.Change is { } pointed
        ? pointed == history.Last && pointed != name.Reference
        : current.Revision.Number > last.Revision.Number || (current.Revision.Number == last.Revision.Number && current.Revision.Hash != last.Hash);

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
