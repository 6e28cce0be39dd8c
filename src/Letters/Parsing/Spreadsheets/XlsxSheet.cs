using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Letters.Parsing.OfficePackages;

namespace Letters.Parsing.Spreadsheets;

/// <summary>The first sheet of a spreadsheet (.xlsx, ECMA-376) to rows, read row by row.</summary>
internal static class XlsxSheet
{
    private const string What = "spreadsheet";
    private const string SaveAgain = "Open it in Excel, save it as an Excel workbook (.xlsx) or as “CSV UTF-8” and upload it again.";

    /// <returns>Null when a diagnostic says why there are no rows.</returns>
    public static IReadOnlyList<SheetRow>? Read(ReadOnlyMemory<byte> content, ParsingLimits limits, DiagnosticList diagnostics)
    {
        if (content.Length > limits.Spreadsheet)
        {
            diagnostics.Add(new("file-too-large", DiagnosticSeverity.Error, $"The spreadsheet has more than {limits.Spreadsheet / (1024 * 1024)} MiB.") { Suggestion = "Keep only the columns that are to be printed." });
            return null;
        }

        if (!OfficePackage.IsSafe(content, What, SaveAgain, limits, diagnostics)) return null;
        List<SheetRow>? rows = null;
        var failure = OfficePackage.Catch(() => Read(content, limits, diagnostics, out rows), What);
        if (failure is null) return rows;
        diagnostics.Add(failure with { Suggestion = failure.Suggestion ?? SaveAgain });
        return null;
    }

    private static Diagnostic? Read(ReadOnlyMemory<byte> content, ParsingLimits limits, DiagnosticList diagnostics, out List<SheetRow>? rows)
    {
        rows = null;
        if (!OfficePackage.HasPart(content, ".sheet.main+xml", ".sheet.macroEnabled.main+xml", ".template.main+xml", ".template.macroEnabled.main+xml")) return NotASpreadsheet();
        using var package = SpreadsheetDocument.Open(OfficePackage.Open(content), isEditable: false);
        if (package.WorkbookPart is not { } workbook) return NotASpreadsheet();

        var sheets = (workbook.Workbook?.Sheets?.Elements<Sheet>() ?? []).ToList();
        var visible = sheets.FindAll(sheet => sheet.State?.Value is null || sheet.State.Value == SheetStateValues.Visible);
        if (visible is not [{ Id.Value: { } id } first, ..] || !workbook.TryGetPartById(id, out var part) || part is not WorksheetPart worksheet) return NotASpreadsheet();
        if (workbook.VbaProjectPart is not null) diagnostics.Add(Macros());

        var cells = new XlsxCells(workbook, limits, diagnostics);
        rows = [];
        using (var reader = OpenXmlReader.Create(worksheet))
        {
            while (reader.Read())
            {
                if (!reader.IsStartElement || reader.ElementType != typeof(Row)) continue;
                if (rows.Count == limits.Rows) return SheetFindings.TooManyRows(rows[^1].Line + 1, limits);
                var row = (Row)reader.LoadCurrentElement()!;
                var number = row.RowIndex?.Value is { } index and < int.MaxValue ? (int)index : rows.Count == 0 ? 1 : rows[^1].Line + 1;
                if (cells.Read(row, number, out var failure) is not { } read) return failure;
                rows.Add(read);
            }
        }

        ReportOtherSheets(first, sheets, workbook, diagnostics);
        return null;
    }

    private static void ReportOtherSheets(Sheet first, List<Sheet> sheets, WorkbookPart workbook, DiagnosticList diagnostics)
    {
        var others = sheets.FindAll(sheet => sheet != first && sheet.Id?.Value is { } id && workbook.TryGetPartById(id, out var part) && part is WorksheetPart other && HasCells(other));
        if (others.Count == 0) return;
        var names = string.Join(", ", others.Select(sheet => $"“{sheet.Name?.Value}”"));
        diagnostics.Add(new("other-sheets", DiagnosticSeverity.Warning, $"Only the sheet “{first.Name?.Value}” was read. The spreadsheet has others with words: {names}.")
        {
            Suggestion = "Put all signatories on the first sheet, with a column “Group” where they are to be told apart.",
        });
    }

    private static bool HasCells(WorksheetPart sheet)
    {
        using var reader = OpenXmlReader.Create(sheet);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(CellValue)) return true;
        }

        return false;
    }

    private static Diagnostic NotASpreadsheet() => new("not-a-signatory-list", DiagnosticSeverity.Error, "This is a zip archive without a visible sheet of a spreadsheet in it.") { Suggestion = SaveAgain };

    private static Diagnostic Macros() => new("macros-ignored", DiagnosticSeverity.Warning, "The spreadsheet contains macros. They were not run.") { Suggestion = "Save it as a workbook without macros (.xlsx)." };
}
