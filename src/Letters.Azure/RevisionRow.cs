using Azure;
using Azure.Data.Tables;

namespace Letters.Azure;

/// <summary>A revision in the Revisions table, and its copy in the Letters table that points to the current one.</summary>
internal sealed class RevisionRow : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public int Number { get; set; }

    public string Id { get; set; } = "";

    /// <summary>Null where it was not counted yet.</summary>
    public int? Template { get; set; }

    public string? Settings { get; set; }

    public DateTimeOffset PublishedAt { get; set; }

    public string Language { get; set; } = "";

    public string Title { get; set; } = "";

    public int SignatoryCount { get; set; }

    public string SignatoryList { get; set; } = "";

    /// <summary>Null where it is the count.</summary>
    public int? SignatoryListLength { get; set; }

    public string Renditions { get; set; } = "[]";

    /// <summary>Null where it was not kept yet.</summary>
    public string? PagePolicy { get; set; }

    public string Sources { get; set; } = "[]";

    public string? Previous { get; set; }

    /// <summary>The revision's hash, for whoever checks the chain from the rows alone.</summary>
    public string Hash { get; set; } = "";

    public static RevisionRow Of(Revision revision) => From(revision, LetterKeys.Revision(revision.Number, revision.Id));

    public static RevisionRow PointerTo(Revision revision) => From(revision, LetterKeys.Current);

    public Revision ToRevision() => new()
    {
        Slug = Slug.Parse(PartitionKey),
        Number = Number,
        Id = ContentHash.Parse(Id),
        Template = Template ?? 0,
        Settings = Settings,
        PublishedAt = PublishedAt,
        Language = LanguageTag.Parse(Language),
        Title = Title,
        SignatoryCount = SignatoryCount,
        SignatoryList = ContentHash.Parse(SignatoryList),
        SignatoryListLength = SignatoryListLength ?? SignatoryCount,
        Renditions = StoredJson.Read<Rendition>(Renditions),
        PagePolicy = PagePolicy,
        Sources = StoredJson.Read<SourceFile>(Sources),
        Previous = Previous is null ? null : ContentHash.Parse(Previous),
    };

    private static RevisionRow From(Revision revision, string rowKey) => new()
    {
        PartitionKey = LetterKeys.Letter(revision.Slug),
        RowKey = rowKey,
        Number = revision.Number,
        Id = revision.Id.ToString(),
        Template = revision.Template,
        Settings = revision.Settings,
        PublishedAt = revision.PublishedAt,
        Language = revision.Language.ToString(),
        Title = revision.Title,
        SignatoryCount = revision.SignatoryCount,
        SignatoryList = revision.SignatoryList.ToString(),
        SignatoryListLength = revision.SignatoryListLength == revision.SignatoryCount ? null : revision.SignatoryListLength,
        Renditions = StoredJson.Write(revision.Renditions),
        PagePolicy = revision.PagePolicy,
        Sources = StoredJson.Write(revision.Sources),
        Previous = revision.Previous?.ToString(),
        Hash = revision.Hash.ToString(),
    };
}
