using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>Errors as application/problem+json (RFC 9457).</summary>
internal static class Problems
{
    public static IResult NoLetter(string slug) => Of(StatusCodes.Status404NotFound, $"No letter “{slug}” is published.");

    public static IResult NoRevision(string slug, string number) => Of(StatusCodes.Status404NotFound, $"No letter “{slug}” with a revision “{number}” is published.");

    public static IResult NoFormat(string format, IEnumerable<RepresentationFormat> formats) =>
        Of(StatusCodes.Status404NotFound, $"There is no format “{format}”; there are: {string.Join(", ", formats.Select(known => known.Name))}.");

    public static IResult NotAcceptable(IEnumerable<RepresentationFormat> formats) =>
        Of(StatusCodes.Status406NotAcceptable, $"None of the media types in Accept can be had; there are: {string.Join(", ", formats.Select(known => known.MediaType))}.");

    /// <param name="detail">A sentence for whoever wrote the request.</param>
    public static IResult Of(int status, string detail) => Results.Problem(detail, statusCode: status);
}
