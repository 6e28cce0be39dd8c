using Letters.Parsing.Markdown;
using Letters.Parsing.Metadata;
using Letters.Parsing.PlainText;
using Letters.Parsing.Signatories;
using Letters.Parsing.Spreadsheets;
using Letters.Parsing.Word;

namespace Letters.Parsing;

/// <summary>The reader of each text format.</summary>
internal static class TextReaders
{
    /// <param name="extension">Of the file, as in <see cref="LetterFileName.Extension"/>.</param>
    /// <returns>Null when a diagnostic says why the file cannot be read.</returns>
    public static SourceText? Read(string extension, ReadOnlyMemory<byte> content, ParsingLimits limits, DiagnosticList diagnostics) => extension switch
    {
        ".md" or ".markdown" => MarkdownReader.Read(content.Span, diagnostics),
        ".docx" => WordReader.Read(content, limits, diagnostics),
        ".txt" => PlainTextReader.Read(content.Span, diagnostics),
        _ => throw new InvalidOperationException($"There is no reader for {extension}."),
    };

    public static GivenMetadata ReadMetadata(ReadOnlyMemory<byte> content, DiagnosticList diagnostics) =>
        TextDecoder.Decode(content.Span, diagnostics) is { } yaml ? MetadataReader.Read(yaml, firstLine: 1, diagnostics) : GivenMetadata.None;

    public static SignatorySection ReadSheet(string extension, ReadOnlyMemory<byte> content, ParsingLimits limits, DiagnosticList diagnostics) =>
        SignatorySheet.Read(extension, content, limits, diagnostics);
}
