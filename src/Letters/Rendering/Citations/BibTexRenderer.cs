using System.Globalization;
using System.Text;

namespace Letters.Rendering.Citations;

/// <summary>The letter as an entry of a BibTeX file, in UTF-8 as biber and newer BibTeX read it.</summary>
public sealed class BibTexRenderer : ILetterRenderer
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public RenditionFormat Format => RenditionFormat.BibTex;

    public void Render(Letter letter, RenderingContext context, Stream output)
    {
        var citation = Citation.Of(letter, context);
        using var text = new StreamWriter(output, Utf8, leaveOpen: true) { NewLine = "\n" };
        text.Write($"@misc{{{citation.Key}");
        WriteField(text, "title", $"{{{Escape(citation.Title)}}}");
        if (citation.Authors.Count > 0) WriteField(text, "author", string.Join(" and ", citation.Authors.Select(Author).Concat(citation.Others > 0 ? ["others"] : [])));
        if (citation.Date is { } date)
        {
            WriteField(text, "date", date.ToString("O", CultureInfo.InvariantCulture));
            WriteField(text, "year", date.Year.ToString(CultureInfo.InvariantCulture));
            WriteField(text, "month", date.Month.ToString(CultureInfo.InvariantCulture));
        }

        WriteField(text, "howpublished", "Open letter");
        WriteText(text, "publisher", citation.Publisher);
        WriteText(text, "location", citation.Place);
        if (citation.Address is { } address) WriteField(text, "url", EscapeAddress(address));
        WriteField(text, "language", citation.Language.ToString());
        if (citation.Keywords.Count > 0) WriteText(text, "keywords", string.Join(", ", citation.Keywords));
        WriteField(text, "version", citation.Version);
        text.WriteLine();
        text.WriteLine("}");
    }

    /// <summary>"{Example Trust}" is not parted into names.</summary>
    private static string Author(CitedAuthor author) => author switch
    {
        { IsOrganisation: true } or { Given: null } => $"{{{Escape(author.Family)}}}",
        _ => $"{Protect(author.Family)}, {Protect(author.Given!)}",
    };

    /// <summary>An "and" or a comma inside of a name would part it.</summary>
    private static string Protect(string name) =>
        name.Contains(',', StringComparison.Ordinal) || name.Split(' ').Contains("and", StringComparer.OrdinalIgnoreCase) ? $"{{{Escape(name)}}}" : Escape(name);

    private static void WriteText(StreamWriter text, string name, string? value)
    {
        if (value is not null) WriteField(text, name, Escape(value));
    }

    private static void WriteField(StreamWriter text, string name, string value)
    {
        text.WriteLine(",");
        text.Write($"  {name} = {{{value}}}");
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text.Replace('\n', ' '))
        {
            _ = character switch
            {
                '\\' => escaped.Append("\\textbackslash{}"),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                '{' or '}' or '&' or '%' or '$' or '#' or '_' => escaped.Append('\\').Append(character),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    /// <summary>An address is not escaped; what would end the field is percent-encoded.</summary>
    private static string EscapeAddress(string address) =>
        address.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
}
