namespace Letters.Azure;

/// <summary>
/// The records beside the sources tell of revisions of a letter whose pointer is lost. Publishing it would begin a second history; it is to be
/// recovered first (docs/operations.md).
/// </summary>
public sealed class HistoryNotRecoveredException(Slug slug)
    : Exception($"“{slug}” was published before, and the tables have lost it. Nothing of it is published until it is recovered: POST /recover.")
{
    public Slug Slug { get; } = slug;
}
