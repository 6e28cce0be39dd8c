using System.Globalization;
using System.Text.Json;
using Azure;
using Letters.Azure.Recording;
using Letters.Publishing;

namespace Letters.Azure.Recovery;

/// <summary>What the records of a letter tell, as far as they are there and whole.</summary>
/// <param name="Changes">Those that were made, the first of them first, each with its name; the last is what the pointer is to say.</param>
/// <param name="IsLastThere">Whether the record of the last change is there: else nothing tells which revision was current.</param>
internal sealed record RecordedLetter(IReadOnlyList<(ChangeName Name, LetterChange Change)> Changes, bool IsLastThere, Sequence<Loss> Losses)
{
    /// <summary>The revisions that are or were current, each once, the first of them first.</summary>
    public IReadOnlyList<Revision> Revisions { get; } = [.. Changes.Where(change => change.Change.Event == PublicationEvent.Published).Select(change => change.Change.Revision).DistinctBy(revision => revision.Hash)];

    /// <param name="takesBegun">Whether a change that was begun on the last one, and is not known to be made, is taken for made.</param>
    public static async Task<RecordedLetter> ReadAsync(ChangeRecords records, Slug slug, ChangeHistory history, bool takesBegun, CancellationToken cancellationToken)
    {
        var losses = new List<Loss>();
        var changes = new List<(ChangeName Name, LetterChange Change)>();
        if (history.Missing > 0) losses.Add(new Loss(LossKind.RecordMissing, null, string.Create(CultureInfo.InvariantCulture, $"The records of {history.Missing} changes are missing.")));
        foreach (var name in history.Made)
        {
            if (await TryReadAsync(name) is { } change) changes.Add((name, change));
        }

        if (takesBegun && await LastBegunAsync() is { } last) changes.Add(last);
        return new RecordedLetter(changes, changes.Count > 0 && (history.Last is null || ChangeName.OfReference(history.Last).Number <= changes[^1].Name.Number), losses.ToSequence());

        // A process died between its record and its mark, most probably when it had changed the pointer: of several the last.
        async Task<(ChangeName, LetterChange)?> LastBegunAsync()
        {
            var begun = new List<(ChangeName Name, LetterChange Change)>();
            foreach (var name in history.Begun)
            {
                if (await TryReadAsync(name) is { } change) begun.Add((name, change));
            }

            if (begun.Count == 0) return null;
            var chosen = begun.OrderBy(change => change.Change.At).ThenBy(change => change.Name.Reference, StringComparer.Ordinal).Last();
            losses.Add(new Loss(LossKind.LastChangeInDoubt, chosen.Change.Revision.Number, $"“{chosen.Change.Event}” was begun and not marked as made ({begun.Count} such records); the last was taken for made."));
            return chosen;
        }

        async Task<LetterChange?> TryReadAsync(ChangeName name)
        {
            try
            {
                return await records.ReadAsync(slug, name, cancellationToken);
            }
            catch (Exception damage) when (damage is JsonException or RequestFailedException { Status: 404 })
            {
                losses.Add(new Loss(LossKind.RecordDamaged, null, $"The record {name.RecordFile} cannot be read: {damage.Message}"));
                return null;
            }
        }
    }
}
