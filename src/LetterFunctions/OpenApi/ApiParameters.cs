using System.Text.Json.Nodes;
using LetterFunctions.Http;
using LetterFunctions.OpenApi.Shapes;
using Letters.Publishing;

namespace LetterFunctions.OpenApi;

/// <summary>The parameters of requests, each described once. Those of the path are found by the names that routes give them.</summary>
internal static class ApiParameters
{
    private static readonly Dictionary<(string In, string Name), JsonObject> Known = new[]
    {
        Path("slug", "The letter's name in URLs.", Text("protect-asylum-seekers", ("pattern", Patterns.Slug), ("maxLength", 100))),
        Path("format", $"The name of a format: {Names(RepresentationFormat.OfLetters)}. Where no language is before it, also the language of a translation.", Text("pdf")),
        Path("language", "The language of a translation, as a BCP 47 tag.", Text("es")),
        Path("number", "The number of a revision; or its id, or the first 12 or more characters of it.", Text("1")),
        Path("before", "As “number”.", Text("1")),
        Path("after", "As “number”.", Text("2")),
        Path("folder", "The letter's folder in the content container; if the letter can be published, its slug.", Text("protect-asylum-seekers")),
        Path("file", $"The name of a file of a letter: {Letters.Parsing.LetterFileName.Known}; with a language before the extension, the text of a translation.", Text("letter.md")),
        Path("page", "The path of a page, with its slashes.", Text("formats/markdown")),

        Query("limit", "How many at most.", Number(1, 1_000, 100)),
        Query("cursor", "Where a page begins: what “next” of the page before it says, and nothing else.", Text()),
        Query("revision", "As “number”: the revision that is asked for, if it is not the current one.", Text()),
        Query("q", "Words that each must stand in the name or in an affiliation, whatever their case and accents.", Text()),
        Query("slug", "The slug that the letter would have.", Text(example: null, ("pattern", Patterns.Slug))),
        Query("preview", "The name of a format that the letter is shown in besides.", Text()),
        Query("language", "A language as a BCP 47 tag: of a translation, if not the original is asked for; of a list, the letters that are in it, where “pt” is any Portuguese.", Text()),
        Query("status", "“current”, or “withdrawn” for those that were.", OneOf("current", "withdrawn")),
        Query("year", "Of the letter's date, or of its publication where it has none.", Text(example: null, ("pattern", "^[0-9]{1,4}$"))),
        Query("keyword", "One of the letter's keywords, whatever its case and accents.", Text()),
        Query("kind", "What they are.", OneOf("person", "organisation", "others")),
        Query("group", "The heading that they are printed under, whatever its case and accents.", Text()),
        Query("asOf", "A date, at the end of that day in UTC, or a time as of RFC 3339: the revision that was current then.", Text()),
        Query("reason", "Why, in words for readers.", Text(example: null, ("maxLength", Withdrawal.LongestReason))),
        Query("url", "The address of a letter's page, or of something below it.", Text("https://letters.example/letters/keep-the-archive-open")),
        Query("maxwidth", "In CSS pixels.", Text(example: null, ("pattern", "^[0-9]+$"))),
        Query("maxheight", "In CSS pixels.", Text(example: null, ("pattern", "^[0-9]+$"))),
        Query("format", "The only one is “json”.", OneOf("json")),

        Header("If-Match", "The entity tag that the file must have.", Text()),
        Header("If-None-Match", "The entity tags of what the client has: answered with 304 where one of them is still right. For an upload, * means that there must be no such file yet.", Text()),
        Header("If-Modified-Since", "When the client read it last: answered with 304 where it has not changed since.", Text()),
        Header("Content-Digest", "The SHA-256 of the body, as `sha-256=:…:` in base 64 (RFC 9530): what came otherwise is refused.", Text()),
        Header("Prefer", "“wait=10” to be answered when the upload is dealt with, or after 10 seconds; at most 60 (RFC 7240).", Text()),
    }.ToDictionary(parameter => ((string)parameter["in"]!, (string)parameter["name"]!));

    public static JsonObject ReferToPath(string name) => Refer("path", name);

    /// <param name="name">Of a parameter of the query or of a header.</param>
    public static JsonObject Refer(string name) => Known.ContainsKey(("header", name)) ? Refer("header", name) : Refer("query", name);

    public static JsonObject Describe() =>
        new(Known.OrderBy(parameter => KeyOf(parameter.Key), StringComparer.Ordinal).Select(parameter => KeyValuePair.Create<string, JsonNode?>(KeyOf(parameter.Key), parameter.Value.DeepClone())));

    private static JsonObject Refer(string place, string name) => Known.ContainsKey((place, name))
        ? new JsonObject { ["$ref"] = $"#/components/parameters/{KeyOf((place, name))}" }
        : throw new InvalidOperationException($"The {place} parameter “{name}” is not described in {nameof(ApiParameters)}.");

    private static string KeyOf((string In, string Name) key) => $"{key.In}.{key.Name}";

    private static JsonObject Path(string name, string description, JsonObject schema) => Parameter("path", name, description, schema);

    private static JsonObject Query(string name, string description, JsonObject schema) => Parameter("query", name, description, schema);

    private static JsonObject Header(string name, string description, JsonObject schema) => Parameter("header", name, description, schema);

    private static JsonObject Parameter(string place, string name, string description, JsonObject schema)
    {
        var parameter = new JsonObject { ["name"] = name, ["in"] = place, ["description"] = description };
        if (place == "path") parameter["required"] = true;
        parameter["schema"] = schema;
        return parameter;
    }

    /// <param name="example">For what must be given; tools fill it in, and what may be left out would be sent with it.</param>
    private static JsonObject Text(string? example = null, params (string Keyword, JsonNode Value)[] keywords)
    {
        var schema = new JsonObject { ["type"] = "string" };
        foreach (var (keyword, value) in keywords) schema[keyword] = value;
        if (example is not null) schema["examples"] = new JsonArray(example);
        return schema;
    }

    private static JsonObject OneOf(params string[] values) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]) };

    private static JsonObject Number(int least, int most, int usual) => new() { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most, ["default"] = usual };

    private static string Names(IEnumerable<RepresentationFormat> formats) => string.Join(", ", formats.Select(format => format.Name));
}
