using DocumentFormat.OpenXml.Wordprocessing;
using Letters.Parsing.Spreadsheets;

namespace Letters.Parsing.Word;

/// <summary>A table: a list with a row for each signatory, or paragraphs that were put side by side.</summary>
internal sealed class WordTable
{
    private readonly List<List<List<TextBlock>>> _rows = [];

    public void Add(TableRow row, WordBlocks blocks)
    {
        var cells = new List<List<TextBlock>>();
        foreach (var cell in row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row))
        {
            var inside = blocks.Elsewhere();
            foreach (var paragraph in cell.Descendants<Paragraph>().Where(paragraph => !paragraph.Ancestors<TextBoxContent>().Any())) inside.Read(paragraph);
            cells.Add(inside.Finish());
        }

        if (cells.Exists(cell => cell.Count > 0)) _rows.Add(cells);
    }

    /// <summary>A block a row where each row begins with one line, as a list of names does; else the paragraphs of one cell after the other.</summary>
    public IEnumerable<TextBlock> ToBlocks(WordFile file)
    {
        if (_rows.Count == 0) return [];
        if (!IsList()) return _rows.SelectMany(row => row.Where(cell => cell.Count > 0).SelectMany(cell => cell.Skip(1).Prepend(cell[0] with { AfterBlank = true })));

        var first = _rows[0].SelectMany(cell => cell).First().First;
        var order = ReadHeader(first, file);
        file.Report("table-read-as-rows", DiagnosticSeverity.Info, first.Number, $"The table that begins with paragraph {first.Number} was read row by row: each row is a block, and each line of its cells a line.", first.Text,
            "Write the rows as paragraphs, with Shift+Enter between their lines, if they were meant otherwise.");
        return _rows.Select(row => ToBlock(order.Select(column => row.ElementAtOrDefault(column) ?? []))).OfType<TextBlock>();
    }

    private bool IsList() =>
        _rows.TrueForAll(row => row.Find(cell => cell.Count > 0) is [{ Lines.Count: 1 }]) && _rows.Exists(row => row.Count(cell => cell.Count > 0) > 1);

    /// <summary>A row with the names of the columns says which column holds the names of the signatories.</summary>
    private List<int> ReadHeader(SourceLine first, WordFile file)
    {
        var columns = Enumerable.Range(0, _rows.Max(row => row.Count)).ToList();
        var titles = _rows[0].ConvertAll(cell => string.Join(' ', cell.SelectMany(block => block.Lines).Select(line => line.Text)));
        if (titles.FindIndex(title => SignatoryColumns.Find(title) == SignatoryColumn.Name) is not (>= 0 and var name)) return columns;
        file.Report("table-header", DiagnosticSeverity.Info, first.Number, $"The first row of the table was taken for the names of its columns and is not printed: “{string.Join(" | ", titles)}”", first.Text,
            "Delete the row if it is a signatory.");
        _rows.RemoveAt(0);
        columns.Remove(name);
        columns.RemoveAll(column => column < titles.Count && SignatoryColumns.Find(titles[column]) == SignatoryColumn.Position);
        return [name, .. columns];
    }

    private static TextBlock? ToBlock(IEnumerable<List<TextBlock>> cells)
    {
        var lines = cells.SelectMany(cell => cell).SelectMany(block => block.Lines).ToList();
        return lines.Count == 0 ? null : new TextBlock(lines);
    }
}
