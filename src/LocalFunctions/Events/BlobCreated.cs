using System.Text.Json;

namespace LocalFunctions.Events;

/// <summary>That a blob is new or has changed: the part that is read of Event Grid's "Microsoft.Storage.BlobCreated".</summary>
internal sealed record BlobCreated(string Container, string BlobName, string? ETag)
{
    public const string EventType = "Microsoft.Storage.BlobCreated";

    private const string Containers = "/blobServices/default/containers/";
    private const string Blobs = "/blobs/";

    /// <summary>"/blobServices/default/containers/content/blobs/a-letter/letter.txt": names as they are, not as URLs have them.</summary>
    public string Subject => $"{Containers}{Container}{Blobs}{BlobName}";

    /// <exception cref="FormatException">The event tells of no blob.</exception>
    public static BlobCreated Read(JsonElement told)
    {
        var subject = Text(told, "subject") ?? "";
        var end = subject.IndexOf(Blobs, StringComparison.Ordinal);
        if (!subject.StartsWith(Containers, StringComparison.Ordinal) || end <= Containers.Length || end + Blobs.Length == subject.Length)
            throw new FormatException($"The subject \"{subject}\" names no blob.");
        var etag = told.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? Text(data, "eTag") : null;
        return new BlobCreated(subject[Containers.Length..end], subject[(end + Blobs.Length)..], etag);
    }

    /// <returns>Null where there is no such text.</returns>
    public static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
