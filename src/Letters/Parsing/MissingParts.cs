namespace Letters.Parsing;

/// <summary>Tells the author which parts a letter lacks, and what was assumed in their place.</summary>
internal static class MissingParts
{
    public static void Report(LetterOutline outline, Passage? title, bool signatoriesElsewhere, DiagnosticList diagnostics)
    {
        var (opening, body) = (outline.Opening, outline.Body);
        if (title is null) ReportTitle(opening.Salutation ?? opening.Dateline ?? FirstOf(opening.Addressees) ?? FirstOf(body) ?? outline.Closing!, opening.Salutation is not null, diagnostics);
        if (opening.Salutation is null && (opening.Title ?? FirstOf(body)) is { } first)
        {
            Report(first, "no-salutation", DiagnosticSeverity.Info,
                "No salutation was found, so the letter was taken to begin right below its title.",
                "A salutation is a line of its own that begins with “Dear”, or a form of address that ends in a colon or comma.",
                diagnostics);
        }

        if (body.Count == 0)
        {
            Report(opening.Salutation ?? opening.Title ?? outline.Dateline ?? outline.Closing ?? opening.Subject!, "no-body", DiagnosticSeverity.Error,
                "No text of the letter was found below its title and salutation.",
                "Leave an empty line between the title, each paragraph and each signatory.",
                diagnostics);
        }
        else if (outline.Signatories.Count == 0 && !signatoriesElsewhere)
        {
            Report(outline.Closing ?? body[^1], "no-signatories", DiagnosticSeverity.Warning,
                "The letter has no signatories.",
                "Below a closing such as “Sincerely,” write a block for each: a line with the name, a line for each affiliation, and an empty line.",
                diagnostics);
        }
        else if (outline.Closing is null && outline.Signatories.Count > 0)
        {
            Report(outline.Signatories[0], "no-closing", DiagnosticSeverity.Info,
                "No closing was found; the signatories were taken to begin here.",
                "A closing is a line of its own such as “Sincerely,”.",
                diagnostics);
        }
    }

    private static TextBlock? FirstOf(IReadOnlyList<TextBlock> blocks) => blocks.Count > 0 ? blocks[0] : null;

    private static void ReportTitle(TextBlock first, bool hasSalutation, DiagnosticList diagnostics) =>
        Report(first, "no-title", DiagnosticSeverity.Error,
            hasSalutation ? "The letter begins with its salutation; it has no title." : "The letter begins with its text; it has no title.",
            "Put a title on the first line and an empty line after it.",
            diagnostics);

    private static void Report(TextBlock block, string code, DiagnosticSeverity severity, string message, string suggestion, DiagnosticList diagnostics) =>
        diagnostics.Add(new(code, severity, message) { Line = block.First.Number, Excerpt = block.First.Text, Suggestion = suggestion });
}
