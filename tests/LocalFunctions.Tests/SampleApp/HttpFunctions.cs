using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace SampleApp;

/// <summary>Functions that say which of them answered.</summary>
public sealed class HttpFunctions(Calls calls, Visitor visitor, IConfiguration configuration)
{
    [Function("GetByNumber")]
    public static IResult GetByNumber([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "letters/{number:int}")] HttpRequest request, int number) =>
        Results.Text($"GetByNumber {number} {request.Method}");

    [Function("GetLetter")]
    public static IResult GetLetter([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "letters/{slug}")] HttpRequest request, string slug) =>
        Results.Text($"GetLetter {slug} {request.Method}");

    [Function("GetRendition")]
    public static IResult GetRendition(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "letters/{slug}.{format}")] HttpRequest request, string slug, string format) =>
        Results.Text($"GetRendition {slug} {format} {request.Method}");

    [Function("AnyPage")]
    public static IResult AnyPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{*path}")] HttpRequest request, string path) =>
        Results.Text($"AnyPage {path} {request.Method}");

    [Function("PutLetter")]
    public static async Task<IResult> PutLetter(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "letters/{slug}")] HttpRequest request, string slug, CancellationToken cancellation)
    {
        using var reader = new StreamReader(request.Body);
        return Results.Text($"PutLetter {slug} {await reader.ReadToEndAsync(cancellation)}");
    }

    [Function("Ping")]
    public static IResult Ping([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Text($"Ping {request.Method}");

    [Function("Where")]
    public IResult Where([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        Results.Text($"{request.Scheme}://{configuration["WEBSITE_HOSTNAME"]}");

    [Function("Who")]
    public IResult Who([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Text($"{request.Path} {visitor.Id}");

    [Function("Secret")]
    public static IResult Secret([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => Results.Text($"Secret {request.Method}");

    [Function("Rule")]
    public static IResult Rule([HttpTrigger(AuthorizationLevel.Admin, "get")] HttpRequest request) => Results.Text($"Rule {request.Method}");

    [Function("Fail")]
    public static IResult Fail([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        throw new InvalidOperationException($"a secret of {request.Path}");

    [Function("SayNothing")]
    public Task SayNothing([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        calls.MakeAsync(request.Path, CancellationToken.None);

    [Function("Linger")]
    public async Task<IResult> Linger([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
    {
        await calls.MakeAsync(request.Path, CancellationToken.None);
        return Results.Text("done");
    }

    [Function("ReturnText")]
    public static string ReturnText([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => request.Path;

    [Function("TakeHostRoute")]
    public static IResult TakeHostRoute([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "admin/letters")] HttpRequest request) =>
        Results.Text(request.Path);
}
