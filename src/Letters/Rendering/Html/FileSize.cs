using System.Globalization;

namespace Letters.Rendering.Html;

/// <summary>How large a file is, for people.</summary>
internal static class FileSize
{
    private static readonly string[] Units = ["kB", "MB", "GB", "TB"];

    /// <summary>"1 byte", "812 bytes", "6.6 kB": decimal units with one digit after the point.</summary>
    public static string Of(long bytes)
    {
        if (bytes == 1) return "1 byte";
        if (bytes < 1000) return $"{bytes} bytes";
        var (size, unit) = (bytes / 1000.0, 0);
        for (; size >= 999.95 && unit < Units.Length - 1; unit++) size /= 1000;
        return string.Create(CultureInfo.InvariantCulture, $"{size:0.0} {Units[unit]}");
    }
}
