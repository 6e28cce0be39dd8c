namespace Letters;

/// <summary>How renditions look where a publisher has colours, a typeface or a logo of its own. What is null is as usual.</summary>
public sealed record Theme
{
    /// <summary>Nothing is a publisher's own.</summary>
    public static Theme Usual { get; } = new();

    /// <summary>Of what stands out from the text, on light paper.</summary>
    public WebColor? Accent { get; init; }

    /// <summary>The same on dark paper; null for the accent, lightened as far as it must be.</summary>
    public WebColor? DarkAccent { get; init; }

    public TypefaceFamily? Typeface { get; init; }

    public Logo? Logo { get; init; }

    /// <summary>This theme, and another's traits where this one has none. A colour and its dark form are one trait.</summary>
    public Theme Over(Theme other) => new()
    {
        Accent = Accent ?? other.Accent,
        DarkAccent = Accent is null && DarkAccent is null ? other.DarkAccent : DarkAccent,
        Typeface = Typeface ?? other.Typeface,
        Logo = Logo ?? other.Logo,
    };
}

/// <summary>What letters are set in.</summary>
public enum TypefaceFamily
{
    /// <summary>With feet: Source Serif.</summary>
    Serif,

    /// <summary>Without: Source Sans.</summary>
    Sans,
}

/// <summary>A publisher's sign.</summary>
/// <param name="MediaType">"image/svg+xml" or "image/png".</param>
/// <param name="Content">The file, in Base64.</param>
/// <param name="Text">What it says, for readers who do not see it.</param>
public sealed record Logo(string MediaType, string Content, string Text)
{
    public const string Svg = "image/svg+xml";
    public const string Png = "image/png";

    /// <summary>Of its file, in bytes: it is part of every page.</summary>
    public const int Largest = 64 * 1024;

    /// <param name="extension">Of the file, with its full stop, in any case.</param>
    /// <returns>Null where logos have other extensions.</returns>
    public static string? MediaTypeOf(string extension) => extension.ToLowerInvariant() switch
    {
        ".svg" => Svg,
        ".png" => Png,
        _ => null,
    };

    public byte[] Bytes => Convert.FromBase64String(Content);
}
