using Azure;
using Azure.Data.Tables;
using Letters.Publishing;

namespace Letters.Azure;

/// <summary>What became of each upload: a partition a folder, the newest upload first.</summary>
internal sealed class UploadReportTable(TableClient table)
{
    /// <summary>So many fit a row; the rest is counted in one more.</summary>
    private const int MostDiagnostics = 200;

    private const int MostFiles = 100;

    public async Task WriteAsync(UploadReport report, CancellationToken cancellationToken)
    {
        // A trigger that fires again for the same upload finds it published already: what it did the first time is what counts.
        if (report.Outcome is UploadOutcome.Unchanged or UploadOutcome.Withdrawn && await ExistsAsync(report.Upload, cancellationToken)) return;
        await table.UpsertEntityAsync(ToRow(report), TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Whether the upload was dealt with; one that failed was not.</summary>
    public async Task<bool> ExistsAsync(Upload upload, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<Row>(LetterKeys.Folder(upload.Folder), LetterKeys.Report(upload), [nameof(Row.Outcome)], cancellationToken);
        return found is { HasValue: true, Value: { } row } && row.Outcome != nameof(UploadOutcome.Failed);
    }

    public async Task<IReadOnlyList<UploadReport>> ReadAsync(string folder, int count, CancellationToken cancellationToken)
    {
        var reports = new List<UploadReport>();
        await foreach (var row in table.QueryAsync<Row>(row => row.PartitionKey == LetterKeys.Folder(folder), cancellationToken: cancellationToken))
        {
            reports.Add(row.ToReport());
            if (reports.Count == count) break;
        }

        // Storage tells the time of an upload to the second, so two may share it.
        return [.. reports.OrderByDescending(report => report.Upload.UploadedAt).ThenByDescending(report => report.ReportedAt)];
    }

    private static Row ToRow(UploadReport report)
    {
        var diagnostics = report.Diagnostics.Take(MostDiagnostics).ToList();
        if (report.Diagnostics.Count > MostDiagnostics)
        {
            diagnostics.Add(new("more-diagnostics", DiagnosticSeverity.Info, $"{report.Diagnostics.Count - MostDiagnostics} more are not shown; mend these and upload again."));
        }

        var json = LongText.Part(StoredJson.Write(diagnostics.ToSequence())).ToList();
        return new Row
        {
            PartitionKey = LetterKeys.Folder(report.Upload.Folder),
            RowKey = LetterKeys.Report(report.Upload),
            Folder = report.Upload.Folder,
            Files = StoredJson.Write(report.Upload.Files.Take(MostFiles).ToSequence()),
            Outcome = report.Outcome.ToString(),
            ReportedAt = report.ReportedAt,
            RevisionNumber = report.RevisionNumber,
            Diagnostics = json[0],
            Diagnostics2 = string.Concat(json.Skip(1).Take(1)),
            Diagnostics3 = string.Concat(json.Skip(2).Take(1)),
            Diagnostics4 = string.Concat(json.Skip(3).Take(1)),
            Diagnostics5 = string.Concat(json.Skip(4)),
        };
    }

    private sealed class Row : ITableEntity
    {
        public string PartitionKey { get; set; } = "";

        public string RowKey { get; set; } = "";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public string Folder { get; set; } = "";

        public string Files { get; set; } = "[]";

        public string Outcome { get; set; } = "";

        public DateTimeOffset ReportedAt { get; set; }

        public int? RevisionNumber { get; set; }

        public string Diagnostics { get; set; } = "[]";

        public string Diagnostics2 { get; set; } = "";

        public string Diagnostics3 { get; set; } = "";

        public string Diagnostics4 { get; set; } = "";

        public string Diagnostics5 { get; set; } = "";

        public UploadReport ToReport() => new(
            new Upload(Folder, StoredJson.Read<UploadedFile>(Files)),
            Enum.Parse<UploadOutcome>(Outcome),
            ReportedAt,
            RevisionNumber,
            StoredJson.Read<Diagnostic>(Diagnostics + Diagnostics2 + Diagnostics3 + Diagnostics4 + Diagnostics5));
    }
}
