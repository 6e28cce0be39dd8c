namespace Letters.Parsing;

/// <summary>Collects what is found in one file: of each code the first so many, so that a file wrong throughout gives a report that can be read.</summary>
internal sealed class DiagnosticList(string file)
{
    private const int ExcerptLength = 120;
    private const int MostOfACode = 50;

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<string, (int Count, Diagnostic FirstLeftOut)> _codes = [];

    public bool HasErrors => _diagnostics.Exists(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    public void Add(Diagnostic diagnostic)
    {
        var count = _codes.TryGetValue(diagnostic.Code, out var seen) ? seen.Count + 1 : 1;
        _codes[diagnostic.Code] = (count, count <= MostOfACode + 1 ? diagnostic : seen.FirstLeftOut);
        if (count <= MostOfACode) _diagnostics.Add(diagnostic with { File = diagnostic.File ?? file, Excerpt = Shorten(diagnostic.Excerpt) });
    }

    public Sequence<Diagnostic> ToSequence() => _diagnostics.Concat(LeftOut())
        .OrderBy(diagnostic => diagnostic.File != file)
        .ThenBy(diagnostic => diagnostic.Line ?? 0)
        .ThenBy(diagnostic => diagnostic.Column ?? 0)
        .ToSequence();

    private IEnumerable<Diagnostic> LeftOut() =>
        from code in _codes
        where code.Value.Count > MostOfACode
        select new Diagnostic("more-of-a-kind", DiagnosticSeverity.Info, $"“{code.Key}” was found {code.Value.Count} times; {code.Value.Count - MostOfACode} of them are not listed, the first of which stands here.")
        {
            File = code.Value.FirstLeftOut.File ?? file,
            Line = code.Value.FirstLeftOut.Line,
            Column = code.Value.FirstLeftOut.Column,
            Suggestion = "Mend those that are listed and upload again: the rest may have the same cause.",
        };

    private static string? Shorten(string? excerpt)
    {
        if (excerpt is not { Length: > ExcerptLength }) return excerpt;
        var end = char.IsHighSurrogate(excerpt[ExcerptLength - 1]) ? ExcerptLength - 1 : ExcerptLength;
        return string.Concat(excerpt.AsSpan(0, end), "…");
    }
}
