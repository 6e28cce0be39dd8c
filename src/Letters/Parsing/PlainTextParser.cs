namespace Letters.Parsing;

/// <summary>
/// Plain text as newsrooms and organisations write it: a title, standfirst paragraphs, a salutation, the body, a closing,
/// and a block a signatory, with blank lines between them. docs/formats/plain-text.md describes it for authors.
/// </summary>
public static class PlainTextParser
{
    /// <param name="slug">The letter's.</param>
    /// <param name="file">The blob's name, for diagnostics.</param>
    /// <param name="content">The file's bytes.</param>
    public static ParseResult Parse(Slug slug, string file, ReadOnlySpan<byte> content)
    {
        var diagnostics = new DiagnosticList(file);
        var letter = TextDecoder.Decode(content, diagnostics) is { } text ? Parse(slug, text, diagnostics) : null;
        return new ParseResult(diagnostics.HasErrors ? null : letter, diagnostics.ToSequence());
    }

    private static Letter? Parse(Slug slug, string text, DiagnosticList diagnostics)
    {
        var blocks = TextBlock.Split(SourceLine.Split(text, diagnostics));
        if (blocks.Count == 0)
        {
            diagnostics.Add(new("empty-file", DiagnosticSeverity.Error, "The file has no words.") { Suggestion = "Upload the letter again." });
            return null;
        }

        var outline = LetterOutline.Of(blocks);
        ReportMissingParts(outline, diagnostics);
        if (outline.Title is null || outline.Body.Count == 0) return null;
        return new Letter
        {
            Slug = slug,
            Title = outline.Title.Unwrap(),
            Standfirst = outline.Standfirst.Select(block => block.Unwrap()).ToSequence(),
            Addressees = outline.Addressees.Select(block => block.KeepLines()).ToSequence(),
            Salutation = outline.Salutation is { } salutation ? TextBlock.Join(salutation.Lines, GreetsAnother) : null,
            Body = outline.Body.Select((block, index) => Block.Paragraph(index + 1, block.Unwrap())).ToSequence(),
            Closing = outline.Closing?.KeepLines(),
            Signatories = outline.Signatories.Select((block, index) => SignatoryBlock.Parse(block, index + 1, diagnostics)).ToSequence(),
        };
    }

    private static bool GreetsAnother(SourceLine line, SourceLine next) => line.Text[^1] is ',' or ':' && Phrases.OpensSalutation(next.Text);

    private static void ReportMissingParts(LetterOutline outline, DiagnosticList diagnostics)
    {
        if (outline.Title is null)
        {
            Report(outline.Salutation!, "no-title", DiagnosticSeverity.Error,
                "The letter begins with its salutation; it has no title.",
                "Put a title on the first line and an empty line after it.");
        }

        if (outline.Salutation is null)
        {
            Report(outline.Title!, "no-salutation", DiagnosticSeverity.Info,
                "No salutation was found, so the letter was taken to begin right below its title.",
                "A salutation is a line of its own that begins with “Dear”, or a form of address that ends in a colon or comma.");
        }

        if (outline.Body.Count == 0)
        {
            Report(outline.Salutation ?? outline.Title!, "no-body", DiagnosticSeverity.Error,
                "No text of the letter was found below its title and salutation.",
                "Leave an empty line between the title, each paragraph and each signatory.");
        }
        else if (outline.Signatories.Count == 0)
        {
            Report(outline.Closing ?? outline.Body[^1], "no-signatories", DiagnosticSeverity.Warning,
                "The letter has no signatories.",
                "Below a closing such as “Sincerely,” write a block for each: a line with the name, a line for each affiliation, and an empty line.");
        }
        else if (outline.Closing is null)
        {
            Report(outline.Signatories[0], "no-closing", DiagnosticSeverity.Info,
                "No closing was found; the signatories were taken to begin here.",
                "A closing is a line of its own such as “Sincerely,”.");
        }

        void Report(TextBlock block, string code, DiagnosticSeverity severity, string message, string suggestion) =>
            diagnostics.Add(new(code, severity, message) { Line = block.First.Number, Excerpt = block.First.Text, Suggestion = suggestion });
    }
}
