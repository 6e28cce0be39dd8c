using System.Text.Json.Nodes;
using LetterFunctions.Tests.OpenApi;

namespace LetterFunctions.Tests.EndToEnd;

/// <summary>Requests made of the API's description: for every operation the right one, and each that is wrong in one thing.</summary>
internal static class DescribedRequests
{
    /// <summary>Of a letter that is there, so that only one thing is wrong.</summary>
    public const string Slug = "asked-for-wrongly";

    /// <summary>Stands for the host of the app.</summary>
    public const string Host = "host.of.the.app";

    private const string LongText = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private static readonly Dictionary<string, string> Right = new()
    {
        ["slug"] = Slug,
        ["folder"] = Slug,
        ["format"] = "txt",
        ["language"] = "es",
        ["number"] = "1",
        ["before"] = "1",
        ["after"] = "1",
        ["file"] = "letter.fr.txt",
        ["page"] = "terminology",
    };

    private static readonly Dictionary<string, string[]> WrongInPath = new()
    {
        ["slug"] = ["No_Slug", "a--b", "-", "no-such-letter", "%F0%9F%93%A3", "..%2F..%2Fcontent", "'or'1'eq'1", "%3Cscript%3E", LongText],
        ["folder"] = ["no-such-folder", "%F0%9F%93%A3", "..%2F..", "'or'1'eq'1", "%3Cscript%3E", LongText],
        ["format"] = ["docm", "%3Cscript%3E", "xx-XX", LongText],
        ["language"] = ["xx", "en", "%3Cscript%3E", LongText],
        ["number"] = ["0", "-1", "2", "one", "99999999999999999999", "000000000000", "%3Cscript%3E", LongText],
        ["before"] = ["0", "2", "one", "000000000000"],
        ["after"] = ["0", "2", "one", "000000000000"],
        ["file"] = ["notes.odt", "letter.exe", "..%2Fletter.txt", "%3Cscript%3E", LongText],
        ["page"] = ["no-such-page", "..%2F..%2FProgram", "problems/no-such-problem", "decisions/0001-a-revision-is-its-content"],
    };

    private static readonly Dictionary<string, string[]> WrongInQuery = new()
    {
        ["limit"] = ["", "0", "-1", "1001", "many", "1e3", "99999999999999999999"],
        ["cursor"] = ["", "***", "MQ", "MC4w", "MS45OTk5OTk5OTk5OTk5OTk", LongText],
        ["revision"] = ["0", "7", "one", "000000000000"],
        ["preview"] = ["docm", "%3Cscript%3E"],
        ["language"] = ["%3Cscript%3E"],
        ["status"] = ["gone", "%3Cscript%3E"],
        ["year"] = ["two", "-1", "99999"],
        ["kind"] = ["dog", "%3Cscript%3E"],
        ["asOf"] = ["yesterday", "2026-13-01", "1999-01-01"],
        ["url"] = ["", "https://elsewhere.example/letters/a-letter", "javascript:alert(1)"],
        ["maxwidth"] = ["wide", "-1"],
        ["maxheight"] = ["high", "-1"],
    };

    /// <summary>What must be asked for.</summary>
    private static readonly Dictionary<string, string> RightInQuery = new()
    {
        ["/signatories"] = "?q=nobody",
        ["/oembed"] = $"?url=http://{Host}/letters/{Slug}",
    };

    /// <summary>The letter that the right requests are for: once for all tests, which change nothing of it.</summary>
    public static async Task PublishAsync(LetterApp app)
    {
        using (var published = await app.Http.GetAsync(new Uri($"/letters/{Slug}/es/json", UriKind.Relative)))
        {
            if (published.IsSuccessStatusCode) return;
        }

        await app.Letters.UploadAsync($"{Slug}/letter.es.txt", "Un título\n\nEstimado ministro:\n\nLa palabra es uno.\n");
        await app.Letters.UploadAsync($"{Slug}/letter.txt", Publication.LetterText("one"));
        await app.Letters.UntilAsync($"/letters/{Slug}/es/json", _ => true);
    }

    public static IEnumerable<(string Method, string Path)> WrongMethods() =>
        from path in DescribedApi.Instance.Paths
        from method in (string[])["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE"]
        let filled = Fill(path.Template)
        where !DescribedPath.MethodsOf(DescribedApi.Instance.Paths, filled).Contains(method)
        select (method, filled);

    public static IEnumerable<(string Method, string Path)> WrongPaths() =>
        from operation in Operations()
        from name in NamesIn(operation.Path)
        from value in WrongInPath[name]
        where operation.Method != "PUT" || value != "no-such-letter" // which is how a letter begins
        select (operation.Method, Fill(operation.Path, name, value));

    public static IEnumerable<(string Method, string Path)> WrongQueries() =>
        from operation in Operations()
        from name in ParametersOf(operation.Description, "query")
        where WrongInQuery.ContainsKey(name)
        from value in WrongInQuery[name]
        where value != "MQ" || operation.Path is not ("/letters" or "/letters.{format}" or "/rebuild" or "/recover") // which is the letter “1”
        select (operation.Method, $"{Fill(operation.Path)}?{name}={value}");

    /// <summary>Of those that choose among formats whatever the path says.</summary>
    public static IEnumerable<string> Negotiated() =>
        from operation in Operations()
        where IsNegotiated(operation.Description)
        select Fill(operation.Path);

    public static IEnumerable<(string Method, string Path)> WithBody() =>
        from operation in Operations() where operation.Description["requestBody"] is not null select (operation.Method, Fill(operation.Path));

    /// <summary>Of every GET, each with a media type that it can be had in where it negotiates, and with none where it does not.</summary>
    public static IEnumerable<(string Path, string? Accept)> Reads() =>
        from operation in Operations()
        where operation.Method == "GET"
        from mediaType in MediaTypesOf(operation.Description)
        select (Fill(operation.Path) + RightInQuery.GetValueOrDefault(operation.Path), mediaType);

    /// <summary>The path of an operation that names what is there; one parameter may have another value.</summary>
    public static string Fill(string template, string? name = null, string? value = null) =>
        Right.Aggregate(template, (path, right) => path.Replace($"{{{right.Key}}}", right.Key == name ? value : RightIn(template, right.Key), StringComparison.Ordinal));

    /// <summary>The list of letters has other formats than a letter.</summary>
    private static string RightIn(string template, string name) => template == "/letters.{format}" ? "json" : Right[name];

    private static IEnumerable<string?> MediaTypesOf(JsonObject operation) =>
        IsNegotiated(operation) ? operation["responses"]!["200"]!["content"]!.AsObject().Select(content => (string?)content.Key) : [null];

    private static bool IsNegotiated(JsonObject operation) =>
        operation["responses"]!["406"] is not null && operation["responses"]!["200"]!["headers"]!["Vary"]?.ToJsonString().EndsWith("Vary\"}", StringComparison.Ordinal) == true;

    private static IEnumerable<(string Method, string Path, JsonObject Description)> Operations() =>
        DescribedApi.Instance.Paths.SelectMany(path => path.Operations.Select(operation => (operation.Key.ToUpperInvariant(), path.Template, operation.Value!.AsObject())));

    private static IEnumerable<string> NamesIn(string template) => Right.Keys.Where(name => template.Contains($"{{{name}}}", StringComparison.Ordinal));

    private static IEnumerable<string> ParametersOf(JsonObject operation, string place) =>
        operation["parameters"]!.AsArray().Select(parameter => DescribedApi.Instance.Resolve(parameter!)).Where(parameter => (string)parameter["in"]! == place).Select(parameter => (string)parameter["name"]!);
}
