using System.Globalization;
using System.Text.RegularExpressions;
using Letters;
using Letters.Azure;
using Letters.Publishing;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>Answers an upload over HTTP: at once, or when it is dealt with.</summary>
public sealed partial class UploadOutcomes(IContentContainer content, TableLetterStore letters, TimeProvider clock)
{
    private const int MostSeconds = 60;
    private const string JsonType = "application/json; charset=utf-8";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    public async Task<IResult> AnswerAsync(HttpRequest request, Slug slug, CancellationToken cancellationToken)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.Location = $"/uploads/{slug}";
        headers.CacheControl = Freshness.Never.CacheControl;
        headers.XContentTypeOptions = "nosniff";
        if (SecondsToWait(request) is not { } seconds) return Accepted(request, slug);

        headers["Preference-Applied"] = string.Create(CultureInfo.InvariantCulture, $"wait={seconds}");
        return await WaitAsync(slug, TimeSpan.FromSeconds(seconds), cancellationToken) is { } report ? ToResult(slug, report) : Accepted(request, slug);
    }

    private async Task<UploadReport?> WaitAsync(Slug slug, TimeSpan patience, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        if (await content.FindAsync(slug.ToString(), cancellationToken) is not { } upload) return null;
        while (clock.GetElapsedTime(started) < patience)
        {
            var reports = await letters.ReadReportsAsync(slug.ToString(), 10, cancellationToken);
            if (reports.FirstOrDefault(report => report.Upload.Version == upload.Version) is { } report) return report;
            await Task.Delay(BetweenLooks, clock, cancellationToken);
        }

        return null;
    }

    private static IResult ToResult(Slug slug, UploadReport report) =>
        report.Outcome == UploadOutcome.Rejected ? Problems.Unpublishable(report.Diagnostics) : Results.Bytes(UploadsJson.Write(slug.ToString(), [report]), JsonType);

    private static IResult Accepted(HttpRequest request, Slug slug)
    {
        request.HttpContext.Response.StatusCode = StatusCodes.Status202Accepted;
        return Results.Bytes(UploadsJson.WriteAccepted(slug), JsonType);
    }

    private static int? SecondsToWait(HttpRequest request) =>
        Wait().Match(request.Headers["Prefer"].ToString()) is { Success: true } match && int.TryParse(match.Groups["seconds"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? Math.Min(seconds, MostSeconds)
            : null;

    [GeneratedRegex(@"(\A|[,;\s])wait=(?<seconds>[0-9]{1,4})(?=\z|[,;\s])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Wait();
}
