namespace Letters.Parsing;

/// <summary>What parsing an upload gave.</summary>
/// <param name="Letter">Null when an <see cref="DiagnosticSeverity.Error"/> among the diagnostics says why there is none.</param>
/// <param name="Diagnostics">In the order of their lines.</param>
public sealed record ParseResult(Letter? Letter, Sequence<Diagnostic> Diagnostics);
