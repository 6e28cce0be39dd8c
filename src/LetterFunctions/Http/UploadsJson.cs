using Letters;
using Letters.Publishing;

namespace LetterFunctions.Http;

/// <summary>Upload reports for programs.</summary>
internal static class UploadsJson
{
    /// <summary>Of an upload that is not dealt with yet.</summary>
    public static byte[] WriteAccepted(Slug slug) => Json.Write(json => json.WriteString("report", $"/uploads/{slug}"));

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
            json.WriteDiagnostics(report.Diagnostics);
            json.WriteEndObject();
        });
    });
}
