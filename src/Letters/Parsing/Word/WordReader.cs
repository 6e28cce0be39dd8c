using DocumentFormat.OpenXml.Packaging;
using Letters.Parsing.OfficePackages;

namespace Letters.Parsing.Word;

/// <summary>A Word file (.docx, ECMA-376) to blocks. docs/formats/word.md describes it for authors.</summary>
internal static class WordReader
{
    private const string What = "Word file";
    private const string SaveAgain = "Open it in Word, save it as a Word document (.docx) and upload it again.";

    /// <returns>The blocks, whose lines have the numbers of their paragraphs; null when a diagnostic says why the file cannot be read.</returns>
    public static SourceText? Read(ReadOnlyMemory<byte> content, ParsingLimits limits, DiagnosticList diagnostics)
    {
        if (Refuse(content, limits) is { } refusal)
        {
            diagnostics.Add(refusal);
            return null;
        }

        if (!OfficePackage.IsSafe(content, What, SaveAgain, limits, diagnostics)) return null;
        SourceText? text = null;
        var damage = OfficePackage.Catch(() => Read(content, diagnostics, out text), What);
        if (damage is null) return text;
        diagnostics.Add(damage with { Suggestion = damage.Suggestion ?? SaveAgain });
        return null;
    }

    private static Diagnostic? Refuse(ReadOnlyMemory<byte> content, ParsingLimits limits)
    {
        if (content.Length > limits.WordFile) return new("file-too-large", DiagnosticSeverity.Error, $"The Word file has more than {limits.WordFile / (1024 * 1024)} MiB.") { Suggestion = "Take the pictures out, and save it again." };
        return FileKinds.Of(content.Span) switch
        {
            FileKind.Zip => null,
            FileKind.EncryptedOffice => new("password-protected", DiagnosticSeverity.Error, "The Word file opens with a password.") { Suggestion = "Save it without a password (File, Info, Protect Document, Encrypt with Password) and upload it again." },
            FileKind.OldOffice => new("old-word-format", DiagnosticSeverity.Error, "This is a Word file of the format before 2007 (.doc), whatever its name says.") { Suggestion = SaveAgain },
            var kind => new("not-a-word-file", DiagnosticSeverity.Error, $"This is {kind.Describe()}, not a Word file.") { Suggestion = SaveAgain },
        };
    }

    private static Diagnostic? Read(ReadOnlyMemory<byte> content, DiagnosticList diagnostics, out SourceText? text)
    {
        text = null;
        if (!OfficePackage.HasPart(content, ".document.main+xml", ".document.macroEnabled.main+xml", ".template.main+xml", ".template.macroEnabledTemplate.main+xml")) return NotWord();
        using var package = WordprocessingDocument.Open(OfficePackage.Open(content), isEditable: false);
        if (package.MainDocumentPart is not { } main) return NotWord();

        var file = new WordFile(main, diagnostics);
        var blocks = WordBody.Read(file);
        var notes = file.Notes.Read(file);
        WordForeign.ReportOfFile(file);
        file.Comments.ReportTheRest(file);
        text = new SourceText(WordHeadings.Settle(WordSpacing.Settle(blocks))) { Notes = notes };
        return null;
    }

    private static Diagnostic NotWord() => new("not-a-word-file", DiagnosticSeverity.Error, "This is a zip archive without a Word document in it.") { Suggestion = SaveAgain };
}
