using Letters.Publishing;

namespace LetterFunctions.Http;

/// <summary>Upload reports for programs.</summary>
internal static class UploadsJson
{
    public static byte[] Write(string folder, IReadOnlyList<UploadReport> reports) => Json.Write(json =>
    {
        json.WriteString("folder", folder);
        json.WriteArray("uploads", reports, report =>
        {
            json.WriteStartObject();
            json.WriteTime("uploadedAt", report.Upload.UploadedAt);
            json.WriteTime("reportedAt", report.ReportedAt);
            json.WriteString("outcome", report.Outcome.ToString().ToLowerInvariant());
            if (report.RevisionNumber is { } number) json.WriteNumber("revision", number);
            json.WriteArray("files", report.Upload.Files, file =>
            {
                json.WriteStartObject();
                json.WriteString("name", file.Name);
                json.WriteNumber("length", file.Length);
                json.WriteEndObject();
            });
            json.WriteArray("diagnostics", report.Diagnostics, diagnostic =>
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
                json.WriteEndObject();
            });
            json.WriteEndObject();
        });
    });
}
