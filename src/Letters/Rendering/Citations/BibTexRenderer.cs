using System.Globalization;
using System.Text;

namespace Letters.Rendering.Citations;

/// <summary>
/// A citation as BibTeX: one entry of type misc, in UTF-8. Fields that only biblatex knows, date and version among them, stand
/// beside those of BibTeX, which ignores what it does not know.
/// </summary>
public sealed class BibTexRenderer : ILetterRenderer
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>BibTeX's own names for months, which styles print in their language.</summary>
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public RenditionFormat Format => RenditionFormat.BibTex;

    public void Render(Letter letter, RenderingContext context, Stream output)
    {
        letter = context.WithPublisher(letter);
        var citation = Citation.Of(letter, context);
        using var text = new StreamWriter(output, Utf8, leaveOpen: true) { NewLine = "\n" };
        text.WriteLine($"@misc{{{citation.Key},");
        foreach (var (name, value) in Fields(citation)) text.WriteLine($"  {name} = {value},");
        text.WriteLine("}");
    }

    private static IEnumerable<(string Name, string Value)> Fields(Citation citation)
    {
        // Braces within braces, so that no style turns capitals of the title into small letters.
        yield return ("title", $"{{{{{TexText.Of(citation.Title)}}}}}");
        if (citation.Authors.Count > 0) yield return ("author", $"{{{string.Join(" and ", NamesOf(citation))}}}");
        if (citation.Date is { } date)
        {
            yield return ("date", Braced(date.ToString("O", CultureInfo.InvariantCulture)));
            yield return ("year", Braced(date.Year.ToString("D4", CultureInfo.InvariantCulture)));
            yield return ("month", Months[date.Month - 1]);
        }

        if (citation.Publisher is { } publisher) yield return ("publisher", Words(publisher));
        if (citation.Place is { } place) yield return ("address", Words(place));
        yield return ("howpublished", Words(citation.Kind));
        yield return ("note", Words(citation.Note));
        yield return ("version", Braced(citation.Version));
        if (citation.Address is { } address) yield return ("url", Braced(TexText.OfAddress(address)));
        yield return ("language", Braced(citation.Language));
        if (citation.Keywords.Count > 0) yield return ("keywords", Words(string.Join(", ", citation.Keywords)));
    }

    private static IEnumerable<string> NamesOf(Citation citation)
    {
        var names = citation.Authors.Select(NameOf);
        return citation.HasMoreAuthors ? names.Append("others") : names;
    }

    /// <summary>"von Last, Jr, First"; a name that is not taken apart is in braces, so that its commas and its "and" are words.</summary>
    private static string NameOf(CitedName name)
    {
        if (name.Whole is { } whole) return Braced(TexText.Of(whole));
        var family = Part(name.Family);
        if (name.Particle.Length > 0) family = name.Particle[^1] is '\'' or '’' or '-' ? Braced(TexText.Of(name.Particle + name.Family)) : $"{TexText.Of(name.Particle)} {family}";
        return string.Join(", ", new[] { family, Part(name.Suffix), Part(name.Given) }.Where(part => part.Length > 0));
    }

    /// <summary>A part of a name; in braces where BibTeX would take a word of it for a sign of its own.</summary>
    private static string Part(string words)
    {
        var isPlain = !words.Contains(',', StringComparison.Ordinal) && !words.Split(' ', '\u00A0').Contains("and", StringComparer.OrdinalIgnoreCase);
        return isPlain ? TexText.Of(words) : Braced(TexText.Of(words));
    }

    private static string Words(string words) => Braced(TexText.Of(words));

    private static string Braced(string text) => $"{{{text}}}";
}
