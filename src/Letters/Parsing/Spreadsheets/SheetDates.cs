using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Letters.Parsing.Spreadsheets;

/// <summary>Which numbers of a spreadsheet are dates, told by the formats of their cells (ECMA-376 part 1, 18.8.30).</summary>
internal sealed class SheetDates
{
    private readonly HashSet<uint> _dateStyles = [];
    private readonly bool _isFrom1904;

    public SheetDates(WorkbookPart workbook)
    {
        _isFrom1904 = workbook.Workbook?.WorkbookProperties?.Date1904 is { HasValue: true, Value: true };
        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        var custom = (sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? []).Where(format => IsDate(format.FormatCode?.Value)).Select(format => format.NumberFormatId?.Value).ToHashSet();
        var styles = (sheet?.CellFormats?.Elements<CellFormat>() ?? []).ToList();
        for (var at = 0; at < styles.Count; at++)
        {
            var id = styles[at].NumberFormatId?.Value;
            if (id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 50 and <= 58) || (id is not null && custom.Contains(id))) _dateStyles.Add((uint)at);
        }
    }

    /// <summary>A number as people write it; a date as 2024-05-12.</summary>
    public string Print(string number, uint? style)
    {
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return number;
        if (style is { } index && _dateStyles.Contains(index) && value is >= 1 and < 2_900_000)
        {
            var date = DateTime.FromOADate(Math.Min(value + (_isFrom1904 ? 1_462 : 0), 2_900_000));
            return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return Math.Abs(value) < 1e15 ? value.ToString("0.###############", CultureInfo.InvariantCulture) : number;
    }

    private static bool IsDate(string? code) => code is not null && WithoutLiterals(code).AsSpan().IndexOfAny("yYdD") >= 0;

    /// <summary>Without words in quotation marks and colours in brackets.</summary>
    private static string WithoutLiterals(string code)
    {
        var end = '\0';
        return string.Concat(code.Where(character =>
        {
            if (end != '\0')
            {
                if (character == end) end = '\0';
                return false;
            }

            end = character switch { '"' => '"', '[' => ']', _ => '\0' };
            return end == '\0';
        }));
    }
}
