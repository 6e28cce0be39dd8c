using System.Globalization;
using Letters.Publishing;

namespace Letters.Rendering.Html;

/// <summary>What became of one upload: when, what was in it, and its diagnostics from the worst on.</summary>
internal static class UploadReportSection
{
    private static readonly Labels Labels = Labels.Of(LanguageTag.English);

    private static readonly DiagnosticSeverity[] FromTheWorst = [.. Enum.GetValues<DiagnosticSeverity>().OrderDescending()];

    /// <param name="slug">Of the letter; null where the folder's name is none.</param>
    /// <param name="number">Its place on the page, counted from 1.</param>
    public static void Write(HtmlWriter html, Slug? slug, UploadReport report, int number)
    {
        var heading = $"upload-{number}";
        html.Line($"""
            <article class="upload" aria-labelledby="{heading}">
            <h2 id="{heading}">{UploadOutcomeText.Heading(report.Outcome)} <time datetime="{Instant(report.ReportedAt)}">{Day(report.ReportedAt)}</time></h2>
            """);
        WriteOutcome(html, slug, report);
        WriteFiles(html, report.Upload.Files);
        foreach (var severity in FromTheWorst) DiagnosticGroup.Write(html, severity, report.Diagnostics);
        html.Line($"</article>");
    }

    private static void WriteOutcome(HtmlWriter html, Slug? slug, UploadReport report)
    {
        html.Write($"<p>{UploadOutcomeText.Sentence(report.Outcome)}");
        if (report.RevisionNumber is { } number && slug is { } letter)
            html.Write($""" <a href="{new LetterPaths(letter).Revision(number)}">{Labels.Revision($"{number}")}</a>""");
        html.Line($"</p>");
    }

    private static void WriteFiles(HtmlWriter html, Sequence<UploadedFile> files)
    {
        html.Line($"""<ul class="files" role="list" aria-label="Files">""");
        foreach (var file in files)
            html.Line($"""
                <li><code>{file.Name}</code> <span>{FileSize.Of(file.Length)}</span> <time datetime="{Instant(file.UploadedAt)}">{Day(file.UploadedAt)}</time></li>
                """);
        html.Line($"</ul>");
    }

    private static string Instant(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("d MMMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
