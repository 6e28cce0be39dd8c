using System.ComponentModel;
using System.Text.Json.Serialization;

namespace LetterFunctions.OpenApi.Shapes;

[Description("An error as of RFC 9457. “type” tells kinds of problems apart and leads to the page that explains it.")]
internal sealed record ProblemShape
{
    [Field("The kind of problem: the path of the page that explains it.", Format = "uri-reference")]
    public required string Type { get; init; }

    [Field("What is alike in all problems of this kind.")]
    public required string Title { get; init; }

    [Field("The status of the answer.")]
    public required int Status { get; init; }

    [Field("What is wrong with this request, in a sentence.")]
    public required string Detail { get; init; }

    [Field("What was found in the letter, where the problem is about one.")]
    public IReadOnlyList<DiagnosticShape> Diagnostics { get; init; } = [];

    [Field("The state of each part of storage, where the problem is that one is away.")]
    public IReadOnlyList<DependencyShape> Dependencies { get; init; } = [];

    [Field("The letter that was withdrawn.", Pattern = Patterns.Slug)]
    public string Slug { get; init; } = "";

    [Field("When it was withdrawn.")]
    public DateTimeOffset WithdrawnAt { get; init; }

    [Field("Why it was; left out where that was not said.")]
    public string Reason { get; init; } = "";
}

[Description("Whether the app can serve letters.")]
internal sealed record HealthShape
{
    [Field("“healthy”; or “degraded” while readers are served from memory. What is not ready answers with a problem.")]
    public required string Status { get; init; }

    [Field("What the app depends on.")]
    public required IReadOnlyList<DependencyShape> Dependencies { get; init; }
}

[Description("The state of what the app depends on.")]
internal sealed record DependencyShape
{
    [Field("“tables”, or the name of a container.")]
    public required string Name { get; init; }

    [Field("“healthy”, or “unavailable”.")]
    public required string Status { get; init; }

    [Field("How long it took to answer, or until it was given up.")]
    public required long Milliseconds { get; init; }
}

[Description("That the app answers.")]
internal sealed record LivenessShape
{
    [Field("“alive”.")]
    public required string Status { get; init; }
}

[Description("The letters as a JSON Feed (version 1.1), the last published first.")]
internal sealed record JsonFeedShape
{
    [Field("Of the format.", Format = "uri")]
    public required string Version { get; init; }

    [Field("Of the feed.")]
    public required string Title { get; init; }

    [Field("The page of all letters.")]
    [JsonPropertyName("home_page_url")]
    public required string HomePageUrl { get; init; }

    [Field("The feed itself.")]
    [JsonPropertyName("feed_url")]
    public required string FeedUrl { get; init; }

    [Field("A letter an item, at most 100.")]
    public required IReadOnlyList<FeedItemShape> Items { get; init; }
}

[Description("A letter in the feed.")]
internal sealed record FeedItemShape
{
    [Field("The letter's page.")]
    public required string Id { get; init; }

    [Field("The letter's page.")]
    public required string Url { get; init; }

    [Field("The letter's title, on one line.")]
    public required string Title { get; init; }

    [Field("Of the original, as a BCP 47 tag.")]
    public required string Language { get; init; }

    [Field("How many sign, and which revision it is.")]
    [JsonPropertyName("content_text")]
    public required string ContentText { get; init; }

    [Field("When the current revision was published.")]
    [JsonPropertyName("date_modified")]
    public required DateTimeOffset DateModified { get; init; }

    [Field("The letter as PDF.")]
    public required IReadOnlyList<AttachmentShape> Attachments { get; init; }
}

[Description("A file of a letter.")]
internal sealed record AttachmentShape
{
    [Field("Where it is.")]
    public required string Url { get; init; }

    [Field("What it is served as.")]
    [JsonPropertyName("mime_type")]
    public required string MimeType { get; init; }

    [Field("Its length.")]
    [JsonPropertyName("size_in_bytes")]
    public required long SizeInBytes { get; init; }
}

[Description("How another site shows a letter (oEmbed 1.0).")]
internal sealed record EmbeddingShape
{
    [Field("Of oEmbed.")]
    public required string Version { get; init; }

    [Field("“rich”.")]
    public required string Type { get; init; }

    [Field("Of the letter, on one line.")]
    public required string Title { get; init; }

    [Field("Of this site.")]
    [JsonPropertyName("provider_name")]
    public required string ProviderName { get; init; }

    [Field("The page of all letters.")]
    [JsonPropertyName("provider_url")]
    public required string ProviderUrl { get; init; }

    [Field("In seconds.")]
    [JsonPropertyName("cache_age")]
    public required int CacheAge { get; init; }

    [Field("A frame that shows the card.")]
    public required string Html { get; init; }

    [Field("Of the frame, in CSS pixels.")]
    public required int Width { get; init; }

    [Field("Of the frame, in CSS pixels.")]
    public required int Height { get; init; }
}

/// <summary>JSON that is described elsewhere: it has more members than its shape.</summary>
internal abstract record OpenShape;

[Description("A schema of JSON Schema.")]
internal sealed record JsonSchemaShape : OpenShape;

[Description("A description of OpenAPI 3.1.")]
internal sealed record OpenApiShape : OpenShape
{
    [Field("The version of the format.")]
    public required string Openapi { get; init; }
}
