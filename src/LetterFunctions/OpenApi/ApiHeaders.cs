using System.Text.Json.Nodes;

namespace LetterFunctions.OpenApi;

/// <summary>The headers of answers, each described once.</summary>
internal static class ApiHeaders
{
    private static readonly Dictionary<string, (string Description, string Example)> Known = new(StringComparer.Ordinal)
    {
        ["Access-Control-Allow-Origin"] = ("That pages of all sites may read it.", "*"),
        ["Accept-Ranges"] = ("That parts of it can be asked for.", "bytes"),
        ["Age"] = ("How many seconds ago it was made, where storage is away and it is served from memory.", "42"),
        ["Allow"] = ("The methods of the address.", "GET, HEAD, OPTIONS"),
        ["Cache-Control"] = ("How long it may be used again. What may change is asked for again; revisions are good for a year.", "public, no-cache"),
        ["Content-Disposition"] = ("What a reader's file is called.", "inline; filename=\"protect-asylum-seekers.pdf\""),
        ["Content-Language"] = ("The language that the letter is in.", "en"),
        ["Content-Location"] = ("The path of the chosen format, where it can be had whatever is accepted.", "/letters/protect-asylum-seekers/html"),
        ["Content-Range"] = ("Which part it is, and of how many bytes.", "bytes 0-1023/37701"),
        ["Content-Security-Policy"] = ("What the page may do; only what is served from here, and nothing inline but what is named by its hash.", "default-src 'none'"),
        ["ETag"] = ("A strong entity tag: the SHA-256 of the bytes, or the tag of what was uploaded.", "\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\""),
        ["Last-Modified"] = ("When the revision was published.", "Fri, 30 Nov 2018 21:05:07 GMT"),
        ["Link"] = ("The next page, as rel=\"next\" (RFC 8288).", "</letters/protect-asylum-seekers/signatories?limit=100&cursor=MS4xMDE>; rel=\"next\""),
        ["Location"] = ("Where to read on.", "/uploads/protect-asylum-seekers"),
        ["Preference-Applied"] = ("Which preference was heeded (RFC 7240).", "wait=10"),
        ["Repr-Digest"] = ("The SHA-256 of the bytes (RFC 9530).", "sha-256=:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=:"),
        ["Retry-After"] = ("In how many seconds to try again.", "10"),
        ["Vary"] = ("Which header of the request chooses what is served.", "Accept"),
        ["Warning"] = ("That it may no longer be right, since storage is away (RFC 7234, 5.5).", "110 - \"Response is Stale\""),
        ["X-Content-Type-Options"] = ("That the media type is to be believed.", "nosniff"),
    };

    /// <summary>References to headers by their names.</summary>
    /// <param name="names">With a question mark at the end of one that is not always there.</param>
    public static JsonObject Refer(IEnumerable<string> names)
    {
        var headers = new JsonObject();
        foreach (var name in names.Order(StringComparer.Ordinal)) headers[name.TrimEnd('?')] = new JsonObject { ["$ref"] = $"#/components/headers/{KeyOf(name)}" };
        return headers;
    }

    /// <summary>Every header that the answers refer to, by the key that <see cref="Refer"/> uses.</summary>
    /// <param name="used">As given to <see cref="Refer"/>.</param>
    public static JsonObject Describe(IEnumerable<string> used)
    {
        var headers = new JsonObject();
        foreach (var name in used.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) headers[KeyOf(name)] = Describe(name);
        return headers;
    }

    private static JsonObject Describe(string name)
    {
        if (!Known.TryGetValue(name.TrimEnd('?'), out var known)) throw new InvalidOperationException($"The header {name} is not described in {nameof(ApiHeaders)}.");
        return new JsonObject
        {
            ["description"] = known.Description,
            ["required"] = !name.EndsWith('?'),
            ["schema"] = new JsonObject { ["type"] = "string" },
            ["example"] = known.Example,
        };
    }

    private static string KeyOf(string name) => name.EndsWith('?') ? $"{name[..^1]}.optional" : name;
}
