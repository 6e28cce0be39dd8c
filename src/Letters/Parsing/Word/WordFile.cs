using DocumentFormat.OpenXml.Packaging;

namespace Letters.Parsing.Word;

/// <summary>What reading any paragraph of a Word file takes.</summary>
internal sealed class WordFile(MainDocumentPart main, DiagnosticList diagnostics)
{
    public MainDocumentPart Main => main;

    public DiagnosticList Diagnostics => diagnostics;

    public WordStyles Styles { get; } = new(main.StyleDefinitionsPart?.Styles);

    public WordNumbering Numbering { get; } = new(main.NumberingDefinitionsPart?.Numbering);

    public WordNotes Notes { get; } = new(main);

    public WordComments Comments { get; } = new(main.WordprocessingCommentsPart?.Comments);

    /// <summary>Paragraphs with words so far, those in tables and text boxes included: what Word's own count of paragraphs says.</summary>
    public int Paragraphs { get; set; }

    /// <summary>Whether the author was told that bold and italic lines are taken for layout.</summary>
    public bool HasToldOfLayout { get; set; }

    /// <summary>Whether the author was told that what is about the letter is no part of it.</summary>
    public bool HasToldOfColophon { get; set; }

    /// <param name="paragraph">Its number.</param>
    public void Report(string code, DiagnosticSeverity severity, int paragraph, string message, string excerpt, string suggestion) =>
        diagnostics.Add(new(code, severity, message) { Line = paragraph, Excerpt = excerpt, Suggestion = suggestion });
}
