namespace Letters.Parsing;

/// <summary>How much of an uploaded file is read. What is beyond a limit is refused with a diagnostic, in time and memory that the limit bounds.</summary>
public sealed record ParsingLimits
{
    private const int MiB = 1024 * 1024;

    public static ParsingLimits Default { get; } = new();

    /// <summary>Of a text, a CSV and letter.yaml, in bytes: room for a letter with about 250,000 signatories.</summary>
    public int TextFile { get; init; } = 32 * MiB;

    /// <summary>Of a Word file, in bytes as uploaded.</summary>
    public int WordFile { get; init; } = 32 * MiB;

    /// <summary>Of a spreadsheet (.xlsx), in bytes as uploaded.</summary>
    public int Spreadsheet { get; init; } = 32 * MiB;

    /// <summary>Of all that is packed in a Word file or a spreadsheet, in bytes when unpacked, pictures included.</summary>
    public long Unpacked { get; init; } = 256 * MiB;

    /// <summary>How many times larger a part of a Word file or spreadsheet may become by unpacking. Only parts larger than 1 MiB are held to it.</summary>
    public int UnpackedRatio { get; init; } = 400;

    /// <summary>Of files that are packed in a Word file or a spreadsheet.</summary>
    public int PackedFiles { get; init; } = 5_000;

    /// <summary>How deep the XML elements of a Word file or spreadsheet may lie in each other.</summary>
    public int XmlDepth { get; init; } = 250;

    /// <summary>Of a list of signatories, header and empty rows included.</summary>
    public int Rows { get; init; } = 300_000;

    /// <summary>Of a list of signatories.</summary>
    public int Columns { get; init; } = 200;

    /// <summary>Of all that is printed of one row of a list of signatories, in UTF-16 code units: what fits a row of storage with room to spare.</summary>
    public int Signatory { get; init; } = 8_000;
}
