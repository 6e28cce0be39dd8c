using Letters.Parsing.PlainText;

namespace Letters.Parsing;

/// <summary>The files of a letter's folder to the letter. What is wrong with them is in the diagnostics; nothing is thrown.</summary>
public static class LetterParser
{
    /// <param name="slug">The letter's.</param>
    /// <param name="files">Those whose names <see cref="LetterFileName"/> knows; at least one text.</param>
    public static ParseResult Parse(Slug slug, IReadOnlyList<LetterFile> files)
    {
        var file = files.First(file => LetterFileName.TryParse(file.Name, out var name) && name.Role == LetterFileRole.Text);
        var diagnostics = new DiagnosticList(file.Path);
        var letter = PlainTextReader.Read(file.Content.Span, diagnostics) is { } source ? LetterAssembly.Assemble(slug, source, diagnostics) : null;
        return new ParseResult(diagnostics.HasErrors ? null : letter, diagnostics.ToSequence());
    }
}
