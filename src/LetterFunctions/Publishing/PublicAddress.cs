using Microsoft.Extensions.Configuration;

namespace LetterFunctions.Publishing;

/// <summary>Where the app is reached: the hosts set WEBSITE_HOSTNAME once they listen.</summary>
public sealed class PublicAddress(IConfiguration configuration)
{
    /// <summary>Of a published letter.</summary>
    public string Of(string slug) => $"{Origin}/letters/{slug}";

    /// <summary>Of one of its formats.</summary>
    public string Of(string slug, string format) => $"{Of(slug)}.{format}";

    private string Origin
    {
        get
        {
            var host = configuration["WEBSITE_HOSTNAME"];
            if (string.IsNullOrEmpty(host)) return "";
            return new Uri($"http://{host}").IsLoopback ? $"http://{host}" : $"https://{host}";
        }
    }
}
