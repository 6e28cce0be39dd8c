namespace Letters.Parsing.Markdown;

/// <summary>What a Markdown file has that a letter has not, told to its author.</summary>
internal sealed class MarkdownFindings(MarkdownSource source, DiagnosticList diagnostics)
{
    private readonly FrequentFindings _findings = new(diagnostics);

    public void LinkLeftOut(int position, string address) =>
        Add("link-left-out", DiagnosticSeverity.Warning, position, "The link is left out and its words are kept: it does not lead to an http, https or mailto address.", address, "Write the whole address, as in https://example.org/page.");

    public void LinkTitleLeftOut(int position, string title) =>
        Add("link-title-left-out", DiagnosticSeverity.Info, position, "The title of a link, which shows only under a mouse pointer, is left out.", title, "Say it in the text if readers should know it.");

    public void LinkNotUsed(int position, string definition) =>
        Add("link-not-used", DiagnosticSeverity.Info, position, "No words of the letter use this address; it is left out.", definition, "If it is no address but text, put a backslash before the first bracket.");

    public void ImageLeftOut(int position, string? address) =>
        Add("image-left-out", DiagnosticSeverity.Warning, position, "Letters have no pictures; the words that describe it are printed in its place.", address, "Take the picture out, or link to it.");

    public void CodeReadAsWords(int position, string code) =>
        Add("code-read-as-words", DiagnosticSeverity.Info, position, "Text that is marked as code is printed as other words are.", code, "If it was not meant as code, take the backquotes, or the four blanks before its lines, away.");

    public void StrikethroughLeftOut(int position) =>
        Add("strikethrough-left-out", DiagnosticSeverity.Warning, position, "Words that are struck through are printed as other words are.", null, "Delete the words that should not be printed.");

    public void TableReadAsParagraphs(int position) =>
        Add("table-read-as-paragraphs", DiagnosticSeverity.Warning, position, "Letters have no tables; each row is printed as a paragraph, with upright strokes between its cells.", null, "Write a list, or put signatories into signatories.csv.");

    public void ThematicBreakLeftOut(int position) =>
        Add("thematic-break-left-out", DiagnosticSeverity.Info, position, "The line that parts sections is left out.", null, "Use a heading where a new section begins.");

    public void HtmlLeftOut(int position, string tag) =>
        Add("html-left-out", DiagnosticSeverity.Warning, position, "HTML is left out; the words in it are kept.", tag, "Use Markdown: *emphasis*, **strong**, [words](https://example.org).");

    public void ScriptLeftOut(int position, string element, string content) =>
        Add("script-left-out", DiagnosticSeverity.Warning, position, $"A “{element}” element of HTML is left out with all that is in it.", content, "Delete it from the file.");

    public void CommentLeftOut(int position, string comment) =>
        Add("comment-left-out", DiagnosticSeverity.Info, position, "A comment or an instruction of HTML is left out.", comment, null);

    public void TagNotClosed(int position, string tag) =>
        Add("html-tag-not-closed", DiagnosticSeverity.Info, position, "The tag is not closed; it was taken to go on to the end of its paragraph.", tag, "Close it, or use Markdown.");

    public void ListParagraphsJoined(int position) =>
        Add("list-paragraphs-joined", DiagnosticSeverity.Info, position, "A further paragraph of a list item was joined to the item, on a line of its own.", null, "Make it an item of its own, or do not indent it.");

    public void ListItemRead(int position, string what) =>
        Add("list-item-simplified", DiagnosticSeverity.Info, position, $"{what} inside of a list item is printed as words of the list.", null, "Do not indent it if it should stand on its own.");

    public void QuotationSimplified(int position, string what) =>
        Add("quotation-simplified", DiagnosticSeverity.Info, position, $"{what} inside of a quotation is printed as paragraphs of the quotation.", null, "Quote in paragraphs.");

    public void NoteSimplified(int position, string what) =>
        Add("note-simplified", DiagnosticSeverity.Info, position, $"{what} inside of a footnote is printed as lines of the note.", null, "Write the note as one paragraph.");

    public void NoteNotUsed(int position, string label) =>
        Add("note-not-used", DiagnosticSeverity.Warning, position, $"Nothing in the letter refers to the footnote “{label}”; it is printed with the others.", null, $"Put [^{label}] where it belongs.");

    public void NoteTwice(int position, string label, string changed) =>
        Add("note-twice", DiagnosticSeverity.Warning, position, $"There are two footnotes “{label}”; the second is printed as “{changed}”.", null, "Give each footnote a label of its own.");

    public void NoteMissing(int line, string reference) => _findings.Add(new("note-missing", DiagnosticSeverity.Warning, $"There is no footnote for the reference {reference}; it is printed as it stands.")
    {
        Line = line,
        Column = source.Uploaded(line).IndexOf(reference, StringComparison.Ordinal) is >= 0 and var at ? at + 1 : null,
        Excerpt = reference,
        Suggestion = $"Write the note on a line of its own, below the letter: {reference}: The note.",
    });

    public void TitleNotFirst(int position) =>
        Add("title-not-first", DiagnosticSeverity.Info, position, "The first heading of the highest level is the title; what stands above it is printed below it.", null, "Put the title first.");

    public void TwoTitles(int position, string title) =>
        Add("two-titles", DiagnosticSeverity.Warning, position, "The front matter states another title than the heading; the heading is printed.", title, "Leave the title out of the front matter.");

    public void ReportTheRest() => _findings.ReportTheRest();

    private void Add(string code, DiagnosticSeverity severity, int position, string message, string? excerpt, string? suggestion)
    {
        var (line, column) = source.PlaceOf(position);
        _findings.Add(new(code, severity, message) { Line = line, Column = column, Excerpt = string.IsNullOrWhiteSpace(excerpt) ? null : excerpt, Suggestion = suggestion });
    }
}
