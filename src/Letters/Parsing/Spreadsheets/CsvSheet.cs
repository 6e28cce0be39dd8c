using System.Text;
using CsvHelper;
using Letters.Rendering.Csv;

namespace Letters.Parsing.Spreadsheets;

/// <summary>A CSV (RFC 4180) to rows with the places of their fields.</summary>
internal static class CsvSheet
{
    /// <returns>The rows, empty ones included; null when a diagnostic says why there are none.</returns>
    public static IReadOnlyList<SheetRow>? Read(ReadOnlySpan<byte> content, ParsingLimits limits, DiagnosticList diagnostics)
    {
        if (content.Length > limits.TextFile)
        {
            diagnostics.Add(new("file-too-large", DiagnosticSeverity.Error, $"The list has more than {limits.TextFile / (1024 * 1024)} MiB.") { Suggestion = "Keep only the columns that are to be printed." });
            return null;
        }

        return SheetEncoding.Decode(content, diagnostics) is { } text ? Read(text, limits, diagnostics) : null;
    }

    private static List<SheetRow>? Read(string text, ParsingLimits limits, DiagnosticList diagnostics)
    {
        var delimiter = CsvDelimiter.Find(text, out var start);
        var rows = new List<SheetRow>();
        var malformed = default(CsvMalformedReason?);
        using var reader = CsvReader.Create(Encoding.UTF8.GetBytes(text, start, text.Length - start), new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            SkipEmptyLines = false,
            TrackLineNumbers = true,

            // Quotation marks in a field that has none around it, Arthur "Gene" Dewey, are words like all others.
            OnMalformedRecord = record => malformed = record.Reason,
        });
        while (reader.Read())
        {
            var row = ReadRow(reader, start > 0 ? 1 : 0, isMalformed: malformed == CsvMalformedReason.TextAfterClosingQuote);
            if (rows.Count == limits.Rows)
            {
                diagnostics.Add(SheetFindings.TooManyRows(row.Line, limits));
                return null;
            }

            if (malformed is not null && EndsInQuotes(reader))
            {
                diagnostics.Add(Unclosed(row.Cells[^1]));
                return null;
            }

            if (malformed == CsvMalformedReason.TextAfterClosingQuote) diagnostics.Add(Stray(row));
            malformed = null;
            rows.Add(row);
        }

        return rows;
    }

    /// <param name="reader">At the row.</param>
    /// <param name="linesBefore">Lines of the file that the reader was not given.</param>
    /// <param name="isMalformed">Whether words follow the quotation mark that ends a field.</param>
    private static SheetRow ReadRow(CsvReader reader, int linesBefore, bool isMalformed)
    {
        var first = (int)reader.LineNumber + linesBefore;
        var (line, column) = (first, 1);
        var cells = new SheetCell[reader.FieldCount];
        for (var at = 0; at < cells.Length; at++)
        {
            var raw = Encoding.UTF8.GetString(reader.GetRawSpan(at));
            cells[at] = new SheetCell(GuardedCell.Read(isMalformed && raw.StartsWith('"') ? WithoutOuterQuotes(raw) : reader.GetString(at)), line, column);
            if (raw.AsSpan().LastIndexOfAny('\r', '\n') is >= 0 and var end)
            {
                line += raw.ReplaceLineEndings("\n").Count(character => character == '\n');
                column = raw.Length - end;
            }
            else
            {
                column += raw.Length;
            }

            column++;
        }

        return new SheetRow(first, cells);
    }

    /// <summary>Only the first fault of a record is reported, so that an unclosed quotation mark is looked for after any.</summary>
    private static bool EndsInQuotes(CsvReader reader)
    {
        var last = reader.GetRawSpan(reader.FieldCount - 1);
        return last.StartsWith("\""u8) && last.Count((byte)'"') % 2 == 1;
    }

    private static string WithoutOuterQuotes(string raw)
    {
        var inner = raw.TrimEnd() is [_, .., '"'] closed ? closed[1..^1] : raw[1..];
        return inner.Replace("\"\"", "\"", StringComparison.Ordinal);
    }

    private static Diagnostic Unclosed(SheetCell field) => new("unclosed-quote", DiagnosticSeverity.Error, "A quotation mark opens here and is not closed to the end of the file.")
    {
        Line = field.Line,
        Column = field.Column,
        Excerpt = FirstLine(field.Text),
        Suggestion = "Close it at the end of the field, or write it twice (\"\") where it is part of the words.",
    };

    private static Diagnostic Stray(SheetRow row) => new("stray-quote", DiagnosticSeverity.Warning, "A field of this row begins with a quotation mark, and words follow the one that ends it. All were taken to belong to the field.")
    {
        Line = row.Line,
        Excerpt = row.Words,
        Suggestion = "Write a quotation mark that is part of the words twice (\"\").",
    };

    private static string FirstLine(string text) => text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? text[..end] : text;
}
