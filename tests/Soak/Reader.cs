using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Letters.Soak;

/// <summary>Reads letters again and again, all that belongs to a revision, and holds it against what authors uploaded and against what was read before.</summary>
/// <param name="known">The SHA-256 of what every address of a revision had when it was first read, by all readers.</param>
internal sealed class Reader(SoakWorld world, AppFleet fleet, ConcurrentDictionary<string, ContentHash> known, Dice dice, Tally tally)
{
    private static readonly string[] Lists = ["/letters", "/letters.json", "/feed/atom", "/feed/json", "/sitemap", "/log", "/signatories?q=office", "/health"];

    private readonly Dictionary<(AppProcess App, Slug Letter), int> _last = [];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            if (fleet.Living is { Count: > 0 } living && world.Letters is { Count: > 0 } letters)
            {
                var (app, letter) = (dice.Pick(living), dice.Pick(letters));
                if (dice.Falls(0.1)) await ReadListAsync(app);
                else if (dice.Falls(0.15)) await ReadHistoryAsync(app, letter, everything: false);
                else await ReadLetterAsync(app, letter);
            }

            await SoakWorld.PauseAsync(dice.Milliseconds(10, 200), cancellationToken);
        }
    }

    /// <summary>The revision that is served now, and all that it says it has.</summary>
    /// <returns>Its id; null where none is served.</returns>
    public async Task<ContentHash?> ReadLetterAsync(AppProcess app, LetterHistory letter, bool everything = false)
    {
        if (await ReadJsonAsync(app, letter, $"/letters/{letter.Slug}/json") is not { } json) return null;
        var (number, id) = (json.GetProperty("revision").GetProperty("number").GetInt32(), ContentHash.Parse(json.GetProperty("revision").GetProperty("id").GetString()!));
        if (_last.GetValueOrDefault((app, letter.Slug)) > number) tally.Violate($"{letter.Slug} goes back from revision {_last[(app, letter.Slug)]} to {number}.");
        _last[(app, letter.Slug)] = number;
        if (letter.Find(id) is null) await world.LookAsync(letter, CancellationToken.None);
        if (letter.Find(id) is not { } state)
        {
            tally.Violate($"{letter.Slug} is served as a letter that nobody uploaded, in revision {number}.");
            return id;
        }

        if (json.GetProperty("title").GetString() != state.Title || json.GetProperty("body")[0].GetProperty("text").GetString() != state.FirstWords || json.GetProperty("signatoryCount").GetInt32() != state.Signatories)
            tally.Violate($"{letter.Slug}, revision {number}: the JSON is of another letter than its id.");
        await ReadSignatoriesAsync(app, letter, number, state);
        var renditions = json.GetProperty("renditions").EnumerateArray().ToList();
        foreach (var rendition in everything ? renditions : [renditions.First(one => one.GetProperty("format").GetString() == "txt"), dice.Pick(renditions)]) await ReadRenditionAsync(app, letter, rendition, state);
        return id;
    }

    /// <summary>The chain of revisions, each naming the hash of the one before.</summary>
    public async Task ReadHistoryAsync(AppProcess app, LetterHistory letter, bool everything)
    {
        if (await ReadJsonAsync(app, letter, $"/letters/{letter.Slug}/revisions") is not { } json) return;
        var revisions = json.GetProperty("revisions").EnumerateArray().ToList();
        if (!revisions.Select(revision => revision.GetProperty("number").GetInt32()).SequenceEqual(Enumerable.Range(1, revisions.Count).Reverse())) tally.Violate($"{letter.Slug} has revisions with gaps.");
        foreach (var (newer, older) in revisions.Zip(revisions.Skip(1)))
        {
            if (newer.GetProperty("previous").GetString() != older.GetProperty("hash").GetString()) tally.Violate($"{letter.Slug}: the chain does not fit at revision {older.GetProperty("number").GetInt32()}.");
        }

        foreach (var revision in everything ? revisions : [dice.Pick(revisions)])
        {
            var href = revision.GetProperty("href").GetString();
            if (await ReadBytesAsync(app, letter, $"{href}/manifest") is { } manifest && ContentHash.Of(manifest).ToString() != revision.GetProperty("hash").GetString()) tally.Violate($"{href}/manifest has another hash than the history says.");
            if (letter.Find(ContentHash.Parse(revision.GetProperty("id").GetString()!)) is not { } state) tally.Violate($"{href} is a letter that nobody uploaded.");
            else foreach (var rendition in revision.GetProperty("renditions").EnumerateArray().Where(one => one.GetProperty("format").GetString() is "txt" or "csv")) await ReadRenditionAsync(app, letter, rendition, state);
        }
    }

    private async Task ReadRenditionAsync(AppProcess app, LetterHistory letter, JsonElement rendition, KnownState state)
    {
        var href = rendition.GetProperty("href").GetString()!;
        if (await ReadBytesAsync(app, letter, href) is not { } bytes) return;
        var hash = ContentHash.Of(bytes);
        if (bytes.Length != rendition.GetProperty("length").GetInt64() || hash.ToString() != rendition.GetProperty("sha256").GetString()) tally.Violate($"{href} has other bytes than its revision says.");
        if (rendition.GetProperty("format").GetString() == "txt" && href.Count(character => character == '/') == 5 && hash != state.Text) tally.Violate($"{href} is not what its author uploaded.");
    }

    private async Task ReadSignatoriesAsync(AppProcess app, LetterHistory letter, int revision, KnownState state)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/letters/{letter.Slug}/signatories?revision={revision}&limit=1000");
        var (first, last, count) = ("", "", 0);
        for (var next = path; next is not null;)
        {
            if (await ReadJsonAsync(app, letter, next) is not { } page) return;
            var signatories = page.GetProperty("signatories").EnumerateArray().Select(signatory => signatory.GetProperty("name").GetString()!).ToList();
            if (signatories is [var one, ..] && count == 0) first = one;
            if (signatories is [.., var end]) last = end;
            count += signatories.Count;
            next = page.GetProperty("next").GetString();
        }

        if ((first, last, count) != (state.FirstName, state.LastName, state.Signatories)) tally.Violate($"{path} has {count} signatories from “{first}” to “{last}”, and not those of its revision.");
    }

    private async Task ReadListAsync(AppProcess app)
    {
        var path = dice.Pick(Lists);
        using var answer = await GetAsync(app, path);
        if (answer is { StatusCode: not HttpStatusCode.OK }) tally.Violate($"{path} is answered with {(int)answer.StatusCode}.");
    }

    private async Task<JsonElement?> ReadJsonAsync(AppProcess app, LetterHistory letter, string path)
    {
        if (await ReadBytesAsync(app, letter, path) is not { } bytes) return null;
        using var json = JsonDocument.Parse(bytes);
        return json.RootElement.Clone();
    }

    /// <returns>Null where it is not there, or the app died meanwhile.</returns>
    private async Task<byte[]?> ReadBytesAsync(AppProcess app, LetterHistory letter, string path)
    {
        using var answer = await GetAsync(app, path);
        if (answer is null) return null;
        if (answer.StatusCode == HttpStatusCode.Gone && letter.WasWithdrawn) return null;
        if (answer.StatusCode == HttpStatusCode.NotFound && !path.Contains("revision", StringComparison.Ordinal)) return null;
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            if (answer.StatusCode != HttpStatusCode.NotFound || !path.EndsWith("/revisions", StringComparison.Ordinal)) tally.Violate($"{path} is answered with {(int)answer.StatusCode}.");
            return null;
        }

        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var isOfOneRevision = path.Contains("/revisions/", StringComparison.Ordinal) || path.Contains("revision=", StringComparison.Ordinal);
        if (isOfOneRevision && known.GetOrAdd(path, ContentHash.Of(bytes)) != ContentHash.Of(bytes)) tally.Violate($"{path} has changed.");
        return bytes;
    }

    private async Task<HttpResponseMessage?> GetAsync(AppProcess app, string path)
    {
        tally.Add("reads");
        return await world.SendAsync(new HttpRequestMessage(HttpMethod.Get, path), app, CancellationToken.None);
    }
}
