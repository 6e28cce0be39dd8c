using System.ComponentModel;
using Letters;
using Letters.Publishing;

namespace LetterFunctions.OpenApi.Shapes;

[Description("Something in an upload that its author should know of.")]
internal sealed record DiagnosticShape
{
    [Field("A stable name of the kind of finding.")]
    public required string Code { get; init; }

    [Field("With an error nothing is published.")]
    public required DiagnosticSeverity Severity { get; init; }

    [Field("What was found and what was assumed.")]
    public required string Message { get; init; }

    [Field("The file it is about.")]
    public required string? File { get; init; }

    [Field("Counted from 1; left out where it is about the file as a whole.")]
    public int Line { get; init; }

    [Field("Counted from 1 in UTF-16 code units; left out where it is about the line as a whole.")]
    public int Column { get; init; }

    [Field("The words in question, shortened.")]
    public required string? Excerpt { get; init; }

    [Field("What the author can do about it.")]
    public required string? Suggestion { get; init; }

    [Field("The path of the page that explains it.", Format = "uri-reference")]
    public required string Documentation { get; init; }
}

[Description("What became of the uploads to a folder.")]
internal sealed record UploadListShape
{
    [Field("Its name in the content container: the letter's slug.")]
    public required string Folder { get; init; }

    [Field("The newest first, at most 100.")]
    public required IReadOnlyList<UploadReportShape> Uploads { get; init; }
}

[Description("What became of an upload.")]
internal sealed record UploadReportShape
{
    [Field("When the last of its files was uploaded.")]
    public required DateTimeOffset UploadedAt { get; init; }

    [Field("When this was reported.")]
    public required DateTimeOffset ReportedAt { get; init; }

    [Field("What became of it.")]
    public required UploadOutcome Outcome { get; init; }

    [Field("The revision that shows it; left out where none does.")]
    public int Revision { get; init; }

    [Field("What lay in the folder.")]
    public required IReadOnlyList<UploadedFileShape> Files { get; init; }

    [Field("What its author should know of.")]
    public required IReadOnlyList<DiagnosticShape> Diagnostics { get; init; }
}

[Description("An uploaded file.")]
internal sealed record UploadedFileShape
{
    [Field("With its folder: “a-letter/letter.txt”.")]
    public required string Name { get; init; }

    [Field("In bytes.")]
    public required long Length { get; init; }
}

[Description("An upload that is not dealt with yet.")]
internal sealed record AcceptedUploadShape
{
    [Field("The path where its report will be.", Format = "uri-reference")]
    public required string Report { get; init; }
}

[Description("What publishing would make of files.")]
internal sealed record ValidationShape
{
    [Field("Whether there is no error among the diagnostics.")]
    public required bool Publishable { get; init; }

    [Field("What the author should know of.")]
    public required IReadOnlyList<DiagnosticShape> Diagnostics { get; init; }

    [Field("The id that the revision would have; left out, as all that follows, where nothing can be published.", Pattern = Patterns.Sha256)]
    public string? RevisionId { get; init; }

    [Field("The letter in its parts.")]
    public TriedLetterShape? Letter { get; init; }

    [Field("The languages of its translations, as BCP 47 tags.")]
    public IReadOnlyList<string> Translations { get; init; } = [];

    [Field("The letter in the format that “preview” names.")]
    public PreviewShape? Preview { get; init; }
}

[Description("A rendition of a letter that is not published.")]
internal sealed record PreviewShape
{
    [Field("Its name in URLs: “html”.")]
    public required string Format { get; init; }

    [Field("Without parameters.")]
    public required string MediaType { get; init; }

    [Field("The rendition, where it is text.")]
    public string? Text { get; init; }

    [Field("The rendition, where it is none.", Format = "byte")]
    public string? Base64 { get; init; }
}

[Description("That a letter is withdrawn.")]
internal sealed record WithdrawalShape
{
    [Field("The letter's name in URLs.", Pattern = Patterns.Slug)]
    public required string Slug { get; init; }

    [Field("“withdrawn”.")]
    public required string Status { get; init; }

    [Field("When it was.")]
    public required DateTimeOffset WithdrawnAt { get; init; }

    [Field("Why; null where that was not said.")]
    public required string? Reason { get; init; }

    [Field("Where its history can be read with a key.")]
    public required LinkShape Archive { get; init; }

    [Field("What to delete to bring it back.")]
    public required LinkShape Restore { get; init; }
}

[Description("The revision of a letter that readers see.")]
internal sealed record CurrentRevisionShape
{
    [Field("The letter's name in URLs.", Pattern = Patterns.Slug)]
    public required string Slug { get; init; }

    [Field("The revision.")]
    public required ComparedRevisionShape Revision { get; init; }
}

[Description("Letters that were rebuilt.")]
internal sealed record RebuiltShape
{
    [Field("In the order of their slugs.")]
    public required IReadOnlyList<CurrentRevisionShape> Rebuilt { get; init; }

    [Field("Where to POST to go on; null where all are done.", Format = "uri-reference")]
    public required string? Next { get; init; }
}
