using System.Globalization;
using System.Runtime.InteropServices;

namespace Letters.Parsing;

/// <summary>Passes on findings that a file may have by the thousand, up to a number of each kind, and counts the rest.</summary>
internal sealed class FrequentFindings(DiagnosticList diagnostics)
{
    private const int MostOfAKind = 100;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DiagnosticSeverity> _severities = new(StringComparer.Ordinal);

    public void Add(Diagnostic diagnostic)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, diagnostic.Code, out _);
        _severities[diagnostic.Code] = diagnostic.Severity;
        if (++count <= MostOfAKind) diagnostics.Add(diagnostic);
    }

    /// <summary>For what is worth one message however often it occurs.</summary>
    public void AddOnce(Diagnostic diagnostic)
    {
        if (_counts.TryAdd(diagnostic.Code, 1)) diagnostics.Add(diagnostic);
    }

    /// <summary>To call when the file is read.</summary>
    public void ReportTheRest()
    {
        foreach (var (code, count) in _counts)
        {
            if (count <= MostOfAKind) continue;
            diagnostics.Add(new(code, _severities[code], string.Create(CultureInfo.InvariantCulture, $"The same was found {count - MostOfAKind:N0} more times; only the first {MostOfAKind} are listed.")));
        }
    }
}
