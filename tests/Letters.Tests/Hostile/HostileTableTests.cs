using System.Text;
using CsvHelper;
using Letters.Rendering.Csv;
using Letters.Tests.Builders;
using Letters.Tests.Parsing.Spreadsheets;

namespace Letters.Tests.Hostile;

/// <summary>That no cell of the table of signatories is run by the spreadsheet that opens it.</summary>
public class HostileTableTests
{
    /// <summary>With what a cell begins, blanks apart, that a spreadsheet takes for a formula.</summary>
    private const string FormulaSigns = "=+-@＝＋－＠";

    public static TheoryData<string> Names => HostileText.Names;

    /// <summary>Where the decimal sign is a comma, as in much of Europe, spreadsheets part the cells of a CSV at semicolons, whatever it was written with.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void No_cell_is_a_formula_wherever_the_spreadsheet_parts_them(string name)
    {
        var csv = Render(name);
        Assert.All(CellsByLibrary(csv), AssertIsWords);
        Assert.All(Cells(csv, ','), AssertIsWords);
        Assert.All(Cells(csv, ';'), AssertIsWords);
        Assert.All(Cells(csv, '\t'), AssertIsWords);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_table_uploaded_again_has_the_words_as_they_were(string name)
    {
        var text = KeptText.Of(name);
        var letter = HostileLetter.With(text);
        var read = SheetLetter.Parse(new CsvSignatoryRenderer().Render(letter)).Letter!.Signatories;
        Assert.Equal(letter.Signatories.Select(signatory => (signatory.Name.Text, signatory.Group)), read.Select(signatory => (signatory.Name.Text, signatory.Group)));
    }

    private static void AssertIsWords(string cell) => Assert.False(cell.Trim() is [var first, ..] && FormulaSigns.Contains(first, StringComparison.Ordinal), cell);

    private static byte[] Render(string name) => new CsvSignatoryRenderer(withByteOrderMark: false).Render(HostileLetter.With(KeptText.Of(name)));

    private static List<string> CellsByLibrary(byte[] csv)
    {
        using var reader = CsvReader.Create(csv, new CsvReaderOptions { HasHeader = false });
        var cells = new List<string>();
        while (reader.Read())
        {
            for (var at = 0; at < reader.FieldCount; at++) cells.Add(reader.GetString(at));
        }

        return cells;
    }

    /// <summary>As spreadsheets read: quotation marks count at the beginning of a cell, and what follows the closing one belongs to the cell.</summary>
    private static List<string> Cells(byte[] csv, char separator)
    {
        var (text, cells, cell) = (Encoding.UTF8.GetString(csv), new List<string>(), new StringBuilder());
        var (isQuoted, isStart) = (false, true);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (isStart && character == '"') (isQuoted, isStart) = (true, false);
            else if (isQuoted && character == '"' && at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
            else if (isQuoted && character == '"') isQuoted = false;
            else if (!isQuoted && (character == separator || character is '\r' or '\n')) (_, isStart) = (Add(cells, cell), true);
            else (_, isStart) = (cell.Append(character), false);
        }

        Add(cells, cell);
        return cells;
    }

    private static bool Add(List<string> cells, StringBuilder cell)
    {
        cells.Add(cell.ToString());
        cell.Clear();
        return true;
    }
}
