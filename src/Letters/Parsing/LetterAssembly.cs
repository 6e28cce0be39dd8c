using Letters.Parsing.Signatories;

namespace Letters.Parsing;

/// <summary>From what a file says to a letter: tells the parts apart and reads each.</summary>
internal static class LetterAssembly
{
    /// <param name="signatoriesElsewhere">Whether the text need not have signatories: they are in a file of their own, or in the original.</param>
    /// <returns>Null when a diagnostic says which part is missing.</returns>
    public static Letter? Assemble(Slug slug, SourceText source, bool signatoriesElsewhere, DiagnosticList diagnostics)
    {
        if (source.Blocks.Count == 0)
        {
            diagnostics.Add(new("empty-file", DiagnosticSeverity.Error, "The file has no words.") { Suggestion = "Upload the letter again." });
            return null;
        }

        var outline = LetterOutline.Of(source.Blocks);
        ReportMissingParts(outline, signatoriesElsewhere, diagnostics);
        if (outline.Title is null || outline.Body.Count == 0) return null;
        var section = SignatorySection.Parse(CloseBlocks.JoinSignatories(outline.Signatories), diagnostics);
        return new Letter
        {
            Slug = slug,
            Language = source.Metadata.Language ?? LanguageTag.English,
            Title = outline.Title.Unwrap(),
            Standfirst = outline.Standfirst.Select(block => block.Unwrap()).ToSequence(),
            Addressees = outline.Addressees.Select(block => block.KeepLines()).ToSequence(),
            Salutation = outline.Salutation is { } salutation ? TextBlock.Join(salutation.Lines, GreetsAnother) : null,
            Body = Block.Anchor(outline.Body.Select(block => new Block("", block.Type, block.Unwrap()) { Level = block.Level, Number = block.Number })),
            Closing = outline.Closing?.KeepLines(),
            Signatories = section.Signatories,
            Postscript = section.Postscript,
            Notes = source.Notes.Concat(section.Notes).ToSequence(),
            Metadata = source.Metadata.Letter,
        };
    }

    private static bool GreetsAnother(SourceLine line, SourceLine next) => line.Text[^1] is ',' or ':' && Phrases.OpensSalutation(next.Text);

    private static void ReportMissingParts(LetterOutline outline, bool signatoriesElsewhere, DiagnosticList diagnostics)
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
        else if (outline.Signatories.Count == 0 && !signatoriesElsewhere)
        {
            Report(outline.Closing ?? outline.Body[^1], "no-signatories", DiagnosticSeverity.Warning,
                "The letter has no signatories.",
                "Below a closing such as “Sincerely,” write a block for each: a line with the name, a line for each affiliation, and an empty line.");
        }
        else if (outline.Closing is null && outline.Signatories.Count > 0)
        {
            Report(outline.Signatories[0], "no-closing", DiagnosticSeverity.Info,
                "No closing was found; the signatories were taken to begin here.",
                "A closing is a line of its own such as “Sincerely,”.");
        }

        void Report(TextBlock block, string code, DiagnosticSeverity severity, string message, string suggestion) =>
            diagnostics.Add(new(code, severity, message) { Line = block.First.Number, Excerpt = block.First.Text, Suggestion = suggestion });
    }
}
