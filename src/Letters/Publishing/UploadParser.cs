using System.Globalization;
using Letters.Parsing;

namespace Letters.Publishing;

/// <summary>An upload to a letter.</summary>
internal sealed class UploadParser(IContentContainer content, PublishingLimits limits)
{
    public const string LetterFileName = "letter.txt";

    /// <returns>Null when a file was replaced or removed since the upload was found.</returns>
    public async Task<ParsedUpload?> ParseAsync(Upload upload, CancellationToken cancellationToken)
    {
        var diagnostics = upload.Files.Where(file => !IsLetter(upload, file)).Select(file => UnknownFile(upload, file)).ToList();
        if (!Slug.TryParse(upload.Folder, out var slug)) return Reject(FolderName(upload));
        if (upload.Files.FirstOrDefault(file => IsLetter(upload, file)) is not { } file) return Reject(NoLetter(upload));
        if (file.Length > limits.LetterFile) return Reject(TooLarge(file));
        if (await content.ReadAsync(file, cancellationToken) is not { } bytes) return null;

        var parsed = LetterParser.Parse(slug, [new LetterFile(LetterFileName, file.Name, bytes)]);
        var source = new SourceFile(LetterFileName, bytes.Length, ContentHash.Of(bytes));
        diagnostics.AddRange(parsed.Diagnostics);
        if (parsed.Letter is { } letter) diagnostics.AddRange(GlyphCheck.Find(letter, file.Name));
        return new ParsedUpload(parsed with { Diagnostics = diagnostics.ToSequence() }, [source], [bytes]);

        ParsedUpload Reject(Diagnostic error) => new(new ParseResult(null, diagnostics.Append(error).ToSequence()), [], []);
    }

    private static bool IsLetter(Upload upload, UploadedFile file) => file.Name == $"{upload.Folder}/{LetterFileName}";

    private static Diagnostic UnknownFile(Upload upload, UploadedFile file) =>
        new("unknown-file", DiagnosticSeverity.Warning, $"“{file.Name}” is not a file of a letter; it was not read.")
        {
            File = file.Name,
            Suggestion = $"A letter is the file “{LetterFileName}” in a folder of its own, as in “{(Slug.TryParse(upload.Folder, out _) ? upload.Folder : "a-letter")}/{LetterFileName}”.",
        };

    private static Diagnostic FolderName(Upload upload) =>
        new("folder-name", DiagnosticSeverity.Error, $"“{upload.Folder}” cannot be the name of a letter's folder, which is also its address: {Slug.Requirement}.")
        {
            File = upload.Files[0].Name,
            Suggestion = $"Upload the letter as “a-letter/{LetterFileName}”, with a name of your choice for “a-letter”.",
        };

    private static Diagnostic NoLetter(Upload upload) =>
        new("no-letter-file", DiagnosticSeverity.Error, $"The folder “{upload.Folder}” holds no “{LetterFileName}”.")
        {
            File = upload.Files[0].Name,
            Suggestion = $"Upload the letter as “{upload.Folder}/{LetterFileName}”.",
        };

    private Diagnostic TooLarge(UploadedFile file) =>
        new("file-too-large", DiagnosticSeverity.Error, string.Create(CultureInfo.InvariantCulture, $"The file has {file.Length:N0} bytes; a letter has at most {limits.LetterFile:N0}."))
        {
            File = file.Name,
            Suggestion = "Upload the text of the letter only.",
        };
}

/// <param name="Sources">The files the letter was parsed from, and in the same order their bytes.</param>
internal sealed record ParsedUpload(ParseResult Result, Sequence<SourceFile> Sources, Sequence<ReadOnlyMemory<byte>> Bytes);
