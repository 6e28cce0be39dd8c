using System.Globalization;
using Letters.Parsing.Signatories;

namespace Letters.Parsing.Spreadsheets;

/// <summary>Rows to signatories.</summary>
/// <param name="rows">Those with words; at least one.</param>
internal sealed class SignatorySheetReader(IReadOnlyList<SheetRow> rows, ParsingLimits limits, DiagnosticList diagnostics)
{
    private const int RowsForWidth = 50;

    private readonly SheetNotes _notes = new();

    public SignatorySection Read()
    {
        var width = rows.Take(RowsForWidth).Max(row => row.Cells.Count);
        var header = SignatoryHeader.Read(rows[0], width, diagnostics);
        var signatories = new List<Signatory>();
        foreach (var row in rows.Skip(header.IsGiven ? 1 : 0))
        {
            if (Read(row, header) is { } signatory) signatories.Add(signatory);
        }

        var ordered = SheetGroups.BringTogether(signatories, diagnostics);
        return new SignatorySection { Signatories = ordered.Select((signatory, index) => signatory with { Position = index + 1 }).ToSequence(), Notes = _notes.ToSequence() };
    }

    private Signatory? Read(SheetRow row, SignatoryHeader header)
    {
        if (header.IsGiven) row = WithFieldsOf(row, header);
        if (row.Cells.Where((cell, at) => header[at] is not null).Sum(cell => (long)cell.Text.Length) > limits.Signatory)
        {
            diagnostics.Add(new("signatory-too-long", DiagnosticSeverity.Error, string.Create(CultureInfo.InvariantCulture, $"The row has more than {limits.Signatory:N0} characters."))
            {
                Line = row.Line,
                Excerpt = row.Words,
                Suggestion = "Look for a quotation mark that is not closed, and write one signatory a row.",
            });
            return null;
        }

        return new SignatoryRow(row, header, _notes, diagnostics).Read();
    }

    /// <summary>A row that has other fields than the header, with what was assumed of them.</summary>
    private SheetRow WithFieldsOf(SheetRow row, SignatoryHeader header)
    {
        var cells = row.Cells;
        var count = cells.Count;
        while (count > header.Count && cells[count - 1].IsBlank) count--;
        if (count > header.Count)
        {
            ReportFieldCount(row, cells[header.Count], count, header.Count, "What is beyond was added to the last field, with a comma.");
            var last = cells[header.Count - 1] with { Text = string.Join(", ", cells.Skip(header.Count - 1).Where(cell => !cell.IsBlank).Select(cell => cell.Text.Trim())) };
            return row with { Cells = [.. cells.Take(header.Count - 1), last] };
        }

        // A spreadsheet does not write down the empty cells at the end of a row; a CSV has as many delimiters in each.
        if (count < header.Count && !row.IsOfSpreadsheet) ReportFieldCount(row, cells[^1], count, header.Count, "The missing ones were taken to be empty.");
        return row;
    }

    private void ReportFieldCount(SheetRow row, SheetCell place, int count, int expected, string assumed) =>
        diagnostics.Add(new("field-count", DiagnosticSeverity.Warning, $"The row has {count} {(count == 1 ? "field" : "fields")}; the list has {expected} columns. {assumed}")
        {
            Line = place.Line,
            Column = place.Column,
            Excerpt = row.Words,
            Suggestion = "Put a field that has the delimiter in it into quotation marks, and write an empty field where there is nothing to say.",
        });
}
