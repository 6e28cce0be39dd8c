using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Letters.Publishing;

namespace Letters.Soak;

/// <summary>The letters that there are, and the way to the apps for authors and readers.</summary>
/// <param name="content">Past the proxy.</param>
internal sealed class SoakWorld(AppFleet fleet, HttpClient http, IContentContainer content, Dice dice, Tally tally)
{
    private readonly ConcurrentDictionary<string, LetterHistory> _letters = new(StringComparer.Ordinal);

    public IReadOnlyList<LetterHistory> Letters => [.. _letters.Values.OrderBy(letter => letter.Slug.ToString(), StringComparer.Ordinal)];

    public void Add(LetterHistory letter) => _letters[letter.Slug.ToString()] = letter;

    /// <summary>Notes what lies in the folder of a letter now: an upload whose answer was lost may arrive later than the next one.</summary>
    /// <returns>Null where nothing does.</returns>
    public async Task<IReadOnlyDictionary<string, byte[]>?> LookAsync(LetterHistory letter, CancellationToken cancellationToken)
    {
        while (await content.FindAsync(letter.Slug.ToString(), cancellationToken) is { } upload)
        {
            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var file in upload.Files)
            {
                if (await content.ReadAsync(file, cancellationToken) is { } bytes) files[file.Name[(letter.Slug.ToString().Length + 1)..]] = bytes;
            }

            if (files.Count < upload.Files.Count) continue; // it changed meanwhile
            letter.Expect(files);
            letter.Add(upload);
            return files;
        }

        return null;
    }

    /// <summary>Waits, and returns early and without a fault where the run ends.</summary>
    public static async Task PauseAsync(TimeSpan time, CancellationToken cancellationToken) => await Task.Delay(time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Asks one of the apps that live.</summary>
    public Task<HttpResponseMessage?> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        fleet.Living is { Count: > 0 } living ? SendAsync(request, dice.Pick(living), cancellationToken) : Task.FromResult<HttpResponseMessage?>(null);

    /// <returns>Null where the app died meanwhile, or said that storage does not answer.</returns>
    public async Task<HttpResponseMessage?> SendAsync(HttpRequestMessage request, AppProcess app, CancellationToken cancellationToken)
    {
        using var disposed = request;
        request.RequestUri = new Uri(app.Address, request.RequestUri!.OriginalString);
        try
        {
            var answer = await http.SendAsync(request, cancellationToken);
            if (answer.StatusCode < HttpStatusCode.InternalServerError) return answer;
            await ReadFaultAsync(request, answer, app);
            answer.Dispose();
            return null;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            tally.Add("reads without an answer");
            if (!app.IsKilled && !app.HasEnded && !IsCut(request)) tally.Violate($"{request.Method} {request.RequestUri.PathAndQuery} has no answer of an app that lives: {fault.Message}");
            return null;
        }
    }

    /// <summary>A rendition that streams from storage ends where storage does; readers see that it is not whole.</summary>
    private static bool IsCut(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.Contains("/revisions/", StringComparison.Ordinal);

    /// <summary>The one fault of the server that is foreseen is a problem that says when to ask again.</summary>
    private async Task ReadFaultAsync(HttpRequestMessage request, HttpResponseMessage answer, AppProcess app)
    {
        var body = await answer.Content.ReadAsStringAsync();
        if (answer is { StatusCode: HttpStatusCode.ServiceUnavailable, Content.Headers.ContentType.MediaType: "application/problem+json", Headers.RetryAfter: not null } && IsProblem(body)) tally.Add("reads answered with 503");
        else if (!app.IsKilled) tally.Violate($"{request.Method} {request.RequestUri!.PathAndQuery} is answered with {(int)answer.StatusCode}: {body[..Math.Min(body.Length, 200)]}");
    }

    private static bool IsProblem(string body)
    {
        using var problem = JsonDocument.Parse(body);
        return problem.RootElement.GetProperty("type").GetString() == "/docs/problems/storage-unavailable";
    }
}
