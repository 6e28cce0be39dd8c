using System.Text.Json;

namespace LetterArchive;

/// <summary>A blob as a line of an archive.</summary>
/// <param name="Name">Its name in the container.</param>
/// <param name="ContentType">As it was stored.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">Of what it holds.</param>
/// <param name="Version">Its ETag, which it cannot be given back.</param>
/// <param name="WrittenAt">By the storage's clock.</param>
public sealed record ArchivedBlob(string Name, string? ContentType, long Length, string Sha256, string Version, DateTimeOffset WrittenAt)
{
    public string Write() => JsonSerializer.Serialize(this);

    /// <exception cref="JsonException">It is no such line.</exception>
    public static ArchivedBlob Read(string line) => JsonSerializer.Deserialize<ArchivedBlob>(line) ?? throw new JsonException("A blob is missing.");
}
