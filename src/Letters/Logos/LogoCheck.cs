namespace Letters.Logos;

/// <summary>Whether a logo can be shown everywhere.</summary>
public static class LogoCheck
{
    /// <returns>What is wrong with it, as the end of a sentence; null if nothing is.</returns>
    public static string? FindFault(Logo logo)
    {
        if (logo.MediaType == Logo.Svg && SvgInspection.FindFault(logo.Bytes) is { } fault) return fault;
        return LogoPicture.CanRead(logo) ? null : "it cannot be read as a picture that is at most 20 times as wide as high";
    }
}
