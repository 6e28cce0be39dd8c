using Letters.Publishing;

namespace Letters.Azure.Tests;

/// <summary>Lets something happen once, right after the letter file was read.</summary>
internal sealed class ContentAfterReading(IContentContainer content, Func<Task> happening) : IContentContainer
{
    private Func<Task>? _happening = happening;

    public IAsyncEnumerable<Upload> ListAsync(CancellationToken cancellationToken) => content.ListAsync(cancellationToken);

    public Task<Upload?> FindAsync(string folder, CancellationToken cancellationToken) => content.FindAsync(folder, cancellationToken);

    public async Task<byte[]?> ReadAsync(UploadedFile file, CancellationToken cancellationToken)
    {
        var bytes = await content.ReadAsync(file, cancellationToken);
        if (Interlocked.Exchange(ref _happening, null) is { } happen) await happen();
        return bytes;
    }
}
