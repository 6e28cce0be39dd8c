using Letters.Parsing.OfficePackages;
using Letters.Parsing.Signatories;

namespace Letters.Parsing.Spreadsheets;

/// <summary>A list of signatories in a file of its own, signatories.csv or signatories.xlsx. docs/formats/spreadsheets.md describes it for authors.</summary>
internal static class SignatorySheet
{
    /// <param name="extension">Of the file's name, ".csv" or ".xlsx"; what the file is counts, not what it is called.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="limits">What is beyond them is refused.</param>
    /// <param name="diagnostics">Lines are those of a CSV, rows of a spreadsheet.</param>
    /// <returns>Nobody where a diagnostic says why the list cannot be read.</returns>
    public static SignatorySection Read(string extension, ReadOnlyMemory<byte> content, ParsingLimits limits, DiagnosticList diagnostics)
    {
        if (ReadRows(extension, content, limits, diagnostics) is not { } rows) return new SignatorySection();
        var filled = rows.Where(row => !row.IsBlank).ToList();
        if (filled.Find(row => row.Cells.Count > limits.Columns && row.Cells.Skip(limits.Columns).Any(cell => !cell.IsBlank)) is { } wide)
        {
            diagnostics.Add(SheetFindings.TooManyColumns(wide.Line, limits));
            return new SignatorySection();
        }

        var section = filled.Count == 0 ? new SignatorySection() : new SignatorySheetReader(filled, limits, diagnostics).Read();
        if (section.Signatories.Count == 0 && !diagnostics.HasErrors)
        {
            diagnostics.Add(new("empty-signatory-list", DiagnosticSeverity.Warning, "The list has no signatories.") { Suggestion = "Write one signatory a row, with the name in a column “Name”; or delete the file." });
        }

        return section;
    }

    private static IReadOnlyList<SheetRow>? ReadRows(string extension, ReadOnlyMemory<byte> content, ParsingLimits limits, DiagnosticList diagnostics)
    {
        var kind = FileKinds.Of(content.Span);
        switch (kind)
        {
            case FileKind.Zip:
                if (extension != ".xlsx") diagnostics.Add(Misnamed("a spreadsheet (.xlsx)", "signatories.xlsx"));
                return XlsxSheet.Read(content, limits, diagnostics);
            case FileKind.Other:
                if (extension != ".csv") diagnostics.Add(Misnamed("a CSV", "signatories.csv"));
                return CsvSheet.Read(content.Span, limits, diagnostics);
            default:
                diagnostics.Add(Refusal(kind));
                return null;
        }
    }

    private static Diagnostic Misnamed(string what, string name) =>
        new("misnamed-file", DiagnosticSeverity.Info, $"The file is {what}, whatever its name says, and was read as one.") { Suggestion = $"Name it “{name}”." };

    private static Diagnostic Refusal(FileKind kind) => kind switch
    {
        FileKind.EncryptedOffice => new("password-protected", DiagnosticSeverity.Error, "The spreadsheet opens with a password.") { Suggestion = "Save it without a password (File, Info, Protect Workbook, Encrypt with Password) and upload it again." },
        _ => new("not-a-signatory-list", DiagnosticSeverity.Error, $"This is {kind.Describe()}, not a list of signatories.") { Suggestion = "Save the list as an Excel workbook (.xlsx) or as “CSV UTF-8” and upload it again." },
    };
}
