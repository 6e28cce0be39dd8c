namespace Letters;

/// <summary>What colours of a theme stand on.</summary>
public static class ThemeColors
{
    /// <summary>Of the page and the share image; that of a PDF is white, on which dark colours show more.</summary>
    public static WebColor LightPaper { get; } = new(0xFD, 0xFC, 0xF9);

    /// <summary>Of the page for those who prefer dark ones.</summary>
    public static WebColor DarkPaper { get; } = new(0x17, 0x16, 0x14);
}
