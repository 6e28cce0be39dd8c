using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using V = DocumentFormat.OpenXml.Vml;

namespace Letters.Parsing.Word;

/// <summary>What a Word file may hold that is no text of a letter. None of it is fetched, run or published; the author is told.</summary>
internal static partial class WordForeign
{
    public static bool IsPlaceholder(SdtProperties? properties) => properties?.GetFirstChild<ShowingPlaceholder>() is { } placeholder && WordStyles.IsOn(placeholder);

    public static void ReportPlaceholder(WordFile file, int paragraph, string words) =>
        file.Report("placeholder-left-out", DiagnosticSeverity.Warning, paragraph, $"A field that nobody has filled in is left out: “{words}”", words, "Fill it in, or delete it.");

    public static void ReportEmbedded(WordFile file, int paragraph, string what) =>
        file.Report("embedded-file-left-out", DiagnosticSeverity.Warning, paragraph, $"The letter has {what} embedded. Its words are not read and not published.", "", "Copy what belongs to the letter into its text.");

    /// <summary>A drawing may be a box of text, a picture, an embedded file or mere ornament.</summary>
    public static void ReadDrawing(OpenXmlElement drawing, WordParagraph into, WordFile file)
    {
        if (drawing is EmbeddedObject)
        {
            ReportEmbedded(file, into.Number, "another file");
            return;
        }

        var boxes = drawing.Descendants<TextBoxContent>().Where(box => !box.Ancestors<AlternateContentFallback>().Any() && !box.Ancestors<TextBoxContent>().Any(outer => outer.Ancestors().Contains(drawing))).ToList();
        into.TextBoxes.AddRange(boxes);
        if (boxes.Count == 0 && HasPicture(drawing)) ReportPicture(drawing, into, file);
    }

    public static void ReportOfFile(WordFile file)
    {
        ReportHeaders(file);
        if (file.Main.VbaProjectPart is not null)
        {
            file.Diagnostics.Add(new("macros-ignored", DiagnosticSeverity.Warning, "The Word file contains macros. They were not run; they are in the uploaded file, which is kept.")
            {
                Suggestion = "Save it as a Word document without macros (.docx).",
            });
        }

        foreach (var target in ExternalTargets(file.Main))
        {
            file.Diagnostics.Add(new("external-content-ignored", DiagnosticSeverity.Warning, $"The Word file refers to content elsewhere, which was not fetched: “{target}”")
            {
                Excerpt = target,
                Suggestion = "Put the content into the file, or remove the reference (File, Info, Edit Links to Files).",
            });
        }
    }

    /// <summary>A template on the author's own machine, which nearly every file names, is no content.</summary>
    private static IEnumerable<string> ExternalTargets(MainDocumentPart main) => main.Parts.Select(pair => pair.OpenXmlPart).Prepend(main)
        .SelectMany(part => part.ExternalRelationships)
        .Where(relationship => !relationship.RelationshipType.EndsWith("/attachedTemplate", StringComparison.Ordinal) || IsRemote(relationship.Uri.OriginalString))
        .Select(relationship => relationship.Uri.OriginalString)
        .Distinct(StringComparer.Ordinal);

    private static bool IsRemote(string target) =>
        target.StartsWith("http", StringComparison.OrdinalIgnoreCase) || target.StartsWith("ftp", StringComparison.OrdinalIgnoreCase) || target.StartsWith(@"\\", StringComparison.Ordinal)
        || (target.StartsWith("file://", StringComparison.OrdinalIgnoreCase) && !target.StartsWith("file:///", StringComparison.OrdinalIgnoreCase))
        || target.StartsWith(@"file:///\\", StringComparison.OrdinalIgnoreCase);

    private static void ReportHeaders(WordFile file)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var parts = file.Main.HeaderParts.Select(part => (Root: (OpenXmlElement?)part.Header, Name: "header")).Concat(file.Main.FooterParts.Select(part => (Root: (OpenXmlElement?)part.Footer, Name: "footer")));
        foreach (var (root, name) in parts)
        {
            if (root is null || WordWords.Of(root) is not { Length: > 0 } words || !words.Any(char.IsLetter) || PageNumber().IsMatch(words) || !seen.Add(words)) continue;
            file.Diagnostics.Add(new("header-left-out", DiagnosticSeverity.Info, $"The {name} of the pages is not part of the letter: “{words}”")
            {
                Excerpt = words,
                Suggestion = "If it belongs to the letter, move it into the text.",
            });
        }
    }

    [GeneratedRegex(@"\A\W*(page|p\.|seite|página|pág\.|pagina|strona|стр\.|страница|сторінка|σελίδα|sayfa|第)?\s*\d+(\s*(/|\||of|von|de|sur|di|van|z|из|з|από)\s*\d+)?\W*(页|頁|ページ)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    private static bool HasPicture(OpenXmlElement drawing) => drawing.Descendants().Any(part => part is A.Blip or V.ImageData || part.LocalName is "chart" or "relIds");

    private static void ReportPicture(OpenXmlElement drawing, WordParagraph into, WordFile file)
    {
        var described = drawing.Descendants<DocProperties>().FirstOrDefault();
        var words = FirstWords(described?.Description?.Value, described?.Title?.Value, drawing.Descendants<V.Shape>().FirstOrDefault()?.Alternate?.Value, drawing.Descendants<V.ImageData>().FirstOrDefault()?.Title?.Value);
        file.Report("picture-dropped", DiagnosticSeverity.Warning, into.Number, words is null ? "A picture is not published." : $"A picture is not published. It shows: “{words}”", words ?? "",
            "A letter is published as text: write down what the picture says, or delete it.");
    }

    private static string? FirstWords(params ReadOnlySpan<string?> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (!string.IsNullOrWhiteSpace(candidate)) return candidate.Trim();
        }

        return null;
    }
}
