using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>The paths of the pages before and after the one that is served; null where there is none.</summary>
internal sealed record PageLinks(string? Previous, string? Next)
{
    /// <summary>As the Link header has them (RFC 8288).</summary>
    public void WriteTo(HttpResponse response)
    {
        var links = new[] { Of(Previous, "prev"), Of(Next, "next") }.OfType<string>().ToList();
        if (links.Count > 0) response.Headers.Link = string.Join(", ", links);
    }

    /// <summary>As the body has them.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteString("previous", Previous);
        json.WriteString("next", Next);
    }

    private static string? Of(string? path, string relation) => path is null ? null : $"<{path}>; rel=\"{relation}\"";
}
