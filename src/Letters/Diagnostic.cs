namespace Letters;

/// <summary>Something in an upload that its author should know of.</summary>
/// <param name="Code">A stable name of the kind of finding, documented in docs/diagnostics: "two-offices-on-one-line".</param>
/// <param name="Message">One or two sentences for the author: what was found and what was assumed.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, string Message)
{
    /// <summary>The blob it is about, as named in the content container.</summary>
    public string? File { get; init; }

    /// <summary>Counted from 1; null where the finding is about the file as a whole.</summary>
    public int? Line { get; init; }

    /// <summary>Counted from 1 in UTF-16 code units of the line as uploaded; null where it is about the line as a whole.</summary>
    public int? Column { get; init; }

    /// <summary>The words in question, shortened.</summary>
    public string? Excerpt { get; init; }

    /// <summary>What the author can do about it.</summary>
    public string? Suggestion { get; init; }

    /// <summary>As compilers print it: file(line,column).</summary>
    public string Place => (Line, Column) switch
    {
        (null, _) => $"{File}",
        (int line, null) => $"{File}({line})",
        (int line, int column) => $"{File}({line},{column})",
    };

    public override string ToString() => $"{Place}: {Severity.ToString().ToLowerInvariant()} {Code}: {Message}";
}

public enum DiagnosticSeverity
{
    /// <summary>An assumption that was made and is very likely right.</summary>
    Info,

    /// <summary>Published, but the author should look at it.</summary>
    Warning,

    /// <summary>Nothing can be published; what was published before stays.</summary>
    Error,
}
