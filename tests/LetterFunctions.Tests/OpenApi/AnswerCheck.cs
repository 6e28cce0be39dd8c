using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using LetterFunctions.Http;

namespace LetterFunctions.Tests.OpenApi;

/// <summary>What of one answer is not as the API's description says.</summary>
/// <param name="body">Of the response.</param>
internal sealed class AnswerCheck(HttpRequestMessage request, HttpResponseMessage response, ReadOnlyMemory<byte> body)
{
    private static readonly DescribedApi Api = DescribedApi.Instance;

    private readonly string _path = request.RequestUri!.AbsolutePath.Length > 1 ? request.RequestUri.AbsolutePath.TrimEnd('/') : "/";

    private string? MediaType => response.Content.Headers.ContentType?.MediaType;

    public IEnumerable<string> Faults()
    {
        if ((int)response.StatusCode >= 500 && response.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.NotImplemented)) return ["It is a fault of the server."];
        if (_path == "/") return CheckRoot();
        var method = request.Method == HttpMethod.Head ? "get" : request.Method.Method.ToLowerInvariant();
        if (DescribedPath.Find(Api.Paths, _path, method) is not { } described) return CheckProblem(ProblemKind.NotFound);
        if (request.Method == HttpMethod.Options) return CheckOptions();
        if (described.Operations[method] is not JsonObject operation) return CheckProblem(ProblemKind.MethodNotAllowed).Concat(CheckAllow());
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        return operation["responses"]![status] is { } answer
            ? CheckHeaders(Api.Resolve(answer)).Concat(CheckBody(Api.Resolve(answer)))
            : [$"{(string?)operation["operationId"]} has no status {status}; it has {string.Join(", ", operation["responses"]!.AsObject().Select(known => known.Key))}."];
    }

    private List<string> CheckRoot() =>
        request.Method == HttpMethod.Get || request.Method == HttpMethod.Head
            ? response.StatusCode == HttpStatusCode.Redirect ? [] : ["The root does not lead on."]
            : request.Method == HttpMethod.Options ? [] : CheckProblem(ProblemKind.MethodNotAllowed);

    private IEnumerable<string> CheckOptions()
    {
        if (response.StatusCode != HttpStatusCode.NoContent) yield return "OPTIONS is not answered with 204.";
        foreach (var fault in CheckAllow()) yield return fault;
    }

    private IEnumerable<string> CheckAllow()
    {
        var (allowed, known) = (response.Content.Headers.Allow.Order(StringComparer.Ordinal), DescribedPath.MethodsOf(Api.Paths, _path).Append("OPTIONS").Order(StringComparer.Ordinal));
        if (!allowed.SequenceEqual(known)) yield return $"Allow has {string.Join(", ", allowed)}; {_path} has {string.Join(", ", known)}.";
    }

    private IEnumerable<string> CheckHeaders(JsonObject answer)
    {
        var names = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).Select(header => header.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, header) in answer["headers"] as JsonObject ?? [])
        {
            if (!names.Contains(name) && (bool?)Api.Resolve(header!)["required"] == true) yield return $"The header {name} is missing.";
        }
    }

    private IEnumerable<string> CheckBody(JsonObject answer)
    {
        if (answer["content"] is not JsonObject content) return body.IsEmpty ? [] : [$"There is a body of {body.Length} bytes, where none is described."];
        if (MediaType is not { } mediaType || content[mediaType] is not JsonObject described) return [$"The media type {MediaType} is not described; there are {string.Join(", ", content.Select(known => known.Key))}."];
        if (request.Method == HttpMethod.Head) return body.IsEmpty ? [] : ["HEAD has a body."];
        if (mediaType == Problem.MediaType) return CheckProblem([.. described["examples"]!.AsObject().Select(example => example.Key)]);
        if ((string?)described["schema"]?["$ref"] is { } schema) return CheckJson(schema);
        return body.IsEmpty ? ["The body is empty."] : [];
    }

    private List<string> CheckProblem(ProblemKind kind) =>
        (int)response.StatusCode != kind.Status() ? [$"The status is not {kind.Status()}."]
        : MediaType != Problem.MediaType ? [$"It is {MediaType}, and no problem."]
        : request.Method == HttpMethod.Head ? []
        : CheckProblem([kind.Name()]);

    private List<string> CheckProblem(IReadOnlyCollection<string> names)
    {
        var faults = CheckJson("#/components/schemas/Problem").ToList();
        if (faults.Count > 0) return faults;
        using var problem = JsonDocument.Parse(body);
        var type = problem.RootElement.GetProperty("type").GetString()!;
        if (!names.Contains(type[(type.LastIndexOf('/') + 1)..])) faults.Add($"The problem {type} is not described; there are {string.Join(", ", names)}.");
        if (problem.RootElement.GetProperty("status").GetInt32() != (int)response.StatusCode) faults.Add("The problem has another status than the answer.");
        if (!response.Headers.TryGetValues("X-Content-Type-Options", out var values) || values.Single() != "nosniff") faults.Add("The problem is without nosniff.");
        return faults;
    }

    private IEnumerable<string> CheckJson(string schema)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return [.. Api.Faults(schema, json.RootElement)];
        }
        catch (JsonException broken)
        {
            return [$"It is no JSON: {broken.Message}"];
        }
    }
}
