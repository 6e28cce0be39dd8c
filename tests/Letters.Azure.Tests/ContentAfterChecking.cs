using Letters.Publishing;

namespace Letters.Azure.Tests;

/// <summary>Lets something happen once, right after the publisher looked whether its upload is still current.</summary>
internal sealed class ContentAfterChecking(IContentContainer content, Func<Task> happening) : IContentContainer
{
    private int _looks;

    public IAsyncEnumerable<Upload> ListAsync(CancellationToken cancellationToken) => content.ListAsync(cancellationToken);

    public async Task<Upload?> FindAsync(string folder, CancellationToken cancellationToken)
    {
        var upload = await content.FindAsync(folder, cancellationToken);
        if (Interlocked.Increment(ref _looks) == 2) await happening();
        return upload;
    }

    public Task<byte[]?> ReadAsync(UploadedFile file, CancellationToken cancellationToken) => content.ReadAsync(file, cancellationToken);
}
