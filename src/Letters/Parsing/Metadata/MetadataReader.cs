namespace Letters.Parsing.Metadata;

/// <summary>Front matter, or the whole of letter.yaml, to what it states. docs/formats/metadata.md describes it for authors.</summary>
internal static class MetadataReader
{
    /// <summary>In UTF-16 code units: room for hundreds of errata.</summary>
    private const int Longest = 256 * 1024;

    /// <param name="yaml">Without the lines that fence front matter in.</param>
    /// <param name="firstLine">The line of the file that the YAML begins on.</param>
    /// <param name="diagnostics">Where a value cannot be read, it is left out and this says why.</param>
    public static GivenMetadata Read(string yaml, int firstLine, DiagnosticList diagnostics)
    {
        if (yaml.Length > Longest)
        {
            diagnostics.Add(new("metadata-too-large", DiagnosticSeverity.Error, $"The metadata has more than {Longest} characters.") { Line = firstLine, Suggestion = "Keep to what docs/formats/metadata.md lists." });
            return GivenMetadata.None;
        }

        if (!MetadataTree.TryRead(yaml, firstLine, out var root, out var error))
        {
            diagnostics.Add(error!);
            return GivenMetadata.None;
        }

        return root switch
        {
            null or MetadataWords { IsNull: true } => GivenMetadata.None,
            MetadataMap map => Read(map, new MetadataValues(diagnostics), diagnostics),
            _ => Refuse(root, diagnostics),
        };
    }

    private static GivenMetadata Refuse(MetadataNode root, DiagnosticList diagnostics)
    {
        diagnostics.Add(new("metadata-not-yaml", DiagnosticSeverity.Error, "The metadata is not a list of names and values.") { Line = root.Line, Column = root.Column, Suggestion = "Write a name, a colon, a blank and a value on each line: “date: 2024-05-12”." });
        return GivenMetadata.None;
    }

    private static GivenMetadata Read(MetadataMap map, MetadataValues values, DiagnosticList diagnostics)
    {
        var given = GivenMetadata.None;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Entries)
        {
            if (MetadataKeys.Find(key.Text) is not { } name) diagnostics.Add(Unknown(key));
            else if (!seen.Add(name)) diagnostics.Add(Duplicate(key, name));
            else if (value is MetadataWords { IsNull: true }) diagnostics.Add(Empty(key));
            else given = With(given, name, value, values);
        }

        return given;
    }

    private static GivenMetadata With(GivenMetadata given, string name, MetadataNode value, MetadataValues values)
    {
        var letter = given.Letter;
        return name switch
        {
            "title" => given with { Title = values.Passage(name, value) },
            "language" => given with { Language = values.Language(name, value) },
            "addressees" => given with { Addressees = values.Addressees(name, value) },
            "publisher" => given with { Letter = values.Publisher(name, value) is var (publisher, url) ? letter with { Publisher = publisher, PublisherUrl = url } : letter },
            "date" => given with { Letter = letter with { Date = values.Date(name, value) } },
            "place" => given with { Letter = letter with { Place = values.Text(name, value) } },
            "contact" => given with { Letter = letter with { Contact = values.Text(name, value) } },
            "license" => given with { Letter = letter with { License = values.Text(name, value) } },
            "canonicalUrl" => given with { Letter = letter with { CanonicalUrl = values.Url(name, value) } },
            "keywords" => given with { Letter = letter with { Keywords = values.Keywords(name, value) } },
            "status" => given with { Letter = letter with { Status = values.Status(name, value) } },
            "changeNote" => given with { Letter = letter with { ChangeNote = values.Text(name, value) } },
            "errata" => given with { Letter = letter with { Errata = values.Errata(name, value) } },
            "theme" => values.Theme(name, value) is var (theme, logoText) ? given with { Letter = letter with { Theme = theme }, LogoText = logoText } : given,
            _ => throw new InvalidOperationException($"There is no reader for “{name}”."),
        };
    }

    private static Diagnostic Unknown(MetadataWords key) =>
        new("unknown-metadata-key", DiagnosticSeverity.Warning, $"Nothing that can be stated about a letter is called “{key.Text}”; it is left out.")
        {
            Line = key.Line,
            Column = key.Column,
            Excerpt = key.Text,
            Suggestion = MetadataKeys.Nearest(key.Text) is { } nearest ? $"Did you mean “{nearest}”?" : $"What can be stated: {string.Join(", ", MetadataKeys.Known)}.",
        };

    private static Diagnostic Duplicate(MetadataWords key, string name) =>
        new("duplicate-metadata-key", DiagnosticSeverity.Warning, $"“{name}” is stated twice; the first statement counts.") { Line = key.Line, Column = key.Column, Excerpt = key.Text, Suggestion = "Delete one of them." };

    private static Diagnostic Empty(MetadataWords key) =>
        new("empty-metadata-value", DiagnosticSeverity.Info, $"“{key.Text}” has no value.") { Line = key.Line, Column = key.Column, Excerpt = key.Text, Suggestion = "State it, or delete the line." };
}
