using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LetterFunctions.Http;

/// <summary>Keeps those who have letters checked from taking all the time of an instance: so many a minute.</summary>
public sealed class ValidationRate(IOptions<ServingOptions> options) : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(6);

    private readonly TokenBucketRateLimiter? _limiter = Create(options.Value.ValidationsPerMinute);

    /// <returns>A problem where the request must wait; null where it may go on.</returns>
    public IResult? Refuse(HttpRequest request)
    {
        if (_limiter is null) return null;
        using var lease = _limiter.AttemptAcquire();
        if (lease.IsAcquired) return null;
        return Problems.TooMany(request.HttpContext.Response, lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Period);
    }

    public void Dispose() => _limiter?.Dispose();

    private static TokenBucketRateLimiter? Create(int perMinute) => perMinute == 0 ? null : new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
    {
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / 10),
        ReplenishmentPeriod = perMinute >= 10 ? Period : TimeSpan.FromMinutes(1d / perMinute),
        QueueLimit = 0,
        AutoReplenishment = true,
    });
}
