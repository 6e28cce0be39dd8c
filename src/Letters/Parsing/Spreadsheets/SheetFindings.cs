using System.Globalization;

namespace Letters.Parsing.Spreadsheets;

/// <summary>What is found in CSV files and in spreadsheets alike.</summary>
internal static class SheetFindings
{
    public static Diagnostic TooManyRows(int line, ParsingLimits limits) => new("too-many-rows", DiagnosticSeverity.Error, string.Create(CultureInfo.InvariantCulture, $"The list has more than {limits.Rows:N0} rows."))
    {
        Line = line,
        Suggestion = "Print the first signatories by name and count the others in a row: “and 1,000,000 others”.",
    };

    public static Diagnostic TooManyColumns(int line, ParsingLimits limits) => new("too-many-columns", DiagnosticSeverity.Error, $"The list has more than {limits.Columns} columns.")
    {
        Line = line,
        Suggestion = "Keep only the columns that are to be printed.",
    };
}
