using Letters;
using Letters.Rendering;
using Letters.Rendering.Html;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>The list of all letters in its two formats.</summary>
internal static class LetterIndex
{
    public static IReadOnlyList<RepresentationFormat> Formats { get; } = [RepresentationFormat.Html, RepresentationFormat.Json];

    public static IResult Represent(HttpRequest request, IReadOnlyList<Revision> letters, RepresentationFormat format) =>
        (format == RepresentationFormat.Json ? Representation.OfJson(LettersJson.Write(letters)) : ToPage(letters)).ToResult(request, Freshness.Current);

    private static Representation ToPage(IReadOnlyList<Revision> letters)
    {
        using var page = new MemoryStream();
        LetterIndexPage.Write(letters, page);
        return Representation.OfBytes(RenditionFormat.Html.ContentType, page.ToArray());
    }
}
