namespace Letters.Rendering.Html;

/// <summary>A letter in a form other than the page.</summary>
internal sealed record LetterForm(string Path, string MediaType, string Label);

/// <summary>The forms that a letter is served in besides its page.</summary>
internal static class LetterForms
{
    public static IEnumerable<LetterForm> Of(LetterPaths paths, Labels labels) =>
        RenditionFormat.All.Where(format => format != RenditionFormat.Html && format != RenditionFormat.ShareImage)
            .Select(format => new LetterForm(paths.In(format), format.MediaType, LabelOf(format, labels)))
            .Append(new LetterForm(paths.Json, "application/json", labels.Data));

    private static string LabelOf(RenditionFormat format, Labels labels) => format.Name switch
    {
        "pdf" => labels.Pdf,
        "txt" => labels.PlainText,
        "md" => labels.Markdown,
        "bib" => "BibTeX",
        "csl" => "CSL-JSON",
        "akn" => "Akoma Ntoso",
        "docx" => "Word",
        _ => format.Name.ToUpperInvariant(),
    };
}
