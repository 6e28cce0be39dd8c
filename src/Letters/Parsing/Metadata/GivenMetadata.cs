namespace Letters.Parsing.Metadata;

/// <summary>What front matter or letter.yaml states: of the letter's own parts, and about the letter.</summary>
internal sealed record GivenMetadata
{
    public static GivenMetadata None { get; } = new();

    /// <summary>In place of a title in the text.</summary>
    public Passage? Title { get; init; }

    public LanguageTag? Language { get; init; }

    /// <summary>Before those that the text has above its salutation.</summary>
    public Sequence<Passage> Addressees { get; init; } = [];

    public LetterMetadata Letter { get; init; } = LetterMetadata.Empty;

    /// <summary>These statements, and those of another place where these say nothing.</summary>
    public GivenMetadata Over(GivenMetadata other) => other == None ? this : this == None ? other : throw new NotSupportedException("Statements in two places.");
}
