using System.Text.Json;
using Letters;

namespace LetterFunctions.Http;

/// <summary>Diagnostics for programs.</summary>
internal static class DiagnosticsJson
{
    public static void WriteDiagnostics(this Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics) => json.WriteArray("diagnostics", diagnostics, diagnostic =>
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        json.WriteString("message", diagnostic.Message);
        json.WriteString("file", diagnostic.File);
        if (diagnostic.Line is { } line) json.WriteNumber("line", line);
        if (diagnostic.Column is { } column) json.WriteNumber("column", column);
        json.WriteString("excerpt", diagnostic.Excerpt);
        json.WriteString("suggestion", diagnostic.Suggestion);
        json.WriteString("documentation", $"/docs/diagnostics/{diagnostic.Code}");
        json.WriteEndObject();
    });
}
