namespace Letters.Publishing;

/// <summary>What became of an upload.</summary>
/// <param name="RevisionNumber">The revision that shows the upload; null where none does.</param>
public sealed record UploadReport(Upload Upload, UploadOutcome Outcome, DateTimeOffset ReportedAt, int? RevisionNumber, Sequence<Diagnostic> Diagnostics);

public enum UploadOutcome
{
    /// <summary>It is a new revision.</summary>
    Published,

    /// <summary>The current revision has the same letter already.</summary>
    Unchanged,

    /// <summary>Its diagnostics say why it cannot be published; what was published before stays.</summary>
    Rejected,

    /// <summary>A newer upload came while it was being published; that one is published instead.</summary>
    Superseded,

    /// <summary>The letter was withdrawn when the upload was there already; it stays withdrawn until something new is uploaded.</summary>
    Withdrawn,

    /// <summary>The infrastructure failed every time it was tried.</summary>
    Failed,
}
