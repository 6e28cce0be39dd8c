using Letters.Publishing;

namespace Letters.Rendering.Html;

/// <summary>What an outcome means to the author of an upload.</summary>
internal static class UploadOutcomeText
{
    public static string Heading(UploadOutcome outcome) => outcome switch
    {
        UploadOutcome.Published => "Published",
        UploadOutcome.Unchanged => "Unchanged",
        UploadOutcome.Rejected => "Not published",
        UploadOutcome.Superseded => "Superseded",
        UploadOutcome.Withdrawn => "Withdrawn",
        UploadOutcome.Failed => "Failed",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    public static string Sentence(UploadOutcome outcome) => outcome switch
    {
        UploadOutcome.Published => "The upload is a new revision of the letter.",
        UploadOutcome.Unchanged => "The letter was published in exactly this state before, so nothing changed.",
        UploadOutcome.Rejected => "The upload has an error. Correct it and upload again; what was published before stays as it is.",
        UploadOutcome.Superseded => "A newer upload came while this one was being published; that one is published instead.",
        UploadOutcome.Withdrawn => "The letter was withdrawn after this was uploaded. Upload something new, or end the withdrawal, to publish it again.",
        UploadOutcome.Failed => "The service failed every time it tried to publish the upload, whose content need not be at fault. Upload it again, or tell those who run the service.",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
