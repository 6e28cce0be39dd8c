using Letters.Rendering;

namespace LetterFunctions.Http;

/// <summary>A format in which a resource can be had: a rendition, or JSON made of what the tables hold.</summary>
/// <param name="Name">In URLs.</param>
internal sealed record RepresentationFormat(string Name, string MediaType)
{
    public static RepresentationFormat Html { get; } = Of(RenditionFormat.Html);

    public static RepresentationFormat Json { get; } = new("json", "application/json");

    /// <summary>Of a letter; where a reader accepts several alike, the first is served.</summary>
    public static IReadOnlyList<RepresentationFormat> OfLetters { get; } = [Html, Json, .. RenditionFormat.All.Where(format => format != RenditionFormat.Html).Select(Of)];

    public static RepresentationFormat? Find(string name, IReadOnlyList<RepresentationFormat> formats) => formats.FirstOrDefault(format => format.Name == name);

    private static RepresentationFormat Of(RenditionFormat format) => new(format.Name, format.MediaType);
}
