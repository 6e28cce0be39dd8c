using System.Globalization;

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

    /// <summary>In bytes as uploaded, of a file with the extension ".docx" and the like; capital letters do not matter.</summary>
    public int FileOf(string extension) => extension.ToLowerInvariant() switch
    {
        ".docx" => WordFile,
        ".xlsx" => Spreadsheet,
        _ => TextFile,
    };

    /// <param name="length">Of the file in bytes, more than <see cref="FileOf"/>.</param>
    internal Diagnostic TooLarge(string extension, long length) =>
        new("file-too-large", DiagnosticSeverity.Error, string.Create(CultureInfo.InvariantCulture, $"The file has {length:N0} bytes; a file of this kind has at most {FileOf(extension):N0}."))
        {
            Suggestion = extension is ".docx" or ".xlsx" ? "Take the pictures and whatever is not printed out of it, and save it again." : "Keep only what is to be printed.",
        };
}
