using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Letters.Parsing.Word;

/// <summary>Reads the body of a Word file piece by piece, so that only one paragraph or row of it is held as XML at a time.</summary>
internal static class WordBody
{
    public static List<TextBlock> Read(WordFile file)
    {
        var blocks = new WordBlocks(file, new WordRuns(file, new WordLinks(file.Main)));
        var tables = new Stack<WordTable>();
        using var reader = OpenXmlReader.Create(file.Main);
        var isPlaceholder = false;
        while (reader.Read())
        {
            var type = reader.ElementType;
            if (type == typeof(Table) && reader.IsEndElement && tables.TryPop(out var table)) blocks.Add(table.ToBlocks(file));
            if (!reader.IsStartElement) continue;
            if (type == typeof(Table)) tables.Push(new WordTable());
            else if (type == typeof(Paragraph)) blocks.Read((Paragraph)reader.LoadCurrentElement()!);
            else if (type == typeof(TableRow)) ReadRow((TableRow)reader.LoadCurrentElement()!, tables, blocks, file);
            else if (type == typeof(SdtProperties)) isPlaceholder = WordForeign.IsPlaceholder((SdtProperties)reader.LoadCurrentElement()!);
            else if (type == typeof(SdtContentBlock) && isPlaceholder) isPlaceholder = LeaveOut(reader.LoadCurrentElement()!, file);
            else if (type == typeof(AltChunk)) ReportChunk(reader.LoadCurrentElement()!, file);
            else if (type == typeof(AlternateContentFallback) || type == typeof(SectionProperties) || type == typeof(TableProperties)) reader.LoadCurrentElement();
        }

        return blocks.Finish();
    }

    private static void ReadRow(TableRow row, Stack<WordTable> tables, WordBlocks blocks, WordFile file)
    {
        if (!tables.TryPeek(out var table)) tables.Push(table = new WordTable());
        if (row.TableRowProperties?.GetFirstChild<Deleted>() is null)
        {
            if (row.TableRowProperties?.GetFirstChild<Inserted>() is not null) ReportRow(row, "inserted", file);
            table.Add(row, blocks);
            return;
        }

        ReportRow(row, "deleted", file);
    }

    private static void ReportRow(TableRow row, string what, WordFile file)
    {
        var words = WordWords.Of(row);
        file.Report("tracked-changes-accepted", DiagnosticSeverity.Warning, file.Paragraphs + 1, $"A row of a table was {what} by a tracked change, which was accepted: “{words}”.", words, "Accept or reject the changes in Word (Review, Accept All Changes).");
    }

    private static bool LeaveOut(OpenXmlElement content, WordFile file)
    {
        WordForeign.ReportPlaceholder(file, file.Paragraphs + 1, WordWords.Of(content));
        return false;
    }

    private static void ReportChunk(OpenXmlElement chunk, WordFile file)
    {
        if (chunk is AltChunk) WordForeign.ReportEmbedded(file, file.Paragraphs + 1, "another file");
    }
}
