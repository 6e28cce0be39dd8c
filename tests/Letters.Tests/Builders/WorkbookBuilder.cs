using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Letters.Tests.Builders;

/// <summary>Spreadsheets that are made for a test.</summary>
internal static class WorkbookBuilder
{
    private const string Namespace = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    /// <summary>A sheet whose cells are given as texts, each kept in the cell itself.</summary>
    public static byte[] Of(params string[][] rows) => OfRows(string.Concat(rows.Select((row, index) => $"<row r=\"{index + 1}\">{string.Concat(row.Select((text, column) => text.Length == 0 ? "" : Inline($"{(char)('A' + column)}{index + 1}", text)))}</row>")));

    /// <param name="rows">As SpreadsheetML.</param>
    /// <param name="shared">The shared strings, as SpreadsheetML.</param>
    /// <param name="styles">The cell formats and number formats, as SpreadsheetML.</param>
    /// <param name="second">The rows of a second sheet.</param>
    /// <param name="isFirstHidden">Whether the first sheet is hidden.</param>
    public static byte[] OfRows(string rows, string? shared = null, string? styles = null, string? second = null, bool isFirstHidden = false)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new Sheets());
            AddSheet(workbook, "List", rows, isFirstHidden);
            if (second is not null) AddSheet(workbook, "More", second, isHidden: false);
            if (shared is not null) workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable($"<sst {Namespace}>{shared}</sst>");
            if (styles is not null) workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet($"<styleSheet {Namespace}>{styles}</styleSheet>");
        }

        return stream.ToArray();
    }

    public static string Inline(string reference, string text) => $"<c r=\"{reference}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</t></is></c>";

    private static void AddSheet(WorkbookPart workbook, string name, string rows, bool isHidden)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet($"<worksheet {Namespace}><sheetData>{rows}</sheetData></worksheet>");
        var sheet = new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)workbook.Workbook!.Sheets!.ChildElements.Count + 1, Name = name };
        if (isHidden) sheet.State = SheetStateValues.Hidden;
        workbook.Workbook.Sheets.Append(sheet);
    }
}
