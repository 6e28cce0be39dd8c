using Letters;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace LetterFunctions.Http;

/// <summary>
/// Keeps in memory what revisions are served as. A revision never changes, so nothing kept is ever wrong; what was not asked for longest goes
/// first when the memory that is set for it is used up.
/// </summary>
public sealed class ContentCache(IOptions<ServingOptions> options) : IDisposable
{
    /// <summary>Of an entry beside its content: the key, the objects, the places in the cache's lists.</summary>
    private const int Overhead = 1_024;

    /// <summary>One long rendition must not drive out all others.</summary>
    private const int MostShare = 8;

    private readonly long _limit = options.Value.CacheBytes;
    private readonly MemoryCache _entries = new(new MemoryCacheOptions { SizeLimit = options.Value.CacheBytes });

    /// <summary>Whether content of that length is kept; what is not should be streamed.</summary>
    public bool Keeps(long length) => length + Overhead <= _limit / MostShare;

    /// <summary>Content by a key that tells the revision, from memory or else made and then kept.</summary>
    /// <param name="hash">Of the content; null where it is not known beforehand.</param>
    internal async Task<CachedContent> ReadAsync(ContentKey key, Func<Task<byte[]>> make, ContentHash? hash = null)
    {
        if (_entries.TryGetValue(key, out CachedContent? known)) return known!;
        var bytes = await make();
        var content = new CachedContent(bytes, hash ?? ContentHash.Of(bytes));
        if (Keeps(content.Bytes.Length)) Keep(key, content, content.Bytes.Length);
        return content;
    }

    /// <summary>A revision that was current once.</summary>
    internal async Task<Revision?> ReadRevisionAsync(ContentKey key, Func<Task<Revision?>> read)
    {
        if (_entries.TryGetValue(key, out Revision? known)) return known;
        var revision = await read();
        if (revision is not null && Keeps(revision.Manifest.Length)) Keep(key, revision, revision.Manifest.Length);
        return revision;
    }

    public void Dispose() => _entries.Dispose();

    private void Keep<T>(ContentKey key, T value, long length) => _entries.Set(key, value, new MemoryCacheEntryOptions { Size = length + Overhead });
}

/// <summary>What is kept: of which kind, and of which revision or list of signatories.</summary>
/// <param name="What">Tells it from all else of its kind that is made of the same revision; may be empty.</param>
internal sealed record ContentKey(string Kind, Slug Slug, ContentHash Hash, string What = "", int Number = 0);

/// <summary>Bytes, and what headers say of them.</summary>
/// <param name="hash">Of the bytes.</param>
internal sealed class CachedContent(byte[] bytes, ContentHash hash)
{
    public byte[] Bytes => bytes;

    public ContentTag Tag { get; } = new(hash);
}
