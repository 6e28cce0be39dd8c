using System.Globalization;
using System.Text;

namespace Letters.Rendering.Citations;

/// <summary>
/// A citation as RIS, which reference managers import: UTF-8, CRLF, one reference of type ELEC. RIS has no sign for "and
/// others"; the note says how many sign.
/// </summary>
public sealed class RisRenderer : ILetterRenderer
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public RenditionFormat Format => RenditionFormat.Ris;

    public void Render(Letter letter, RenderingContext context, Stream output)
    {
        letter = context.WithPublisher(letter);
        var citation = Citation.Of(letter, context);
        using var text = new StreamWriter(output, Utf8, leaveOpen: true) { NewLine = "\r\n" };
        text.WriteLine("TY  - ELEC");
        foreach (var (tag, value) in Fields(citation)) text.WriteLine($"{tag}  - {value}");
        text.WriteLine("ER  - ");
    }

    private static IEnumerable<(string Tag, string Value)> Fields(Citation citation) =>
    [
        ("ID", citation.Key),
        ("TI", citation.Title),
        .. citation.Authors.Select(author => ("AU", NameOf(author))),
        .. DatesOf(citation.Date),
        .. Field("PB", citation.Publisher),
        .. Field("CY", citation.Place),
        ("M3", citation.Kind),
        ("ET", citation.Version),
        ("LA", citation.Language),
        .. citation.Keywords.Select(keyword => ("KW", keyword)),
        .. Field("UR", citation.Address),
        ("N1", citation.Note),
    ];

    private static IEnumerable<(string, string)> Field(string tag, string? value) => value is null ? [] : [(tag, value)];

    private static IEnumerable<(string, string)> DatesOf(DateOnly? date) => date is { } day
        ? [("PY", day.ToString("yyyy", CultureInfo.InvariantCulture)), ("DA", day.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture))]
        : [];

    /// <summary>"Family, Given, Suffix", the particle before the family name.</summary>
    private static string NameOf(CitedName name)
    {
        if (name.Whole is { } whole) return whole;
        var joint = name.Particle is [] or [.., '\'' or '’' or '-'] ? "" : " ";
        return string.Join(", ", new[] { $"{name.Particle}{joint}{name.Family}", name.Given, name.Suffix }.Where(part => part.Length > 0));
    }
}
