using Letters.Publishing;
using Letters.Rendering;
using Letters.Rendering.Html;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>What became of the uploads to a folder, in its two formats.</summary>
internal static class UploadReports
{
    public static IReadOnlyList<RepresentationFormat> Formats { get; } = [RepresentationFormat.Json, RepresentationFormat.Html];

    /// <param name="reports">At least one.</param>
    public static IResult Represent(HttpRequest request, string folder, IReadOnlyList<UploadReport> reports, RepresentationFormat format) =>
        (format == RepresentationFormat.Json ? Representation.OfJson(UploadsJson.Write(folder, reports)) : ToPage(folder, reports)).ToResult(request, Freshness.Private);

    private static Representation ToPage(string folder, IReadOnlyList<UploadReport> reports)
    {
        using var page = new MemoryStream();
        UploadReportsPage.Write(folder, reports, page);
        return Representation.OfBytes(RenditionFormat.Html.ContentType, page.ToArray());
    }
}
