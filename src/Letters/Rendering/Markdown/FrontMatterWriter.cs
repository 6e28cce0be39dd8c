using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Letters.Rendering.Markdown;

/// <summary>What is stated about a letter, as front matter. Nothing where nothing is.</summary>
internal static partial class FrontMatterWriter
{
    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, Letter letter)
    {
        var lines = Lines(letter).ToList();
        if (lines.Count == 0) return;
        output.WriteLine("---");
        lines.ForEach(output.WriteLine);
        output.WriteLine("---");
        output.WriteLine();
    }

    private static IEnumerable<string> Lines(Letter letter)
    {
        var metadata = letter.Metadata;
        return
        [
            .. Line("language", letter.Language == LanguageTag.English ? null : letter.Language.ToString()),
            .. Line("date", DateOf(metadata.Date)),
            .. Line("place", metadata.Place),
            .. Publisher(metadata),
            .. Line("contact", metadata.Contact),
            .. Line("license", metadata.License),
            .. Line("canonicalUrl", metadata.CanonicalUrl),
            .. metadata.Keywords.Count == 0 ? Enumerable.Empty<string>() : [$"keywords: [{string.Join(", ", metadata.Keywords.Select(Quote))}]"],
            .. Line("status", metadata.Status?.ToString().ToLowerInvariant()),
            .. Line("changeNote", metadata.ChangeNote),
            .. metadata.Errata.Count == 0 ? Enumerable.Empty<string>() : metadata.Errata.SelectMany(Erratum).Prepend("errata:"),
            .. Theme(metadata.Theme),
        ];
    }

    private static IEnumerable<string> Publisher(LetterMetadata metadata) => metadata.PublisherUrl is null
        ? Line("publisher", metadata.Publisher)
        : ["publisher:", .. Line("  name", metadata.Publisher), .. Line("  url", metadata.PublisherUrl)];

    /// <summary>Without the logo, whose file is not part of this one.</summary>
    private static IEnumerable<string> Theme(Theme? theme)
    {
        if (theme is null || theme with { Logo = null } == Letters.Theme.Usual) return [];
        return
        [
            "theme:",
            .. Line("  accent", theme.Accent?.ToString()),
            .. Line("  darkAccent", theme.DarkAccent?.ToString()),
            .. Line("  typeface", theme.Typeface?.ToString().ToLowerInvariant()),
        ];
    }

    private static IEnumerable<string> Erratum(Erratum erratum) => erratum.Date is { } date
        ? [$"  - date: {DateOf(date)}", .. Line("    text", erratum.Text)]
        : [$"  - {ValueOf(erratum.Text)}"];

    private static IEnumerable<string> Line(string name, string? value) => value is null ? [] : [$"{name}: {ValueOf(value)}"];

    private static string ValueOf(string value) => Plain().IsMatch(value) && !Special().IsMatch(value) ? value : Quote(value);

    private static string Quote(string value) => JsonSerializer.Serialize(value, Quoted);

    private static string? DateOf(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>What YAML reads as it stands: begins with a letter or digit, and has neither ": " nor " #" in it.</summary>
    [GeneratedRegex(@"\A[\p{L}\p{Nd}]([\p{L}\p{M}\p{Nd} ,.;/()@?!’“”'""_+–—-]|:(?=[^\s]))*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();

    /// <summary>Words that YAML reads as nothing, and what ends in a blank.</summary>
    [GeneratedRegex(@"\A(null)\z|\s\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Special();
}
