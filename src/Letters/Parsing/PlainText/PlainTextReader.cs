namespace Letters.Parsing.PlainText;

/// <summary>Plain text to blocks, with blank lines between them. docs/formats/plain-text.md describes it for authors.</summary>
internal static class PlainTextReader
{
    /// <returns>Null when a diagnostic says why the file is no text.</returns>
    public static SourceText? Read(ReadOnlySpan<byte> content, DiagnosticList diagnostics) =>
        TextDecoder.Decode(content, diagnostics) is { } text ? new SourceText(TextBlock.Split(SourceLine.Split(text, diagnostics))) : null;
}
