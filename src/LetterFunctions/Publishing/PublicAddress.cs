using Letters.Rendering;
using Microsoft.Extensions.Configuration;

namespace LetterFunctions.Publishing;

/// <summary>Where the app is reached: the setting Publishing__Origin says it, else WEBSITE_HOSTNAME, which the hosts set once they listen.</summary>
public sealed class PublicAddress(IConfiguration configuration, RenderingSettings settings)
{
    /// <summary>Of a published letter.</summary>
    public string Of(string slug) => $"{Origin}/letters/{slug}";

    /// <summary>Of one of its formats.</summary>
    public string Of(string slug, string format) => $"{Of(slug)}.{format}";

    /// <summary>Of the app, "https://letters.example", without a slash at its end: as set, else as the host knows it.</summary>
    public string Origin
    {
        get
        {
            if (settings.Origin is { } origin) return origin.GetLeftPart(UriPartial.Authority);
            var host = configuration["WEBSITE_HOSTNAME"];
            if (string.IsNullOrEmpty(host)) return "";
            return new Uri($"http://{host}").IsLoopback ? $"http://{host}" : $"https://{host}";
        }
    }
}
