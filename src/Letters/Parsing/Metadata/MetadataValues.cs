using System.Globalization;

namespace Letters.Parsing.Metadata;

/// <summary>The values of metadata, each of its type. What has another type is left out, with a warning at its place.</summary>
internal sealed class MetadataValues(DiagnosticList diagnostics)
{
    private static readonly string[] DatesInWords = ["d MMMM yyyy", "MMMM d, yyyy", "MMMM d yyyy", "d MMM yyyy", "MMM d, yyyy", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd"];

    public Passage? Passage(string name, MetadataNode value) => Lines(name, value) is { } lines
        ? new Passage(string.Join(' ', lines)) { Lines = LineRange.Single(value.Line), Column = value.Column }
        : null;

    public string? Text(string name, MetadataNode value) => Lines(name, value) is { } lines ? string.Join(' ', lines) : null;

    public LanguageTag? Language(string name, MetadataNode value)
    {
        if (Text(name, value) is not { } text) return null;
        if (LanguageTag.TryParse(text, out var tag)) return tag;
        Warn(value, name, "no language tag", text, "Write the language as in “en”, “es” or “pt-BR” (BCP 47).");
        return null;
    }

    public DateOnly? Date(string name, MetadataNode value)
    {
        if (Text(name, value) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        var suggestion = DateOnly.TryParseExact(text, DatesInWords, CultureInfo.InvariantCulture, DateTimeStyles.None, out var meant)
            ? string.Create(CultureInfo.InvariantCulture, $"Write {meant:yyyy-MM-dd}.")
            : "Write year, month and day, as in 2024-05-12.";
        Warn(value, name, "no date", text, suggestion);
        return null;
    }

    public string? Url(string name, MetadataNode value)
    {
        if (Text(name, value) is not { } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && !text.Contains(' ', StringComparison.Ordinal)) return text;
        Warn(value, name, "no absolute http or https address", text, "Write the whole address, as in https://example.org/letter.");
        return null;
    }

    public LetterStatus? Status(string name, MetadataNode value) =>
        EitherOf(name, value, ("open", LetterStatus.Open), ("closed", LetterStatus.Closed), "Write “open” while the letter can be signed, “closed” after.");

    /// <summary>A list, or words with commas between them.</summary>
    public Sequence<string> Keywords(string name, MetadataNode value) => value is MetadataList list
        ? list.Items.Select(item => Text(name, item)).OfType<string>().ToSequence()
        : (Text(name, value)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []).ToSequence();

    /// <summary>One, or a list; each keeps its lines.</summary>
    public Sequence<Passage> Addressees(string name, MetadataNode value) =>
        (value is MetadataList list ? list.Items : [value]).Select(item => Addressee(name, item)).OfType<Passage>().ToSequence();

    /// <returns>Null where the value has another type.</returns>
    public (string? Name, string? Url)? Publisher(string name, MetadataNode value)
    {
        if (value is not MetadataMap map) return Text(name, value) is { } text ? (text, null) : null;
        var (publisher, url) = ((string?)null, (string?)null);
        foreach (var (key, part) in map.Entries)
        {
            if (Is(key, "name")) publisher = Text("publisher.name", part);
            else if (Is(key, "url")) url = Url("publisher.url", part);
            else WarnOfPart(name, key, "name, url");
        }

        return (publisher, url);
    }

    /// <summary>One, or a list; each is its words, or a map of date and text.</summary>
    public Sequence<Erratum> Errata(string name, MetadataNode value) =>
        (value is MetadataList list ? list.Items : [value]).Select(item => Erratum(name, item)).OfType<Erratum>().ToSequence();

    /// <returns>The theme, null where nothing of it can be read, and the words of its logo; null where the value has another type.</returns>
    public (Theme? Theme, Passage? LogoText)? Theme(string name, MetadataNode value)
    {
        if (value is not MetadataMap map)
        {
            Warn(value, name, "not a group of values", "", "Write “accent:”, “typeface:” or “logo:” below it, each on a line of its own that begins with blanks.");
            return null;
        }

        var (theme, logoText) = (Letters.Theme.Usual, (Passage?)null);
        foreach (var (key, part) in map.Entries)
        {
            if (Is(key, "accent")) theme = theme with { Accent = Color("theme.accent", part, ThemeColors.LightPaper) };
            else if (Is(key, "darkAccent") || Is(key, "dark-accent") || Is(key, "dark_accent")) theme = theme with { DarkAccent = Color("theme.darkAccent", part, ThemeColors.DarkPaper) };
            else if (Is(key, "typeface")) theme = theme with { Typeface = Typeface("theme.typeface", part) };
            else if (Is(key, "logo")) logoText = Passage("theme.logo", part);
            else WarnOfPart(name, key, "accent, darkAccent, typeface, logo");
        }

        return (theme == Letters.Theme.Usual ? null : theme, logoText);
    }

    /// <summary>One that text can be read in.</summary>
    private WebColor? Color(string name, MetadataNode value, WebColor paper)
    {
        if (Text(name, value) is not { } text) return null;
        if (!WebColor.TryParse(text, out var color))
        {
            Warn(value, name, "no colour", text, $"Write {WebColor.Requirement}, in quotation marks: \"#8a2f1d\".");
            return null;
        }

        if (color.IsReadableOn(paper)) return color;
        Warn(value, name, string.Create(CultureInfo.InvariantCulture, $"too faint, with a contrast of {color.ContrastWith(paper):0.0} : 1 on the page's {paper}, where text needs 4.5 : 1"), text, "Take a darker colour, or for dark paper a lighter one.");
        return null;
    }

    private TypefaceFamily? Typeface(string name, MetadataNode value) =>
        EitherOf(name, value, ("serif", TypefaceFamily.Serif), ("sans", TypefaceFamily.Sans), "Write one of the two.");

    /// <summary>One of two words, in any case.</summary>
    private T? EitherOf<T>(string name, MetadataNode value, (string Word, T Meaning) one, (string Word, T Meaning) other, string suggestion)
        where T : struct
    {
        if (Text(name, value) is not { } text) return null;
        if (text.Equals(one.Word, StringComparison.OrdinalIgnoreCase)) return one.Meaning;
        if (text.Equals(other.Word, StringComparison.OrdinalIgnoreCase)) return other.Meaning;
        Warn(value, name, $"neither “{one.Word}” nor “{other.Word}”", text, suggestion);
        return null;
    }

    private Erratum? Erratum(string name, MetadataNode value)
    {
        if (value is not MetadataMap map) return Text(name, value) is { } words ? new Erratum(null, words) : null;
        var (date, text) = ((DateOnly?)null, (string?)null);
        foreach (var (key, part) in map.Entries)
        {
            if (Is(key, "date")) date = Date("errata.date", part);
            else if (Is(key, "text")) text = Text("errata.text", part);
            else WarnOfPart(name, key, "date, text");
        }

        if (text is null) Warn(value, name, "no erratum, which has a text", "", "Write “text:” and what was wrong and is right now.");
        return text is null ? null : new Erratum(date, text);
    }

    private Passage? Addressee(string name, MetadataNode value) => Lines(name, value) is { } lines
        ? new Passage(string.Join('\n', lines)) { Lines = LineRange.Single(value.Line), Column = value.Column }
        : null;

    /// <returns>The lines that have words; null where there are none, or the value is no words.</returns>
    private List<string>? Lines(string name, MetadataNode value)
    {
        if (value is not MetadataWords words)
        {
            Warn(value, name, value is MetadataList ? "a list, not text" : "a group of values, not text", "", "Write the value behind the colon, on the same line.");
            return null;
        }

        var lines = words.Text.Split('\n').Select(line => SourceLine.Read(value.Line, line, diagnostics).Text).Where(line => line.Length > 0).ToList();
        if (lines.Count > 0) return lines;
        Warn(value, name, "empty", "", "State it, or delete it.");
        return null;
    }

    private static bool Is(MetadataWords key, string name) => key.Text.Trim().Equals(name, StringComparison.OrdinalIgnoreCase);

    private void WarnOfPart(string name, MetadataWords key, string known) => diagnostics.Add(new("unknown-metadata-key", DiagnosticSeverity.Warning, $"“{name}” has nothing called “{key.Text}”; it is left out.")
    {
        Line = key.Line,
        Column = key.Column,
        Excerpt = key.Text,
        Suggestion = $"What it can have: {known}.",
    });

    private void Warn(MetadataNode value, string name, string reason, string text, string suggestion) => diagnostics.Add(new("metadata-value-left-out", DiagnosticSeverity.Warning, $"The value of “{name}” is left out: it is {reason}.")
    {
        Line = value.Line,
        Column = value.Column,
        Excerpt = text.Length > 0 ? text : null,
        Suggestion = suggestion,
    });
}
