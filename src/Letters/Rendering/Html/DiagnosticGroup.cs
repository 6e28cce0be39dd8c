namespace Letters.Rendering.Html;

/// <summary>The diagnostics of one severity: what was found, where, in which words, and what the author can do.</summary>
internal static class DiagnosticGroup
{
    public static void Write(HtmlWriter html, DiagnosticSeverity severity, Sequence<Diagnostic> diagnostics)
    {
        var count = diagnostics.Count(diagnostic => diagnostic.Severity == severity);
        if (count == 0) return;
        html.Line($"""
            <h3>{Heading(severity, count)}</h3>
            <ol class="diagnostics {ClassOf(severity)}" role="list">
            """);
        foreach (var diagnostic in diagnostics.Where(diagnostic => diagnostic.Severity == severity)) WriteDiagnostic(html, diagnostic);
        html.Line($"</ol>");
    }

    private static void WriteDiagnostic(HtmlWriter html, Diagnostic diagnostic)
    {
        html.Line($"""<li><p class="message" dir="auto">{diagnostic.Message}</p>""");
        if (Place(diagnostic) is { Length: > 0 } place) html.Line($"""<p class="place">{place}</p>""");
        if (diagnostic.Excerpt is { } excerpt) html.Line($"""<p class="excerpt"><q dir="auto">{excerpt}</q></p>""");
        if (diagnostic.Suggestion is { } suggestion) html.Line($"""<p class="suggestion" dir="auto">{suggestion}</p>""");
        html.Line($"""
            <p class="code"><a href="/docs/diagnostics/{Uri.EscapeDataString(diagnostic.Code)}">About {diagnostic.Code}</a></p></li>
            """);
    }

    private static string Heading(DiagnosticSeverity severity, int count) => (severity, count) switch
    {
        (DiagnosticSeverity.Error, 1) => "1 error",
        (DiagnosticSeverity.Error, _) => $"{count} errors",
        (DiagnosticSeverity.Warning, 1) => "1 warning",
        (DiagnosticSeverity.Warning, _) => $"{count} warnings",
        (_, 1) => "1 assumption",
        _ => $"{count} assumptions",
    };

    private static string ClassOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "errors",
        DiagnosticSeverity.Warning => "warnings",
        _ => "assumptions",
    };

    /// <summary>"a-letter/letter.txt, line 3, column 5": what is known of it.</summary>
    private static string Place(Diagnostic diagnostic)
    {
        List<string> parts = [];
        if (diagnostic.File is { } file) parts.Add(file);
        if (diagnostic.Line is { } line) parts.Add($"line {line}");
        if (diagnostic is { Line: not null, Column: { } column }) parts.Add($"column {column}");
        return string.Join(", ", parts);
    }
}
