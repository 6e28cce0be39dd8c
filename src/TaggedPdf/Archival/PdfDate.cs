using System.Globalization;

namespace TaggedPdf.Archival;

/// <summary>One instant in the two notations of a PDF file, to the second.</summary>
internal static class PdfDate
{
    /// <summary>As a PDF date string (ISO 32000-1, 7.9.4).</summary>
    public static string InPdf(DateTimeOffset date)
    {
        var offset = date.Offset;
        var sign = offset < TimeSpan.Zero ? '-' : '+';
        return string.Create(
            CultureInfo.InvariantCulture,
            $"D:{date:yyyyMMddHHmmss}{sign}{Math.Abs(offset.Hours):00}'{Math.Abs(offset.Minutes):00}'");
    }

    /// <summary>A day as a PDF date string, which may end after any of its parts.</summary>
    public static string InPdf(DateOnly day) => day.ToString("'D:'yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>A day as XMP writes it.</summary>
    public static string InXmp(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As XMP writes dates.</summary>
    public static string InXmp(DateTimeOffset date) => date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
