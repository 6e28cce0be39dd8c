using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>Bytes that a client sends, up to a limit: what it says of their length is not believed.</summary>
internal static class RequestBody
{
    /// <returns>Null when there is more than the limit.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, long limit, CancellationToken cancellationToken) =>
        request.ContentLength > limit ? null : await ReadAsync(request.Body, limit, cancellationToken);

    /// <returns>Null when there is more than the limit.</returns>
    public static async Task<byte[]?> ReadAsync(Stream source, long limit, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await source.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (copy.Length + read > limit) return null;
            copy.Write(buffer, 0, read);
        }

        return copy.ToArray();
    }
}
