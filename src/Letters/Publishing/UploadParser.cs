using System.Globalization;
using Letters.Parsing;

namespace Letters.Publishing;

/// <summary>An upload to a letter.</summary>
internal sealed class UploadParser(IContentContainer content, PublishingLimits limits)
{
    /// <summary>Word files and spreadsheets are packed: what is in them is so many times larger.</summary>
    private const int PackedWeight = 8;

    /// <summary>What an upload counts for in <see cref="PublishingLimits.BytesAtOnce"/>.</summary>
    public static long WeightOf(Upload upload) =>
        upload.Files.Where(file => RoleOf(file) is not null).Sum(file => Path.GetExtension(file.Name).ToLowerInvariant() is ".docx" or ".xlsx" ? file.Length * PackedWeight : file.Length);

    /// <returns>Null when a file was replaced or removed since the upload was found.</returns>
    public async Task<ParsedUpload?> ParseAsync(Upload upload, CancellationToken cancellationToken)
    {
        var known = upload.Files.Where(file => RoleOf(file) is not null).ToList();
        var diagnostics = upload.Files.Where(file => RoleOf(file) is null).Select(file => UnknownFile(upload, file)).ToList();
        if (!Slug.TryParse(upload.Folder, out var slug)) return Reject(FolderName(upload));
        if (!known.Exists(file => RoleOf(file) == LetterFileRole.Text)) return Reject(NoLetter(upload));
        if (known.Count(file => RoleOf(file) == LetterFileRole.Text) > limits.Translations + 1) return Reject(TooManyTranslations(upload));
        if (known.Find(file => file.Length > limits.Of(file.Name)) is { } large) return Reject(TooLarge(large));

        var files = new List<LetterFile>();
        foreach (var file in known)
        {
            if (await content.ReadAsync(file, cancellationToken) is not { } bytes) return null;
            files.Add(new LetterFile(LetterFileName.NameInFolder(file.Name)!, file.Name, bytes));
        }

        var parsed = LetterParser.Parse(slug, files, limits.Parsing);
        diagnostics.AddRange(parsed.Diagnostics);
        return new ParsedUpload(
            parsed with { Diagnostics = diagnostics.ToSequence() },
            files.Select(file => new SourceFile(file.Name, file.Content.Length, ContentHash.Of(file.Content.Span))).ToSequence(),
            files.Select(file => file.Content).ToSequence());

        ParsedUpload Reject(Diagnostic error) => new(new ParseResult(null, diagnostics.Append(error).ToSequence()), [], []);
    }

    private static LetterFileRole? RoleOf(UploadedFile file) =>
        LetterFileName.NameInFolder(file.Name) is { } name && LetterFileName.TryParse(name, out var parsed) ? parsed.Role : null;

    private static Diagnostic UnknownFile(Upload upload, UploadedFile file) =>
        new("unknown-file", DiagnosticSeverity.Warning, $"“{file.Name}” is not a file of a letter; it was not read.")
        {
            File = file.Name,
            Suggestion = $"The files of a letter lie in a folder of its own, “{(Slug.TryParse(upload.Folder, out _) ? upload.Folder : "a-letter")}/”, and are named {LetterFileName.Known}.",
        };

    private static Diagnostic FolderName(Upload upload) =>
        new("folder-name", DiagnosticSeverity.Error, $"“{upload.Folder}” cannot be the name of a letter's folder, which is also its address: {Slug.Requirement}.")
        {
            File = upload.Files[0].Name,
            Suggestion = "Upload the letter as “a-letter/letter.txt”, with a name of your choice for “a-letter”.",
        };

    private static Diagnostic NoLetter(Upload upload) =>
        new("no-letter-file", DiagnosticSeverity.Error, $"The folder “{upload.Folder}” holds no letter.")
        {
            File = upload.Files[0].Name,
            Suggestion = $"Upload the letter as “{upload.Folder}/letter.txt”. The files of a letter are named {LetterFileName.Known}.",
        };

    private Diagnostic TooManyTranslations(Upload upload) =>
        new("too-many-translations", DiagnosticSeverity.Error, $"The folder “{upload.Folder}” holds more than {limits.Translations} translations, which is as many as a letter may have.")
        {
            File = upload.Files[0].Name,
            Suggestion = "Take out translations, or publish some of them as a letter of their own.",
        };

    private Diagnostic TooLarge(UploadedFile file) =>
        new("file-too-large", DiagnosticSeverity.Error, string.Create(CultureInfo.InvariantCulture, $"The file has {file.Length:N0} bytes; a file of a letter has at most {limits.Of(file.Name):N0}."))
        {
            File = file.Name,
            Suggestion = "Upload the text of the letter only.",
        };
}

/// <param name="Sources">The files the letter was parsed from, and in the same order their bytes.</param>
internal sealed record ParsedUpload(ParseResult Result, Sequence<SourceFile> Sources, Sequence<ReadOnlyMemory<byte>> Bytes);
