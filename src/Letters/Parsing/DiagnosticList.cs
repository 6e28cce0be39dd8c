namespace Letters.Parsing;

/// <summary>Collects what is found in one file.</summary>
internal sealed class DiagnosticList(string file)
{
    private const int ExcerptLength = 120;

    private readonly List<Diagnostic> _diagnostics = [];

    public bool HasErrors => _diagnostics.Exists(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    public void Add(Diagnostic diagnostic) => _diagnostics.Add(diagnostic with { File = file, Excerpt = Shorten(diagnostic.Excerpt) });

    public Sequence<Diagnostic> ToSequence() => _diagnostics.OrderBy(diagnostic => diagnostic.Line ?? 0).ThenBy(diagnostic => diagnostic.Column ?? 0).ToSequence();

    private static string? Shorten(string? excerpt)
    {
        if (excerpt is not { Length: > ExcerptLength }) return excerpt;
        var end = char.IsHighSurrogate(excerpt[ExcerptLength - 1]) ? ExcerptLength - 1 : ExcerptLength;
        return string.Concat(excerpt.AsSpan(0, end), "…");
    }
}
