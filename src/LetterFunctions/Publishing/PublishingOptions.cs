using System.ComponentModel.DataAnnotations;
using Letters.Parsing;
using Letters.Publishing;
using Letters.Rendering;
using Microsoft.Extensions.Options;

namespace LetterFunctions.Publishing;

/// <summary>Settings of publishing, "Publishing__LetterFileBytes" and so on.</summary>
public sealed partial class PublishingOptions
{
    public const string Section = "Publishing";

    /// <summary>The largest letter file that is accepted, in bytes.</summary>
    [Range(1, 256 * 1024 * 1024)]
    public long LetterFileBytes { get; set; } = new PublishingLimits().LetterFile;

    /// <summary>
    /// How much is published at once in one process, in bytes as uploaded; Word files and spreadsheets count eightfold. It bounds the
    /// memory that publishing takes; a letter that is larger is published alone.
    /// </summary>
    [Range(1d, 1024d * 1024 * 1024)]
    public long BytesAtOnce { get; set; } = new PublishingLimits().BytesAtOnce;

    /// <summary>How many seconds one try to publish a letter may take, less than the plan lets a function run; the next try goes on from there.</summary>
    [Range(1, 1_800)]
    public double TimeSeconds { get; set; } = new PublishingLimits().Time.TotalSeconds;

    /// <summary>Of a text, a CSV and letter.yaml, in bytes.</summary>
    [Range(1, 256 * 1024 * 1024)]
    public int TextFileBytes { get; set; } = ParsingLimits.Default.TextFile;

    /// <summary>Of a Word file, in bytes.</summary>
    [Range(1, 256 * 1024 * 1024)]
    public int WordFileBytes { get; set; } = ParsingLimits.Default.WordFile;

    /// <summary>Of a spreadsheet, in bytes.</summary>
    [Range(1, 256 * 1024 * 1024)]
    public int SpreadsheetBytes { get; set; } = ParsingLimits.Default.Spreadsheet;

    /// <summary>Of a Word file or spreadsheet when it is unpacked, in bytes.</summary>
    [Range(1d, 4d * 1024 * 1024 * 1024)]
    public long UnpackedBytes { get; set; } = ParsingLimits.Default.Unpacked;

    /// <summary>How many times larger a part of a Word file or spreadsheet may become by unpacking.</summary>
    [Range(1, 10_000)]
    public int UnpackedRatio { get; set; } = ParsingLimits.Default.UnpackedRatio;

    /// <summary>How many files a Word file or spreadsheet may hold.</summary>
    [Range(1, 100_000)]
    public int PackedFiles { get; set; } = ParsingLimits.Default.PackedFiles;

    /// <summary>How deep XML elements may lie in each other; the stack holds no more than 1,000.</summary>
    [Range(10, 1_000)]
    public int XmlDepth { get; set; } = ParsingLimits.Default.XmlDepth;

    /// <summary>Of a list of signatories.</summary>
    [Range(1, 1_048_576)]
    public int Rows { get; set; } = ParsingLimits.Default.Rows;

    /// <summary>Of a list of signatories.</summary>
    [Range(1, 16_384)]
    public int Columns { get; set; } = ParsingLimits.Default.Columns;

    /// <summary>Of all that is printed of one signatory, in UTF-16 code units; storage holds no more than 32,000 in a field.</summary>
    [Range(100, 30_000)]
    public int SignatoryLength { get; set; } = ParsingLimits.Default.Signatory;

    /// <summary>Where readers reach the app, "https://letters.example": for absolute addresses in renditions, which have none without it.</summary>
    public Uri? Origin { get; set; }

    /// <summary>The paper of all letters' PDF, "A4" or "Letter"; without it that of the region of a letter's language.</summary>
    [EnumDataType(typeof(PaperSize))]
    public PaperSize? Paper { get; set; }

    /// <summary>Who publishes the letters that state no publisher.</summary>
    public string? Publisher { get; set; }

    /// <summary>The publisher's page.</summary>
    public Uri? PublisherUrl { get; set; }

    [ValidateObjectMembers]
    public ThemeOptions Theme { get; set; } = new();

    public RenderingSettings ToSettings() => new() { Origin = Origin, Paper = Paper, Publisher = Publisher, PublisherUrl = PublisherUrl, Theme = Theme.ToTheme() };

    public PublishingLimits ToLimits() => new()
    {
        LetterFile = LetterFileBytes,
        BytesAtOnce = BytesAtOnce,
        Time = TimeSpan.FromSeconds(TimeSeconds),
        Parsing = new ParsingLimits
        {
            TextFile = TextFileBytes,
            WordFile = WordFileBytes,
            Spreadsheet = SpreadsheetBytes,
            Unpacked = UnpackedBytes,
            UnpackedRatio = UnpackedRatio,
            PackedFiles = PackedFiles,
            XmlDepth = XmlDepth,
            Rows = Rows,
            Columns = Columns,
            Signatory = SignatoryLength,
        },
    };

    /// <summary>A wrong setting fails at start, with its name.</summary>
    [OptionsValidator]
    public sealed partial class Validator : IValidateOptions<PublishingOptions>;
}
