namespace Letters.Publishing;

/// <summary>Where authors upload letters. Only read: what watches a container never writes to it.</summary>
public interface IContentContainer
{
    /// <summary>Every folder that holds a file, and each file outside of folders.</summary>
    IAsyncEnumerable<Upload> ListAsync(CancellationToken cancellationToken);

    /// <returns>Null when nothing lies in the folder.</returns>
    Task<Upload?> FindAsync(string folder, CancellationToken cancellationToken);

    /// <returns>The file's bytes in the version that was found; null when it was replaced or removed since.</returns>
    Task<byte[]?> ReadAsync(UploadedFile file, CancellationToken cancellationToken);
}
