using Letters;
using Letters.Azure.Recovery;
using Letters.Azure.Sweeping;
using Letters.Publishing;
using Microsoft.Extensions.Logging;

namespace LetterFunctions.Publishing;

/// <summary>Says in the log what became of an upload: a line for the outcome and one for each diagnostic.</summary>
public sealed partial class PublishingLog(PublicAddress address, ILogger<PublishingLog> logger)
{
    public void Write(UploadReport report)
    {
        foreach (var diagnostic in report.Diagnostics)
        {
            var level = LevelOf(diagnostic.Severity);
            Log.Found(logger, level, diagnostic.Place, diagnostic.Message, diagnostic.Code);
        }

        var folder = report.Upload.Folder;
        switch (report.Outcome)
        {
            case UploadOutcome.Published:
                Log.Published(logger, folder, report.RevisionNumber, address.Of(folder), address.Of(folder, "pdf"));
                break;
            case UploadOutcome.Unchanged:
                Log.Unchanged(logger, folder, report.RevisionNumber, address.Of(folder), address.Of(folder, "pdf"));
                break;
            case UploadOutcome.Superseded:
                Log.Superseded(logger, folder);
                break;
            case UploadOutcome.Withdrawn:
                Log.Withdrawn(logger, folder);
                break;
            case UploadOutcome.Rejected:
                Log.Rejected(logger, folder);
                break;
            case UploadOutcome.Failed:
                Log.Failed(logger, folder);
                break;
            default:
                throw new InvalidOperationException($"No log message says {report.Outcome}.");
        }
    }

    /// <param name="revision">Rendered again from the letter before it.</param>
    public void Write(Revision revision) => Log.RenderedAgain(logger, revision.Slug.ToString(), revision.Template, revision.Number);

    public void Write(SweptStorage swept)
    {
        if (!swept.IsEmpty) Log.Swept(logger, swept.Revisions, swept.Rows, swept.Blobs);
    }

    public void Write(RecoveredLetter letter)
    {
        var (folder, level) = (letter.Slug.ToString(), letter.Outcome == RecoveryOutcome.Lost ? LogLevel.Error : LogLevel.Information);
        Log.Recovered(logger, level, folder, letter.Outcome, letter.Number, letter.Revisions);
        foreach (var loss in letter.Losses) Log.Lost(logger, folder, loss.Revision, loss.Message, loss.Kind);
    }

    private static LogLevel LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Info => LogLevel.Information,
        DiagnosticSeverity.Warning => LogLevel.Warning,
        _ => LogLevel.Error,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Published {Folder} as revision {Revision}: {Page} and {Pdf}")]
        public static partial void Published(ILogger logger, string folder, int? revision, string page, string pdf);

        [LoggerMessage(2, LogLevel.Information, "{Folder} has not changed since revision {Revision}: {Page} and {Pdf}")]
        public static partial void Unchanged(ILogger logger, string folder, int? revision, string page, string pdf);

        [LoggerMessage(3, LogLevel.Information, "{Folder} was uploaded again while it was being published; the newer upload is published instead")]
        public static partial void Superseded(ILogger logger, string folder);

        [LoggerMessage(4, LogLevel.Error, "Rejected the upload to {Folder}; what was published before stays")]
        public static partial void Rejected(ILogger logger, string folder);

        [LoggerMessage(5, LogLevel.Critical, "Could not publish the upload to {Folder} in any of the tries; what was published before stays")]
        public static partial void Failed(ILogger logger, string folder);

        [LoggerMessage(8, LogLevel.Information, "{Folder} was withdrawn after the upload; it stays withdrawn until something new is uploaded")]
        public static partial void Withdrawn(ILogger logger, string folder);

        [LoggerMessage(7, LogLevel.Information, "Rendered {Folder} again with template {Template}, as revision {Revision}")]
        public static partial void RenderedAgain(ILogger logger, string folder, int template, int revision);

        [LoggerMessage(9, LogLevel.Information, "Removed from storage what nothing refers to: {Revisions} revisions that never became current, {Rows} other rows, {Blobs} blobs")]
        public static partial void Swept(ILogger logger, int revisions, int rows, int blobs);

        [LoggerMessage(EventId = 10, Message = "Recovery of {Folder}: {Outcome}, revision {Revision} of {Revisions} recorded ones is current")]
        public static partial void Recovered(ILogger logger, LogLevel level, string folder, RecoveryOutcome outcome, int? revision, int revisions);

        [LoggerMessage(11, LogLevel.Warning, "Recovery of {Folder}, revision {Revision}: {Message} [{Kind}]")]
        public static partial void Lost(ILogger logger, string folder, int? revision, string message, LossKind kind);

        [LoggerMessage(EventId = 6, Message = "{Place}: {Message} [{Code}]")]
        public static partial void Found(ILogger logger, LogLevel level, string place, string message, string code);
    }
}
