using System.IO.Compression;
using Letters.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LetterFunctions.Http;

/// <summary>The files of a letter in the body of a request: one file, a zip of the letter's folder, or a form with files.</summary>
internal static class SubmittedFiles
{
    public const string WordFile = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>What may be sent, for people.</summary>
    public const string Description = "A letter as text, Markdown or Word file; or its folder, with translations, signatories and metadata, as a zip or as the files of a form.";

    private const int MostFiles = 100;

    private static readonly Dictionary<string, string> NamesByMediaType = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/plain"] = "letter.txt",
        ["text/markdown"] = "letter.md",
        ["text/x-markdown"] = "letter.md",
        [WordFile] = "letter.docx",
        ["application/vnd.ms-word.document.macroenabled.12"] = "letter.docx",
    };

    public static string MediaTypes { get; } = string.Join(", ", [.. NamesByMediaType.Keys.Take(4), "application/zip", "multipart/form-data"]);

    /// <returns>The files, or a problem that says why there are none.</returns>
    public static async Task<(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> Files, IResult? Problem)> ReadAsync(HttpRequest request, PublishingLimits limits, CancellationToken cancellationToken)
    {
        if (request.HasFormContentType) return await ReadFormAsync(request, limits, cancellationToken);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType ?? "text/plain", out var type)) return ([], Unsupported());
        var isZip = type.MediaType.Value is "application/zip" or "application/x-zip-compressed";
        if (!isZip && !NamesByMediaType.ContainsKey(type.MediaType.Value ?? "")) return ([], Unsupported());
        if (await RequestBody.ReadAsync(request, limits.LetterFile, cancellationToken) is not { } body) return ([], Problems.TooLarge(limits));
        if (body.Length == 0) return ([], Problems.Of(ProblemKind.BadRequest, "The request has no body; send a letter."));
        return isZip ? await ReadArchiveAsync(body, limits, cancellationToken) : ([(NamesByMediaType[type.MediaType.Value!], body)], null);
    }

    private static async Task<(IReadOnlyList<(string, ReadOnlyMemory<byte>)>, IResult?)> ReadFormAsync(HttpRequest request, PublishingLimits limits, CancellationToken cancellationToken)
    {
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(cancellationToken);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return ([], Problems.TooLarge(limits));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return ([], Problems.Of(ProblemKind.BadRequest, "The form cannot be read: it is cut off, or its boundary is not what Content-Type says."));
        }

        if (form.Files.Count is 0 or > MostFiles) return ([], Problems.Of(ProblemKind.BadRequest, $"The form has {form.Files.Count} files; send 1 to {MostFiles}."));
        var files = new List<(string, ReadOnlyMemory<byte>)>();
        foreach (var file in form.Files)
        {
            await using var content = file.OpenReadStream();
            if (await RequestBody.ReadAsync(content, limits.LetterFile, cancellationToken) is not { } bytes) return ([], Problems.TooLarge(limits));
            files.Add((LastSegment(file.FileName), bytes));
        }

        return (files, null);
    }

    /// <summary>The files of the folder, whether they lie at the top of the archive or in one folder. What an entry says of its size is not believed.</summary>
    private static async Task<(IReadOnlyList<(string, ReadOnlyMemory<byte>)>, IResult?)> ReadArchiveAsync(byte[] body, PublishingLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(body), ZipArchiveMode.Read);
            var entries = archive.Entries.Where(entry => entry.Name.Length > 0 && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)).ToList();
            if (entries.Count is 0 or > MostFiles) return ([], Problems.Of(ProblemKind.BadRequest, $"The archive has {entries.Count} files; send 1 to {MostFiles}."));
            var files = new List<(string, ReadOnlyMemory<byte>)>();
            var left = limits.LetterFile * 2;
            foreach (var entry in entries)
            {
                await using var content = await entry.OpenAsync(cancellationToken);
                if (await RequestBody.ReadAsync(content, Math.Min(left, limits.LetterFile), cancellationToken) is not { } bytes) return ([], Problems.TooLarge(limits));
                left -= bytes.Length;
                files.Add((entry.Name, bytes));
            }

            return (files, null);
        }
        catch (InvalidDataException)
        {
            return ([], Problems.Of(ProblemKind.BadRequest, "The archive cannot be read: it is cut off, encrypted, or no zip."));
        }
    }

    private static string LastSegment(string fileName) => fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];

    private static IResult Unsupported() => Problems.Of(ProblemKind.UnsupportedMediaType, $"Send the letter as one of: {MediaTypes}.");
}
