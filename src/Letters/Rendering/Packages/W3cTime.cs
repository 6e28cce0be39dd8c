using System.Globalization;

namespace Letters.Rendering.Packages;

/// <summary>Times as W3CDTF and EPUB have them. A letter has a date and no hour, so all are midnight.</summary>
internal static class W3cTime
{
    public static string Of(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date:O}T00:00:00Z");
}
