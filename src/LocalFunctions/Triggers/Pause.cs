namespace LocalFunctions.Triggers;

/// <summary>A wait that ends early, and quietly, when the host stops: the caller's loop looks at the token.</summary>
internal static class Pause
{
    public static async Task ForAsync(TimeSpan duration, TimeProvider clock, CancellationToken stopping) =>
        await Task.Delay(duration, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
