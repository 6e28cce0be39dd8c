using System.Net;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace LetterFunctions.Tests.EndToEnd;

/// <summary>Uploads letters to the content container and waits for what is made of them.</summary>
public sealed class Publication(BlobContainerClient content, HttpClient http)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public Task UploadAsync(string blobName, string text) => UploadAsync(blobName, Encoding.UTF8.GetBytes(text));

    public Task UploadAsync(string blobName, byte[] bytes) =>
        content.GetBlobClient(blobName).UploadAsync(BinaryData.FromBytes(bytes), new BlobUploadOptions());

    public static string NewSlug() => $"letter-{Guid.NewGuid():n}"[..20];

    public static string LetterText(string word) => $"A title\n\nDear Minister:\n\nThe word is {word}.\n\nSincerely,\n\nJane Doe\nExample Trust\n\nJohn Roe\n";

    /// <summary>The JSON of a letter once it has a revision of that number.</summary>
    public Task<JsonElement> RevisionAsync(string slug, int number) =>
        UntilAsync($"/letters/{slug}/json", letter => letter.GetProperty("revision").GetProperty("number").GetInt32() >= number);

    /// <summary>The reports of a folder once there are so many.</summary>
    public async Task<IReadOnlyList<JsonElement>> ReportsAsync(string folder, int count)
    {
        var reports = await UntilAsync($"/uploads/{Uri.EscapeDataString(folder)}", reports => reports.GetProperty("uploads").GetArrayLength() >= count);
        return [.. reports.GetProperty("uploads").EnumerateArray()];
    }

    public async Task<JsonElement> JsonAsync(string path)
    {
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative));
        response.EnsureSuccessStatusCode();
        return await ReadAsync(response);
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return json.RootElement.Clone();
    }

    /// <summary>Reads a resource again and again, as a reader would, until it is as wanted.</summary>
    public async Task<JsonElement> UntilAsync(string path, Func<JsonElement, bool> wanted)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            using (var response = await http.GetAsync(new Uri(path, UriKind.Relative), patience.Token))
            {
                if (response.StatusCode == HttpStatusCode.OK && await ReadAsync(response) is var json && wanted(json)) return json;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(30), patience.Token);
        }
    }
}
