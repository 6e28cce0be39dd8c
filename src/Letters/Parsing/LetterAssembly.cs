using Letters.Parsing.Dates;
using Letters.Parsing.Language;
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

        var outline = LetterOutline.Of(source.Blocks, source.Metadata.Title);
        var language = source.Metadata.Language ?? AssumeLanguage(outline, diagnostics);
        var title = TitleOf(outline, source, diagnostics);
        MissingParts.Report(outline, title, signatoriesElsewhere, diagnostics);
        if (title is null || outline.Body.Count == 0) return null;
        var body = source.ReadLists?.Invoke(outline.Body) ?? outline.Body;
        var section = SignatorySection.Parse(outline.Signatories, diagnostics);
        return new Letter
        {
            Slug = slug,
            Language = language,
            Title = title,
            Standfirst = outline.Opening.Standfirst.Select(block => block.Unwrap()).ToSequence(),
            Dateline = outline.Dateline?.Unwrap(),
            Addressees = source.Metadata.Addressees.Concat(outline.Opening.Addressees.Select(block => block.KeepLines())).ToSequence(),
            Subject = outline.Opening.Subject?.Unwrap(),
            Salutation = outline.Opening.Salutation is { } salutation ? TextBlock.Join(salutation.Lines, Salutation.GreetsAnother) : null,
            Body = Block.Anchor(body.Select(block => new Block("", block.Type, block.Unwrap()) { Level = block.Level, Number = block.Number })),
            Closing = outline.Closing is { } closing ? KeepClosing(closing) : null,
            Signatories = section.Signatories,
            Postscript = section.Postscript,
            Notes = source.Notes.Concat(section.Notes).ToSequence(),
            Metadata = WithDateline(source.Metadata.Letter, outline.Dateline, language, diagnostics),
        };
    }

    /// <summary>A closing that is a sentence may be wrapped; one of set phrases has a line for each.</summary>
    private static Passage KeepClosing(TextBlock closing) => closing.Lines.All(line => Phrases.IsClosing(line.Text)) ? closing.KeepLines() : closing.Unwrap();

    /// <summary>By all but the signatories, whose names may be of any language.</summary>
    private static LanguageTag AssumeLanguage(LetterOutline outline, DiagnosticList diagnostics)
    {
        var opening = outline.Opening;
        TextBlock?[] above = [opening.Title, .. opening.Standfirst, opening.Subject, opening.Salutation];
        List<TextBlock> blocks = [.. above.OfType<TextBlock>(), .. outline.Body];
        if (LanguageDetector.Detect(blocks.SelectMany(block => block.Lines).Select(line => line.Text)) is not { } language || language == LanguageTag.English) return LanguageTag.English;
        diagnostics.Add(new("language-assumed", DiagnosticSeverity.Info, $"The letter was taken to be in the language “{language}”, by its words.")
        {
            Line = blocks[0].First.Number,
            Excerpt = blocks[0].First.Text,
            Suggestion = $"State the language, “language: {language}”, in the front matter or in letter.yaml, or in the name of the file: “letter.{language}.txt”.",
        });
        return language;
    }

    /// <summary>That of the text; else that of front matter; else what the letter says it is about.</summary>
    private static Passage? TitleOf(LetterOutline outline, SourceText source, DiagnosticList diagnostics)
    {
        if (source.Metadata.Title is { } stated) return stated;
        if (outline.Opening.Title is { } title) return title.Unwrap();
        if (outline.Opening.Subject is not { } subject || OpeningLabels.WordsOfSubject(subject.Unwrap().Text) is not { Length: > 0 } words) return null;
        diagnostics.Add(new("title-assumed", DiagnosticSeverity.Info, "The letter has no title, so its subject was taken for one.")
        {
            Line = subject.First.Number,
            Excerpt = words,
            Suggestion = "Put a title on the first line and an empty line after it.",
        });
        return new Passage(words) { Lines = subject.Range };
    }

    private static LetterMetadata WithDateline(LetterMetadata stated, TextBlock? dateline, LanguageTag language, DiagnosticList diagnostics)
    {
        if (dateline is null || DateLine.Parse(dateline.First.Text, language) is not { } read) return stated;
        if (stated.Date is null && read.Date is { DayFirst: { } dayFirst, MonthFirst: { } monthFirst })
        {
            diagnostics.Add(new("ambiguous-date", DiagnosticSeverity.Info, $"This date can be {dayFirst:yyyy-MM-dd} or {monthFirst:yyyy-MM-dd}. It is printed as it is, and the letter was taken to state no date.")
            {
                Line = dateline.First.Number,
                Column = dateline.First.Column,
                Excerpt = dateline.First.Text,
                Suggestion = "Write the month as a word, or state the date in the front matter or in letter.yaml.",
            });
        }

        return stated with { Date = stated.Date ?? read.Date.Date, Place = stated.Place ?? read.Place };
    }
}
