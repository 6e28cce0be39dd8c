using LetterFunctions.Http;
using Letters.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>A page of the signatories of a letter. Following pages show the revision that the first one showed.</summary>
public sealed class ListSignatories(PublishedLetters published, TableLetterStore letters)
{
    [Function(nameof(ListSignatories))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters/{slug}/signatories")] HttpRequest request, string slug, CancellationToken cancellationToken)
    {
        if (!SignatoryPageRequest.TryParse(request.Query, out var page, out var problem)) return Problems.Of(StatusCodes.Status400BadRequest, problem);
        var revision = page.Revision is { } number ? await published.FindRevisionAsync(slug, number, cancellationToken) : await published.FindCurrentAsync(slug, cancellationToken);
        if (revision is null) return page.Revision is { } missing ? Problems.NoRevision(slug, missing) : Problems.NoLetter(slug);

        var signatories = await letters.ReadSignatoriesAsync(revision, page.First, page.Limit, cancellationToken);
        var next = page.Next(revision, signatories.Count);
        if (next is not null) request.HttpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return Representation.OfJson(SignatoriesJson.Write(revision, signatories, next)).ToResult(request, page.Revision is null ? Freshness.Current : Freshness.Immutable);
    }
}
