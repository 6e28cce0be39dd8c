using Letters.Azure;
using Letters.Publishing;
using Letters.Rendering;
using Letters.Rendering.Html;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>The list of letters in its two formats, a page at a time.</summary>
public sealed class LetterIndex(TableLetterStore letters)
{
    internal static IReadOnlyList<RepresentationFormat> Formats { get; } = [RepresentationFormat.Html, RepresentationFormat.Json];

    /// <summary>Letters that were withdrawn are no page's: a list of them is for programs.</summary>
    private static readonly IReadOnlyList<RepresentationFormat> OfWithdrawn = [RepresentationFormat.Json];

    /// <param name="path">Of the list as the request named it.</param>
    /// <param name="choose">Chooses one of the formats that there are; null where none will do.</param>
    internal async Task<IResult> RepresentAsync(HttpRequest request, string path, Func<IReadOnlyList<RepresentationFormat>, RepresentationFormat?> choose, CancellationToken cancellationToken)
    {
        if (!LetterListRequest.TryParse(request.Query, out var wanted, out var problem)) return Problems.Of(StatusCodes.Status400BadRequest, problem);
        var formats = wanted.IsWithdrawn ? OfWithdrawn : Formats;
        if (choose(formats) is not { } format) return Problems.NotAcceptable(formats);

        var found = await letters.ListAsync(wanted.After, cancellationToken).Where(wanted.Matches).Take(wanted.Limit + 1).ToListAsync(cancellationToken);
        var page = found.Take(wanted.Limit).ToList();
        var links = new PageLinks(null, found.Count > wanted.Limit ? wanted.Next(path, page[^1].Revision.Slug) : null);
        links.WriteTo(request.HttpContext.Response);
        return (format == RepresentationFormat.Json ? Representation.OfJson(LettersJson.Write(page, links)) : ToPage(page, wanted, links)).ToResult(request, Freshness.Current);
    }

    private static Representation ToPage(IReadOnlyList<CurrentRevision> letters, LetterListRequest wanted, PageLinks links)
    {
        using var page = new MemoryStream();
        var selection = new LetterIndexSelection([.. letters.Select(letter => letter.Revision)]) { IsFiltered = wanted.IsFiltered, Continues = wanted.After is not null, Next = links.Next };
        LetterIndexPage.Write(selection, page);
        return Representation.OfBytes(RenditionFormat.Html.ContentType, page.ToArray());
    }
}
