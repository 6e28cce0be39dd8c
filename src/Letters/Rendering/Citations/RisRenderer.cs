using System.Globalization;
using System.Text;

namespace Letters.Rendering.Citations;

/// <summary>The letter as a RIS record, which reference managers import.</summary>
public sealed class RisRenderer : ILetterRenderer
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public RenditionFormat Format => RenditionFormat.Ris;

    public void Render(Letter letter, RenderingContext context, Stream output)
    {
        var citation = Citation.Of(letter, context);
        using var text = new StreamWriter(output, Utf8, leaveOpen: true) { NewLine = "\r\n" };
        Write(text, "TY", "GEN");
        Write(text, "TI", citation.Title);
        foreach (var author in citation.Authors) Write(text, "AU", author.Given is { } given ? $"{author.Family}, {given}" : author.Family);
        if (citation.Others > 0) Write(text, "A4", string.Create(CultureInfo.InvariantCulture, $"and {citation.Others} others"));
        Write(text, "PY", citation.Date?.Year.ToString(CultureInfo.InvariantCulture));
        Write(text, "DA", citation.Date?.ToString("yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture));
        Write(text, "PB", citation.Publisher);
        Write(text, "CY", citation.Place);
        Write(text, "UR", citation.Address);
        Write(text, "LA", citation.Language.ToString());
        foreach (var keyword in citation.Keywords) Write(text, "KW", keyword);
        Write(text, "M3", "Open letter");
        Write(text, "ET", citation.Version);
        Write(text, "ID", citation.Key);
        Write(text, "ER", "");
    }

    /// <summary>A tag, two blanks, a hyphen, a blank and the value, which has no line breaks.</summary>
    private static void Write(StreamWriter text, string tag, string? value)
    {
        if (value is not null) text.WriteLine($"{tag}  - {string.Join(' ', value.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))}");
    }
}
