using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Letters.Parsing.Spreadsheets;

/// <summary>Reads the cells of rows: their words as Excel last showed them, never a formula.</summary>
internal sealed class XlsxCells(WorkbookPart workbook, ParsingLimits limits, DiagnosticList diagnostics)
{
    private readonly List<string> _texts = SharedStrings.Read(workbook.SharedStringTablePart);
    private readonly SheetDates _dates = new(workbook);
    private bool _toldOfHidden;
    private long _length;

    /// <returns>Null where the failure says why the row is too much.</returns>
    public SheetRow? Read(Row row, int number, out Diagnostic? failure)
    {
        failure = null;
        var cells = new List<SheetCell>();
        var column = 0;
        foreach (var cell in row.Elements<Cell>())
        {
            column = ColumnOf(cell.CellReference?.Value) ?? column + 1;
            var text = TextOf(cell, number, column);
            if (string.IsNullOrWhiteSpace(text)) continue;
            if (column > limits.Columns)
            {
                failure = SheetFindings.TooManyColumns(number, limits);
                return null;
            }

            _length += text.Length;
            while (cells.Count < column - 1) cells.Add(new SheetCell("", number, cells.Count + 1));
            if (cells.Count < column) cells.Add(new SheetCell(text, number, column));
        }

        // One text may be shared by every cell: what is packed small comes out large here, too.
        if (_length > limits.TextFile) failure = new("file-too-large", DiagnosticSeverity.Error, string.Create(CultureInfo.InvariantCulture, $"The cells of the spreadsheet have more than {limits.TextFile:N0} characters.")) { Suggestion = "Keep only the columns that are to be printed." };
        if (row.Hidden is { HasValue: true, Value: true } && cells.Count > 0) ReportHidden(number);
        return failure is null ? new SheetRow(number, cells) { IsOfSpreadsheet = true } : null;
    }

    private string TextOf(Cell cell, int row, int column)
    {
        var type = cell.DataType?.Value;
        var value = cell.CellValue?.Text ?? "";
        if (type == CellValues.SharedString) return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _texts.Count ? _texts[index] : "";
        if (type == CellValues.InlineString) return cell.InlineString is { } inline ? SharedStrings.TextOf(inline) : "";
        if (type == CellValues.Boolean) return value == "1" ? "TRUE" : "FALSE";
        if (type == CellValues.Error) return ReportError(value, row, column);
        return type == CellValues.String || type == CellValues.Date ? value : _dates.Print(value, cell.StyleIndex?.Value);
    }

    private string ReportError(string value, int row, int column)
    {
        diagnostics.Add(new("cell-error", DiagnosticSeverity.Warning, $"The formula of this cell gives the error {value}; the cell was taken to be empty.") { Line = row, Column = column, Excerpt = value, Suggestion = "Type the words in place of the formula." });
        return "";
    }

    private void ReportHidden(int row)
    {
        if (_toldOfHidden) return;
        _toldOfHidden = true;
        diagnostics.Add(new("hidden-rows", DiagnosticSeverity.Warning, $"Row {row} is hidden in the spreadsheet. It is printed like all others, as are other hidden rows.") { Line = row, Suggestion = "Delete the rows that are not to be printed." });
    }

    /// <summary>The 3 of "C12".</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter)) break;
            column = (column * 26) + letter - 'A' + 1;
            if (column > 1_000_000) return null;
        }

        return column == 0 ? null : column;
    }
}
