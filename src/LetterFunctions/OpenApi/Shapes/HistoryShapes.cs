using System.ComponentModel;
using Letters.Comparing;
using Letters.Publishing;

namespace LetterFunctions.OpenApi.Shapes;

[Description("Which state of a letter something is of.")]
internal sealed record RevisionShape
{
    [Field("1 for the first state of the letter, then without gaps.")]
    public required int Number { get; init; }

    [Field("The SHA-256 of the canonical letter: the same words have the same id.", Pattern = Patterns.Sha256)]
    public required string Id { get; init; }

    [Field("When it was published.")]
    public required DateTimeOffset PublishedAt { get; init; }
}

[Description("A file of a revision.")]
internal sealed record RenditionShape
{
    [Field("Its name in URLs: “pdf”.")]
    public required string Format { get; init; }

    [Field("The language it is in, as a BCP 47 tag.")]
    public required string Language { get; init; }

    [Field("What it is served as, without parameters.")]
    public required string MediaType { get; init; }

    [Field("Its path; what is there never changes.", Format = "uri-reference")]
    public required string Href { get; init; }

    [Field("In bytes.")]
    public required long Length { get; init; }

    [Field("Of its bytes.", Pattern = Patterns.Sha256)]
    public required string Sha256 { get; init; }
}

[Description("The history of a letter.")]
internal sealed record RevisionListShape
{
    [Field("The letter's name in URLs.", Pattern = Patterns.Slug)]
    public required string Slug { get; init; }

    [Field("The newest first.")]
    public required IReadOnlyList<ListedRevisionShape> Revisions { get; init; }
}

[Description("A revision in the history of a letter.")]
internal sealed record ListedRevisionShape
{
    [Field("1 for the first state of the letter, then without gaps.")]
    public required int Number { get; init; }

    [Field("The SHA-256 of the canonical letter.", Pattern = Patterns.Sha256)]
    public required string Id { get; init; }

    [Field("When it was published.")]
    public required DateTimeOffset PublishedAt { get; init; }

    [Field("The title it has in this revision.")]
    public required string Title { get; init; }

    [Field("How many sign this revision.")]
    public required int SignatoryCount { get; init; }

    [Field("Its path.", Format = "uri-reference")]
    public required string Href { get; init; }

    [Field("Its files.")]
    public required IReadOnlyList<RenditionShape> Renditions { get; init; }

    [Field("The SHA-256 of its manifest.", Pattern = Patterns.Sha256)]
    public required string Hash { get; init; }

    [Field("The hash of the revision before it; null for the first.", Pattern = Patterns.Sha256)]
    public required string? Previous { get; init; }
}

[Description("What is hashed of a revision: canonical JSON, byte for byte. docs/verifying says how to check it.")]
internal sealed record ManifestShape
{
    [Field("The letter's name in URLs.", Pattern = Patterns.Slug)]
    public required string Slug { get; init; }

    [Field("1 for the first state of the letter, then without gaps.")]
    public required int Number { get; init; }

    [Field("The SHA-256 of the canonical letter.", Pattern = Patterns.Sha256)]
    public required string Id { get; init; }

    [Field("The version of the template that the files were made with.")]
    public int Template { get; init; }

    [Field("A fingerprint of the settings that the files were made with, where they are not the default.")]
    public string? Settings { get; init; }

    [Field("When it was published.")]
    public required DateTimeOffset PublishedAt { get; init; }

    [Field("The SHA-256 of the list of signatories.", Pattern = Patterns.Sha256)]
    public required string SignatoryList { get; init; }

    [Field("Each file's name (“pdf”, or “es.pdf” of a translation), length in bytes and SHA-256.")]
    public required IReadOnlyList<(string Name, long Length, string Sha256)> Renditions { get; init; }

    [Field("Each uploaded file's name, length in bytes and SHA-256.")]
    public required IReadOnlyList<(string Name, long Length, string Sha256)> Sources { get; init; }

    [Field("The SHA-256 of the manifest before it.", Pattern = Patterns.Sha256)]
    public string? Previous { get; init; }
}

[Description("What changed between two revisions.")]
internal sealed record ComparisonShape
{
    [Field("The letter's name in URLs.", Pattern = Patterns.Slug)]
    public required string Slug { get; init; }

    [Field("The revision that is compared.")]
    public required ComparedRevisionShape From { get; init; }

    [Field("The revision that it is compared with.")]
    public required ComparedRevisionShape To { get; init; }

    [Field("Paragraph by paragraph, each in parts that are alike, were added or were removed.")]
    public required IReadOnlyList<IReadOnlyList<ComparedTextShape>> Text { get; init; }

    [Field("Who signs the second and not the first.")]
    public required SignatoryListShape Added { get; init; }

    [Field("Who signs the first and not the second.")]
    public required SignatoryListShape Removed { get; init; }

    [Field("Who signs both, and is printed otherwise.")]
    public required IReadOnlyList<ChangedSignatoryShape> Changed { get; init; }
}

[Description("A revision that is compared.")]
internal sealed record ComparedRevisionShape
{
    [Field("Its number.")]
    public required int Number { get; init; }

    [Field("The SHA-256 of the canonical letter.", Pattern = Patterns.Sha256)]
    public required string Id { get; init; }

    [Field("When it was published.")]
    public required DateTimeOffset PublishedAt { get; init; }

    [Field("Its path.", Format = "uri-reference")]
    public required string Href { get; init; }
}

[Description("A part of a paragraph.")]
internal sealed record ComparedTextShape
{
    [Field("What became of it.")]
    public required TextChange Change { get; init; }

    [Field("Its words.")]
    public required string Text { get; init; }
}

[Description("A signatory before and after.")]
internal sealed record ChangedSignatoryShape
{
    [Field("As printed in the first revision: a list of one.")]
    public required SignatoryListShape Before { get; init; }

    [Field("As printed in the second revision: a list of one.")]
    public required SignatoryListShape After { get; init; }
}

[Description("A page of the publication log.")]
internal sealed record PublicationListShape
{
    [Field("The last first.")]
    public required IReadOnlyList<PublicationShape> Publications { get; init; }

    [Field("The path of the next page; null on the last.", Format = "uri-reference")]
    public required string? Next { get; init; }
}

[Description("What happened to a letter.")]
internal sealed record PublicationShape
{
    [Field("What.")]
    public required PublicationEvent Event { get; init; }

    [Field("When.")]
    public required DateTimeOffset At { get; init; }

    [Field("The letter's name in URLs.", Pattern = Patterns.Slug)]
    public required string Slug { get; init; }

    [Field("Its title; null while it is withdrawn.")]
    public required string? Title { get; init; }

    [Field("The revision that it happened to.")]
    public required LoggedRevisionShape Revision { get; init; }

    [Field("Why it was withdrawn; left out where that was not said.")]
    public string Reason { get; init; } = "";
}

[Description("A revision in the publication log.")]
internal sealed record LoggedRevisionShape
{
    [Field("1 for the first state of the letter, then without gaps.")]
    public required int Number { get; init; }

    [Field("The SHA-256 of the canonical letter.", Pattern = Patterns.Sha256)]
    public required string Id { get; init; }

    [Field("The SHA-256 of its manifest.", Pattern = Patterns.Sha256)]
    public required string Hash { get; init; }

    [Field("The hash of the revision before it; null for the first.", Pattern = Patterns.Sha256)]
    public required string? Previous { get; init; }

    [Field("Its path.", Format = "uri-reference")]
    public required string Href { get; init; }
}
