using Letters.Azure;
using Letters.Publishing;

namespace Letters.Soak;

/// <summary>When nothing is uploaded any more: that the last upload of each letter is served, and that nothing that was accepted is lost.</summary>
/// <param name="store">Past the proxy.</param>
internal sealed class LastCheck(SoakWorld world, TableLetterStore store, IContentContainer content, Tally tally)
{
    /// <summary>What is not yet as it must be in the end, in sentences.</summary>
    public async Task<IReadOnlyList<string>> FindLossesAsync(CancellationToken cancellationToken)
    {
        var losses = new List<string>();
        foreach (var letter in world.Letters)
        {
            if (await content.FindAsync(letter.Slug.ToString(), cancellationToken) is not { } upload) continue;
            if (await FindLossAsync(letter, upload, cancellationToken) is { } loss) losses.Add(loss);
            if (await store.FindOutcomeAsync(upload, cancellationToken) is null or UploadOutcome.Failed) losses.Add($"{letter.Slug}: what was uploaded last is not reported.");
        }

        return losses;
    }

    /// <summary>Counts revisions and reports.</summary>
    public async Task CountAsync(CancellationToken cancellationToken)
    {
        foreach (var letter in world.Letters)
        {
            tally.Add("letters");
            tally.Add("revisions", (await store.ListRevisionsAsync(letter.Slug, cancellationToken)).Count);
            foreach (var upload in letter.Uploads)
            {
                var outcome = await store.FindOutcomeAsync(upload, cancellationToken);
                tally.Add($"reports {(outcome is { } known ? known.ToString() : "none, as another upload came first")}");
            }
        }
    }

    private async Task<string?> FindLossAsync(LetterHistory letter, Upload upload, CancellationToken cancellationToken)
    {
        var files = await world.LookAsync(letter, cancellationToken);
        var (state, current) = (files is null ? null : letter.Expect(files), await store.FindCurrentAsync(letter.Slug, cancellationToken));
        if (current is null) return state is null ? null : $"{letter.Slug} is not published.";
        if (current.Withdrawal is { } withdrawal)
        {
            if (letter.IsWithdrawn == false) return $"{letter.Slug} was brought back and is withdrawn.";
            return state is not null && !withdrawal.Covers(upload) ? $"{letter.Slug} was uploaded after it was withdrawn, and is withdrawn." : null;
        }

        if (letter.IsWithdrawn == true) return $"{letter.Slug} was withdrawn and is served.";
        if (state is not null && current.Revision.Id != state.Id) return $"{letter.Slug} is not served as it was uploaded last.";
        return letter.Find(current.Revision.Id) is null ? $"{letter.Slug} is served as nobody uploaded it." : null;
    }
}
