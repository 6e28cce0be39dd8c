namespace Letters.Parsing.Spreadsheets;

/// <summary>A row of a list of signatories.</summary>
/// <param name="Line">The line of a CSV on which it begins, the number of a row of a spreadsheet; from 1.</param>
internal sealed record SheetRow(int Line, IReadOnlyList<SheetCell> Cells)
{
    /// <summary>Whether empty fields at the end of the row are not written down.</summary>
    public bool IsOfSpreadsheet { get; init; }

    public bool IsBlank => Cells.All(cell => cell.IsBlank);

    /// <summary>The words of the row, for messages.</summary>
    public string Words => string.Join(" | ", Cells.Where(cell => !cell.IsBlank).Select(cell => cell.Text.ReplaceLineEndings(" ").Trim()));
}

/// <param name="Text">As uploaded, line breaks included.</param>
/// <param name="Line">As in <see cref="SheetRow.Line"/>.</param>
/// <param name="Column">Of a CSV the place on that line in UTF-16 code units, of a spreadsheet the number of the column; from 1.</param>
internal readonly record struct SheetCell(string Text, int Line, int Column)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
