using LetterFunctions.Documentation;
using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>A page of the documentation, "docs/diagnostics/no-title": where problems and diagnostics lead to.</summary>
public sealed class ShowDocumentation
{
    [Function(nameof(ShowDocumentation))]
    [Operation(Topic.Documentation, "Read a page of documentation", "What problems, diagnostics and formats are: the pages that answers lead to.")]
    [Serves("text/html", Headers = ["Content-Security-Policy"])]
    [Fails(ProblemKind.NotFound)]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "docs/{*page}")] HttpRequest request, string? page) =>
        DocumentationPages.Find(page?.TrimEnd('/') ?? "") is { } html
            ? Representation.OfBytes("text/html; charset=utf-8", html).ToResult(request, Freshness.Current)
            : Problems.Of(ProblemKind.NotFound, $"There is no page {request.Path}.");
}
