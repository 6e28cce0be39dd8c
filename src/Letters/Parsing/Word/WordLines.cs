namespace Letters.Parsing.Word;

/// <summary>The lines of a paragraph that was read, ready to publish, and what of it is not published.</summary>
internal static class WordLines
{
    /// <returns>Blank lines included.</returns>
    public static List<SourceLine> Finish(WordParagraph paragraph, WordFile file, bool isLayout = false)
    {
        var lines = new List<SourceLine>(paragraph.Lines.Count);
        foreach (var marked in paragraph.Lines)
        {
            var line = marked.Finish(paragraph.Number, file.Diagnostics, out var wasAllMarked);
            lines.Add(line with { Breaks = true });
            if (wasAllMarked && !isLayout) ReportLayout(line, file);
        }

        ReportLeftOut(paragraph, file);
        return lines;
    }

    private static void ReportLayout(SourceLine line, WordFile file)
    {
        if (file.HasToldOfLayout) return;
        file.HasToldOfLayout = true;
        file.Diagnostics.Add(new("layout-left-out", DiagnosticSeverity.Info, $"All of paragraph {line.Number} is bold or italic. That was taken for layout, here and wherever a whole line is, and not for emphasis.")
        {
            Line = line.Number,
            Excerpt = line.Text,
            Suggestion = "For a heading use Word's styles, such as Heading 1.",
        });
    }

    private static void ReportLeftOut(WordParagraph paragraph, WordFile file)
    {
        if (paragraph.Inserted.Length + paragraph.Deleted.Length > 0)
        {
            file.Report("tracked-changes-accepted", DiagnosticSeverity.Warning, paragraph.Number,
                $"Paragraph {paragraph.Number} has tracked changes; they were accepted.{Quote(" Inserted", paragraph.Inserted)}{Quote(" Deleted", paragraph.Deleted)}",
                (paragraph.Deleted.Length > 0 ? paragraph.Deleted : paragraph.Inserted).ToString().Trim(),
                "Accept or reject the changes in Word (Review, Accept All Changes).");
        }

        if (paragraph.Hidden.Length > 0)
        {
            var words = paragraph.Hidden.ToString().Trim();
            file.Report("hidden-text-dropped", DiagnosticSeverity.Warning, paragraph.Number, $"Words that are hidden in Word are not published: “{words}”", words,
                "Delete them, or make them visible (Home, Font, Hidden).");
        }

        if (paragraph.StruckOut.Length > 0)
        {
            var words = paragraph.StruckOut.ToString().Trim();
            file.Report("struck-out-text", DiagnosticSeverity.Warning, paragraph.Number, $"Words that are struck out in Word are published like all others: “{words}”", words,
                "Delete them if they are not part of the letter.");
        }
    }

    private static string Quote(string what, System.Text.StringBuilder words) => words.Length == 0 ? "" : $"{what}: “{words.ToString().Trim()}”.";
}
