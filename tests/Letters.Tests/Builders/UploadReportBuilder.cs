using Letters.Publishing;

namespace Letters.Tests.Builders;

/// <summary>Upload reports as a store would give them.</summary>
public static class UploadReportBuilder
{
    private static readonly DateTimeOffset UploadedAt = new(2024, 5, 12, 16, 3, 7, TimeSpan.FromHours(2));

    public static UploadReport Rejected { get; } = Of(UploadOutcome.Rejected, null,
        new Diagnostic("no-date", DiagnosticSeverity.Warning, "The letter has no date.") { File = "a-letter/letter.txt" },
        new Diagnostic("assumed-closing", DiagnosticSeverity.Info, "The last line was read as the closing.") { File = "a-letter/letter.txt", Line = 40 },
        new Diagnostic("no-title", DiagnosticSeverity.Error, "The letter has no title.") { File = "a-letter/letter.txt", Line = 1, Column = 3, Excerpt = "Dear <Minister>,", Suggestion = "Write the title on the first line." });

    public static UploadReport Published { get; } = Of(UploadOutcome.Published, 3);

    public static UploadReport Of(UploadOutcome outcome, int? revision, params Diagnostic[] diagnostics)
    {
        var upload = new Upload("a-letter", [new("a-letter/letter.txt", "1", 6_553, UploadedAt), new("a-letter/signatories.csv", "2", 812, UploadedAt)]);
        return new UploadReport(upload, outcome, UploadedAt.AddSeconds(30), revision, diagnostics.ToSequence());
    }
}
