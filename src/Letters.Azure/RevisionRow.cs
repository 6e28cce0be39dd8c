using System.Globalization;
using Letters.Publishing;

namespace Letters.Azure;

/// <summary>A revision in the Revisions table, and its copy in the Letters table that points to the current one.</summary>
internal sealed class RevisionRow : StoredRow
{
    public int Number { get; set; }

    public string Id { get; set; } = "";

    /// <summary>Null where it was not counted yet.</summary>
    public int? Template { get; set; }

    public string? Settings { get; set; }

    public DateTimeOffset PublishedAt { get; set; }

    public DateTimeOffset? FirstPublishedAt { get; set; }

    /// <summary>"2026-03-01"; null where the author gave none.</summary>
    public string? Date { get; set; }

    /// <summary>Null where there are none.</summary>
    public string? Keywords { get; set; }

    /// <summary>Of a pointer to a letter that is withdrawn; else null, as the two that follow.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    public string? WithdrawalReason { get; set; }

    /// <summary>As in <see cref="Withdrawal.Files"/>, parted by blanks.</summary>
    public string? WithdrawnFiles { get; set; }

    public string Language { get; set; } = "";

    public string Title { get; set; } = "";

    public int SignatoryCount { get; set; }

    public string SignatoryList { get; set; } = "";

    /// <summary>Null where it is the count.</summary>
    public int? SignatoryListLength { get; set; }

    /// <summary>As JSON, in as many of these properties as it takes.</summary>
    public string Renditions { get; set; } = "[]";

    public string? Renditions2 { get; set; }

    public string? Renditions3 { get; set; }

    public string? Renditions4 { get; set; }

    public string? Renditions5 { get; set; }

    public string? Renditions6 { get; set; }

    public string? Renditions7 { get; set; }

    public string? Renditions8 { get; set; }

    /// <summary>Null where it was not kept yet.</summary>
    public string? PagePolicy { get; set; }

    public string Sources { get; set; } = "[]";

    public string? Previous { get; set; }

    /// <summary>Of a pointer: as in <see cref="CurrentRevision.Upload"/>.</summary>
    public string? Upload { get; set; }

    /// <summary>Of a pointer: as in <see cref="CurrentRevision.Change"/>.</summary>
    public string? Change { get; set; }

    /// <summary>Of a pointer: tells who wrote it, so that one whose answer was lost finds that its write took effect.</summary>
    public string? WrittenBy { get; set; }

    /// <summary>The revision's hash, for whoever checks the chain from the rows alone.</summary>
    public string Hash { get; set; } = "";

    public static RevisionRow Of(Revision revision) => From(revision, LetterKeys.Revision(revision.Number, revision.Id));

    /// <param name="upload">As in <see cref="CurrentRevision.Upload"/>.</param>
    /// <param name="withdrawal">Null where readers are to see the revision.</param>
    /// <param name="change">As in <see cref="CurrentRevision.Change"/>.</param>
    public static RevisionRow PointerTo(Revision revision, ContentHash? upload, Withdrawal? withdrawal, string? change)
    {
        var pointer = From(revision, LetterKeys.Current);
        pointer.Upload = upload?.ToString();
        pointer.Change = change;
        pointer.WrittenBy = Guid.NewGuid().ToString("n");
        if (withdrawal is null) return pointer;
        pointer.WithdrawnAt = withdrawal.At;
        pointer.WithdrawalReason = withdrawal.Reason;
        pointer.WithdrawnFiles = string.Join(' ', withdrawal.Files);
        return pointer;
    }

    public CurrentRevision ToCurrent() => new(ToRevision(), ETag.ToString())
    {
        PointedAt = Timestamp,
        Upload = Upload is null ? null : ContentHash.Parse(Upload),
        Change = Change,
        Withdrawal = WithdrawnAt is { } at ? new Withdrawal(at, WithdrawalReason, (WithdrawnFiles ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToSequence()) : null,
    };

    public Revision ToRevision() => new()
    {
        Slug = Slug.Parse(PartitionKey),
        Number = Number,
        Id = ContentHash.Parse(Id),
        Template = Template ?? 0,
        Settings = Settings,
        PublishedAt = PublishedAt,
        FirstPublishedAt = FirstPublishedAt,
        Date = Date is null ? null : DateOnly.ParseExact(Date, "O", CultureInfo.InvariantCulture),
        Keywords = Keywords is null ? [] : StoredJson.Read<string>(Keywords),
        Language = LanguageTag.Parse(Language),
        Title = Title,
        SignatoryCount = SignatoryCount,
        SignatoryList = ContentHash.Parse(SignatoryList),
        SignatoryListLength = SignatoryListLength ?? SignatoryCount,
        Renditions = ReadRenditions(),
        PagePolicy = PagePolicy,
        Sources = StoredJson.Read<SourceFile>(Sources),
        Previous = Previous is null ? null : ContentHash.Parse(Previous),
    };

    /// <summary>What the revision has, for the sweep, which compares names and reads nothing else.</summary>
    public Sequence<Rendition> ReadRenditions() =>
        StoredJson.Read<Rendition>(string.Concat(Renditions, Renditions2, Renditions3, Renditions4, Renditions5, Renditions6, Renditions7, Renditions8));

    private static RevisionRow From(Revision revision, string rowKey)
    {
        var renditions = LongText.Part(StoredJson.Write(revision.Renditions)).ToList();
        var row = From(revision, rowKey, renditions[0]);
        row.Renditions2 = renditions.ElementAtOrDefault(1);
        row.Renditions3 = renditions.ElementAtOrDefault(2);
        row.Renditions4 = renditions.ElementAtOrDefault(3);
        row.Renditions5 = renditions.ElementAtOrDefault(4);
        row.Renditions6 = renditions.ElementAtOrDefault(5);
        row.Renditions7 = renditions.ElementAtOrDefault(6);
        row.Renditions8 = renditions.Count > 7 ? string.Concat(renditions.Skip(7)) : null;
        return row;
    }

    private static RevisionRow From(Revision revision, string rowKey, string renditions) => new()
    {
        PartitionKey = LetterKeys.Letter(revision.Slug),
        RowKey = rowKey,
        Number = revision.Number,
        Id = revision.Id.ToString(),
        Template = revision.Template,
        Settings = revision.Settings,
        PublishedAt = revision.PublishedAt,
        FirstPublishedAt = revision.FirstPublishedAt,
        Date = revision.Date?.ToString("O", CultureInfo.InvariantCulture),
        Keywords = revision.Keywords.Count == 0 ? null : StoredJson.Write(revision.Keywords),
        Language = revision.Language.ToString(),
        Title = LongText.Part(revision.Title).First(),
        SignatoryCount = revision.SignatoryCount,
        SignatoryList = revision.SignatoryList.ToString(),
        SignatoryListLength = revision.SignatoryListLength == revision.SignatoryCount ? null : revision.SignatoryListLength,
        Renditions = renditions,
        PagePolicy = revision.PagePolicy,
        Sources = StoredJson.Write(revision.Sources),
        Previous = revision.Previous?.ToString(),
        Hash = revision.Hash.ToString(),
    };
}
