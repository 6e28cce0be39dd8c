namespace Letters.Azure;

/// <summary>
/// How long what nothing points to is left alone, so that a publisher in flight may still point to it. Whoever publishes takes what
/// is there for written only in the first half of the period, and writes or touches again what is older: so nothing that a publisher
/// counts on can reach the period's end before that publisher has pointed, if it takes less than half the period.
/// </summary>
/// <param name="clock">To be compared with the storage's, from which it may differ by minutes.</param>
/// <param name="length">At least an hour: many times what <see cref="Letters.Publishing.PublishingLimits.Time"/> says, and any difference of clocks.</param>
public sealed class GracePeriod(TimeProvider clock, TimeSpan length)
{
    public static TimeSpan Default { get; } = TimeSpan.FromDays(1);

    /// <summary>What was written before and nothing points to is removed.</summary>
    public DateTimeOffset SweptBefore => clock.GetUtcNow() - length;

    /// <summary>Whether what was written then is too old to be counted on.</summary>
    public bool NeedsRenewal(DateTimeOffset? written) => written is not { } time || time < clock.GetUtcNow() - (length / 2);
}
