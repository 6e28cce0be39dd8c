namespace Letters.Publishing;

/// <summary>What is accepted for publishing.</summary>
public sealed record PublishingLimits
{
    /// <summary>In bytes: room for a letter with about 250,000 signatories.</summary>
    public long LetterFile { get; init; } = 32 * 1024 * 1024;
}
