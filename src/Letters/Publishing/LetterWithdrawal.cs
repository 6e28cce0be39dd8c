namespace Letters.Publishing;

/// <summary>Takes letters from readers and brings them back. Nothing of them is deleted.</summary>
public sealed class LetterWithdrawal(IContentContainer content, ILetterStore letters, TimeProvider clock)
{
    /// <summary>How often a publisher may be faster.</summary>
    private const int MostAttempts = 10;

    /// <summary>Withdraws a letter. Of one that is withdrawn the first withdrawal stays.</summary>
    /// <param name="reason">For readers; null where none is given.</param>
    /// <returns>Null when nothing of the letter was ever published.</returns>
    /// <exception cref="InvalidOperationException">Publishers of the letter were faster every time.</exception>
    public async Task<Withdrawal?> WithdrawAsync(Slug slug, string? reason, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            // The pointer is found before the upload, as when publishing: what is uploaded later ends the withdrawal.
            if (await letters.FindCurrentAsync(slug, cancellationToken) is not { } current) return null;
            if (current.Withdrawal is { } earlier)
            {
                await letters.CompleteAsync(current, cancellationToken);
                return earlier;
            }

            var withdrawal = Withdrawal.Of(await content.FindAsync(slug.ToString(), cancellationToken), clock.GetUtcNow(), reason);
            if (await letters.TryWithdrawAsync(current, withdrawal, withdrawal.At, cancellationToken)) return withdrawal;
        }

        throw new InvalidOperationException($"“{slug}” changed {MostAttempts} times while it was being withdrawn.");
    }

    /// <summary>Brings a letter back as it was when it was withdrawn.</summary>
    /// <returns>The revision that readers see; null when nothing of the letter was ever published.</returns>
    /// <exception cref="InvalidOperationException">Publishers of the letter were faster every time.</exception>
    public async Task<Revision?> RestoreAsync(Slug slug, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await letters.FindCurrentAsync(slug, cancellationToken) is not { } current) return null;
            if (current.Withdrawal is not null)
            {
                if (await letters.TryWithdrawAsync(current, null, clock.GetUtcNow(), cancellationToken)) return current.Revision;
                continue;
            }

            await letters.CompleteAsync(current, cancellationToken);
            return current.Revision;
        }

        throw new InvalidOperationException($"“{slug}” changed {MostAttempts} times while it was being brought back.");
    }
}
