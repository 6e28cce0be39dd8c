using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace LetterFunctions.Http;

/// <summary>Settings of what is served over HTTP, "Serving__CacheBytes" and so on.</summary>
public sealed partial class ServingOptions
{
    public const string Section = "Serving";

    /// <summary>
    /// For how many seconds a reader may be told what was current before another instance of the app published; 0 asks storage every
    /// time. What this instance publishes, it serves at once.
    /// </summary>
    [Range(0d, 60d)]
    public double PointerSeconds { get; set; } = 1;

    /// <summary>How much memory is used to keep what revisions are served as, in bytes; 0 keeps nothing.</summary>
    [Range(0d, 64d * 1024 * 1024 * 1024)]
    public long CacheBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>How many letters an instance checks or previews a minute for those who ask it to (POST /validate); 0 for any number.</summary>
    [Range(0, 1_000_000)]
    public int ValidationsPerMinute { get; set; } = 600;

    /// <summary>Whether an upload over HTTP must say what it expects to find, with If-Match or If-None-Match, so that nobody writes over another's work unseen.</summary>
    public bool ConditionalUploads { get; set; }

    /// <summary>For how many seconds an operation of storage is tried before a reader is answered without it.</summary>
    [Range(0.1, 60d)]
    public double ReadSeconds { get; set; } = 5;

    /// <summary>For how many seconds readers are answered what they were answered before, while storage is away; 0 to answer 503 at once.</summary>
    [Range(0d, 7 * 24 * 3600d)]
    public double StaleSeconds { get; set; } = 3600;

    /// <summary>How much memory is used to keep answers for that, in bytes. Letters are counted here although they share the memory of <see cref="CacheBytes"/>.</summary>
    [Range(0d, 64d * 1024 * 1024 * 1024)]
    public long StaleBytes { get; set; } = 64 * 1024 * 1024;

    public TimeSpan StaleLimit => TimeSpan.FromSeconds(StaleSeconds);

    public TimeSpan PointerAge => TimeSpan.FromSeconds(PointerSeconds);

    /// <summary>A wrong setting fails at start, with its name.</summary>
    [OptionsValidator]
    public sealed partial class Validator : IValidateOptions<ServingOptions>;
}
