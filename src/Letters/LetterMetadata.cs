namespace Letters;

/// <summary>What an author states about a letter beside its words, in front matter or in letter.yaml.</summary>
public sealed record LetterMetadata
{
    public static LetterMetadata Empty { get; } = new();

    /// <summary>The date of the letter, which is neither that of its upload nor that of its publication.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where it was written: "Geneva".</summary>
    public string? Place { get; init; }

    public string? Publisher { get; init; }

    /// <summary>The publisher's page: an absolute http or https address.</summary>
    public string? PublisherUrl { get; init; }

    /// <summary>Whom to ask about the letter, as printed: a name, a mail address, or both.</summary>
    public string? Contact { get; init; }

    /// <summary>An SPDX identifier ("CC-BY-4.0"), an absolute http or https address, or a sentence.</summary>
    public string? License { get; init; }

    /// <summary>Where the letter is published first of all: an absolute http or https address.</summary>
    public string? CanonicalUrl { get; init; }

    public Sequence<string> Keywords { get; init; } = [];

    /// <summary>Null where the author did not say.</summary>
    public LetterStatus? Status { get; init; }

    /// <summary>What this revision changed, in the author's words.</summary>
    public string? ChangeNote { get; init; }

    public Sequence<Erratum> Errata { get; init; } = [];

    /// <summary>How the letter looks, where that is not how all letters of its publisher look.</summary>
    public Theme? Theme { get; init; }
}

/// <summary>Whether a letter can still be signed.</summary>
public enum LetterStatus
{
    Open,
    Closed,
}

/// <summary>A mistake in an earlier revision, and what is right.</summary>
/// <param name="Date">When it was mended; null where the author did not say.</param>
public sealed record Erratum(DateOnly? Date, string Text);
