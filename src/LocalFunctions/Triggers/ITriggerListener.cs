namespace LocalFunctions.Triggers;

/// <summary>Watches what starts a function that is not an HTTP function, and runs it.</summary>
internal interface ITriggerListener
{
    /// <summary>Creates what will be watched, so that it can be.</summary>
    Task PrepareAsync(CancellationToken cancellation);

    /// <summary>Ends after <paramref name="stopping"/>, when the last run it began is over.</summary>
    /// <param name="stopping">Cancelled when no further run may begin.</param>
    /// <param name="abort">Cancelled when runs under way cannot be waited for any longer.</param>
    Task ListenAsync(CancellationToken stopping, CancellationToken abort);
}
