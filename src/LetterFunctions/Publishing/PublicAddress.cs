using Letters;
using Microsoft.Extensions.Configuration;

namespace LetterFunctions.Publishing;

/// <summary>Where the app is reached: the hosts set WEBSITE_HOSTNAME once they listen.</summary>
public sealed class PublicAddress(IConfiguration configuration)
{
    public string Of(Slug slug) => $"{Origin}/letters/{slug}";

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
