using LetterFunctions.Http;
using Letters.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>What became of the uploads to a folder of the content container, the newest first.</summary>
public sealed class ListUploads(TableLetterStore letters)
{
    private const int MostReports = 100;

    [Function(nameof(ListUploads))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "uploads/{folder}")] HttpRequest request, string folder, CancellationToken cancellationToken)
    {
        var reports = await letters.ReadReportsAsync(folder, MostReports, cancellationToken);
        return reports.Count > 0
            ? Representation.OfJson(UploadsJson.Write(folder, reports)).ToResult(request, Freshness.Private)
            : Problems.Of(StatusCodes.Status404NotFound, $"Nothing was uploaded to “{folder}”.");
    }
}
