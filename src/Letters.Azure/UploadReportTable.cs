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
        if (report.Outcome is UploadOutcome.Published or UploadOutcome.Rejected) await table.AddOrReplaceAsync(ToRow(report), _ => true, cancellationToken);
        else await WriteUnlessDealtWithAsync(report, cancellationToken);
    }

    /// <returns>Null where nothing was reported.</returns>
    public async Task<UploadOutcome?> FindOutcomeAsync(Upload upload, CancellationToken cancellationToken) =>
        await FindAsync(upload, cancellationToken) is { } row ? Enum.Parse<UploadOutcome>(row.Outcome) : null;

    /// <summary>A trigger that fires again for the same upload finds it published or superseded already: what became of it the first time is what counts.</summary>
    private async Task WriteUnlessDealtWithAsync(UploadReport report, CancellationToken cancellationToken)
    {
        var earlier = await FindAsync(report.Upload, cancellationToken);
        if (earlier is not null && !GivesWay(Enum.Parse<UploadOutcome>(earlier.Outcome), report.Outcome)) return;
        try
        {
            if (earlier is null) await table.AddEntityAsync(ToRow(report), cancellationToken);
            else await table.UpdateEntityAsync(ToRow(report), earlier.ETag, TableUpdateMode.Replace, cancellationToken);
        }
        catch (RequestFailedException faster) when (faster.Status is 404 or 409 or 412)
        {
            // Another publisher has reported it in the meantime, or this one, whose answer was lost.
        }
    }

    /// <summary>A failure gives way to anything; that an upload was superseded or withdrawn, to that the current revision shows it after all.</summary>
    private static bool GivesWay(UploadOutcome earlier, UploadOutcome later) =>
        earlier == UploadOutcome.Failed || (later == UploadOutcome.Unchanged && earlier is UploadOutcome.Superseded or UploadOutcome.Withdrawn);

    private Task<Row?> FindAsync(Upload upload, CancellationToken cancellationToken) =>
        table.FindRowAsync<Row>(LetterKeys.Folder(upload.Folder), LetterKeys.Report(upload), cancellationToken);

    public async Task<IReadOnlyList<UploadReport>> ReadAsync(string folder, int count, CancellationToken cancellationToken)
    {
        var reports = new List<UploadReport>();
        var partition = LetterKeys.Folder(folder);
        await foreach (var row in table.ReadRowsAsync<Row>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken))
        {
            reports.Add(row.ToReport());
            if (reports.Count == count) break;
        }

        // Storage tells the time of an upload to the second, so two may share it.
        return [.. reports.OrderByDescending(report => report.Upload.UploadedAt).ThenByDescending(report => report.ReportedAt)];
    }

    private static Row ToRow(UploadReport report)
    {
        var diagnostics = WhatFits(report.Diagnostics.Take(MostDiagnostics), 4 * LongText.MostCharacters).ToList();
        if (report.Diagnostics.Count > diagnostics.Count)
        {
            diagnostics.Add(new("more-diagnostics", DiagnosticSeverity.Info, $"{report.Diagnostics.Count - diagnostics.Count} more are not shown; mend these and upload again."));
        }

        var json = LongText.Part(StoredJson.Write(diagnostics.ToSequence())).ToList();
        return new Row
        {
            PartitionKey = LetterKeys.Folder(report.Upload.Folder),
            RowKey = LetterKeys.Report(report.Upload),
            Folder = report.Upload.Folder,
            Files = StoredJson.Write(WhatFits(report.Upload.Files.Take(MostFiles), LongText.MostCharacters).ToSequence()),
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

    /// <summary>Names of files may have a thousand characters, so that few of them may be more than a row holds.</summary>
    private static IEnumerable<T> WhatFits<T>(IEnumerable<T> items, int mostCharacters)
    {
        var length = 0;
        return items.TakeWhile(item => (length += StoredJson.WriteOne(item).Length + 1) < mostCharacters);
    }

    private sealed class Row : StoredRow
    {
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
