using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using LetterFunctions.OpenApi.Shapes;
using Letters.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>What became of the uploads to a folder of the content container, the newest first: a page for a browser, JSON for a program.</summary>
public sealed class ListUploads(TableLetterStore letters)
{
    private const int MostReports = 100;

    [Function(nameof(ListUploads))]
    [Operation(Topic.Publishing, "Read upload reports", "What became of the uploads to a folder of the content container, the newest first: JSON for a program, a page for a browser.", Negotiates = true)]
    [Serves("application/json", typeof(UploadListShape))]
    [Serves("text/html", Headers = ["Content-Security-Policy?"])]
    [Fails(ProblemKind.NoUploads)]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "uploads/{folder}")] HttpRequest request, string folder, CancellationToken cancellationToken)
    {
        request.HttpContext.Response.Headers.Vary = "Accept";
        if (Negotiation.Choose(request, UploadReports.Formats) is not { } format) return Problems.NotAcceptable(UploadReports.Formats);
        var reports = await letters.ReadReportsAsync(folder, MostReports, cancellationToken);
        return reports.Count > 0 ? UploadReports.Represent(request, folder, reports, format) : Problems.Of(ProblemKind.NoUploads, $"Nothing was uploaded to “{folder}”.");
    }
}
