namespace Letters.Azure.Sweeping;

/// <summary>What a sweep has removed.</summary>
/// <param name="Revisions">Rows of revisions that never became current.</param>
/// <param name="Rows">Other rows, of texts, signatory lists, their index and the publication log.</param>
/// <param name="Blobs">Renditions, sources and records of changes.</param>
public sealed record SweptStorage(int Revisions, int Rows, int Blobs)
{
    public bool IsEmpty => this == new SweptStorage(0, 0, 0);
}
