using System.Collections.Concurrent;
using Letters;
using Letters.Azure;
using Letters.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace LetterFunctions.Http;

/// <summary>
/// What readers were answered lately, to answer the same as long as the letter's pointer need not be looked at, and while storage is away. An
/// answer is of one revision, so is what is served again; what this process has changed since, or has learned to be withdrawn, is not.
/// </summary>
public sealed class RecentAnswers : IDisposable
{
    /// <summary>The headers that functions set themselves, beside those of the representation.</summary>
    private static readonly string[] OwnHeaders = ["Vary", "Content-Location", "Link"];

    /// <summary>Of an entry beside its content.</summary>
    private const int Overhead = 1_024;

    /// <summary>One long answer must not drive out all others.</summary>
    private const int MostShare = 8;

    /// <summary>What was noted so lately need not be noted again.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly RecentPointers _pointers;
    private readonly TimeSpan _pointerAge;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _limit;
    private readonly long _bytes;
    private readonly MemoryCache _answers;
    private readonly ConcurrentDictionary<Slug, long> _changes = [];
    private long _lastChange = long.MinValue;

    public RecentAnswers(RecentPointers pointers, IOptions<ServingOptions> options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(pointers);
        ArgumentNullException.ThrowIfNull(options);
        (_pointers, _pointerAge) = (pointers, options.Value.PointerAge);
        _clock = clock;
        _limit = options.Value.StaleLimit;
        _bytes = options.Value.StaleBytes;
        _answers = new MemoryCache(new MemoryCacheOptions { SizeLimit = _bytes });
        pointers.OnChange(Forget);
    }

    /// <summary>Notes what was answered, if others may be answered the same.</summary>
    /// <param name="began">When the request came: what is older than a change is not noted as newer.</param>
    internal void Note(HttpContext http, long began)
    {
        if (http.Features.Get<ServedAnswer>() is not { } served || _limit == TimeSpan.Zero) return;
        var key = KeyOf(http.Request, served.Varies);
        var current = PointerOf(served.Representation);
        if (_answers.TryGetValue(key, out RecentAnswer? known) && known!.Served.IsSame(served) && ReferenceEquals(known.Current, current) && _clock.GetElapsedTime(known.At, began) < Fresh) return;
        var size = served.Representation.BytesHeld + Overhead;
        if (size > _bytes / MostShare) return;
        var headers = OwnHeaders.Where(http.Response.Headers.ContainsKey).Select(name => KeyValuePair.Create(name, http.Response.Headers[name].ToString()));
        _answers.Set(key, new RecentAnswer(served, [.. headers], began) { Current = current }, new MemoryCacheEntryOptions { Size = size });
    }

    /// <summary>A letter is no longer what answers say that were made before.</summary>
    internal void Forget(Slug slug)
    {
        // Of each letter the moment is kept as long as an answer of it may be.
        var now = _clock.GetTimestamp();
        foreach (var (old, _) in _changes.Where(change => _clock.GetElapsedTime(change.Value, now) > _limit)) _changes.TryRemove(old, out _);
        _changes[slug] = now;
        Interlocked.Exchange(ref _lastChange, now);
    }

    /// <returns>Null where nothing was answered that is still good enough.</returns>
    internal RecentAnswer? Find(HttpRequest request) =>
        FindNoted(request) is { } answer && AgeOf(answer) <= _limit && answer.At > LastChangeOf(request) ? answer : null;

    /// <summary>The answer that would be given again, as it is of the revision that is known to be current.</summary>
    /// <returns>Null where none was given, or storage is to be asked again what is current.</returns>
    internal RecentAnswer? FindCurrent(HttpRequest request) =>
        FindNoted(request) is { Current: { } current } answer && ReferenceEquals(_pointers.Find(current.Revision.Slug, _pointerAge), current) ? answer : null;

    internal TimeSpan AgeOf(RecentAnswer answer) => _clock.GetElapsedTime(answer.At);

    public void Dispose() => _answers.Dispose();

    private RecentAnswer? FindNoted(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return null;
        return _answers.TryGetValue(KeyOf(request, varies: false), out RecentAnswer? answer) || _answers.TryGetValue(KeyOf(request, varies: true), out answer) ? answer : null;
    }

    /// <summary>What said that the revision is the current one; null where another revision was asked for, or something said otherwise since.</summary>
    private CurrentRevision? PointerOf(Representation representation) =>
        representation.Revision is { } revision && _pointers.Find(revision.Slug, _pointerAge) is { Withdrawal: null } current && ReferenceEquals(current.Revision, revision) ? current : null;

    /// <summary>Of the letter that a path names; of any letter where it names none.</summary>
    private long LastChangeOf(HttpRequest request) =>
        LetterPath.SlugOf(request.Path) is { } slug ? _changes.GetValueOrDefault(slug, long.MinValue) : Interlocked.Read(ref _lastChange);

    private static AnswerKey KeyOf(HttpRequest request, bool varies) =>
        new(request.Path.Value ?? "", request.QueryString.Value ?? "", varies ? request.Headers.Accept.ToString() : null);

    /// <param name="Accept">Null where the answer does not depend on it.</param>
    private sealed record AnswerKey(string Path, string Query, string? Accept);
}

/// <param name="At">When the request came that it answered.</param>
internal sealed record RecentAnswer(ServedAnswer Served, KeyValuePair<string, string>[] Headers, long At)
{
    /// <summary>The pointer that it was given by; null where it was not of the current revision of a letter.</summary>
    public CurrentRevision? Current { get; init; }

    public IResult ToResult(HttpRequest request)
    {
        foreach (var header in Headers) request.HttpContext.Response.Headers[header.Key] = header.Value;
        return Served.Representation.Answer(request, Served.Freshness);
    }
}

/// <summary>What a request was answered with.</summary>
/// <param name="Varies">Whether another Accept header might have got another format.</param>
internal sealed record ServedAnswer(Representation Representation, Freshness Freshness, bool Varies)
{
    public bool IsSame(ServedAnswer other) => Representation.Tag.EntityTag == other.Representation.Tag.EntityTag;
}
