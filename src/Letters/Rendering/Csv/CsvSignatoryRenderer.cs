using CsvHelper;

namespace Letters.Rendering.Csv;

/// <summary>
/// The signatories of a letter as CSV (RFC 4180): UTF-8, CRLF, a header, a row a signatory. No cell is run as a formula by the
/// spreadsheet that opens it. Uploaded as signatories.csv it is read as the same signatories.
/// </summary>
/// <param name="withByteOrderMark">Whether the file begins with U+FEFF; Excel takes a CSV without it for one in the code page of its region.</param>
public sealed class CsvSignatoryRenderer(bool withByteOrderMark = true) : ILetterRenderer
{
    public RenditionFormat Format => RenditionFormat.Csv;

    public void Render(Letter letter, RenderingContext context, Stream output)
    {
        var table = new SignatoryTable(letter);
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { WriteByteOrderMark = withByteOrderMark }, leaveOpen: true);
        csv.WriteRecord(table.Header);
        foreach (var row in table.Rows) csv.WriteRecord(Array.ConvertAll(row, GuardedCell.Of));
    }
}
