using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Letters.Rendering.Html;

/// <summary>The style sheet that every HTML page carries in its one style element.</summary>
public sealed partial class StyleSheet
{
    private StyleSheet(string css)
    {
        Css = css;
        ContentSecurityPolicyHash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)))}'";
    }

    private const int ThemesKept = 64;

    private static readonly ConcurrentDictionary<(WebColor? Accent, WebColor? DarkAccent, TypefaceFamily? Typeface), StyleSheet> Themed = new();

    public static StyleSheet Instance { get; } = new(Read("letter.css"));

    /// <summary>Of the card that other sites show of a letter.</summary>
    public static StyleSheet Card { get; } = new(Read("card.css"));

    /// <summary>The style sheet in the colours and the typeface of a theme.</summary>
    public static StyleSheet For(Theme theme)
    {
        if (theme is { Accent: null, DarkAccent: null, Typeface: null }) return Instance;
        if (Themed.Count > ThemesKept) Themed.Clear();
        return Themed.GetOrAdd((theme.Accent, theme.DarkAccent, theme.Typeface), _ => new StyleSheet(Instance.Css + ThemeCss.Of(theme)));
    }

    /// <summary>The content of the style element: letter.css without its comments and line breaks.</summary>
    public string Css { get; }

    /// <summary>
    /// What a page's style-src has to allow, with its quotes: <c>'sha256-…'</c> (Content Security Policy Level 3, 2.3.1,
    /// hash-source). The pages need nothing else: no script, font, image or frame.
    /// </summary>
    public string ContentSecurityPolicyHash { get; }

    private static string Read(string name)
    {
        using var resource = typeof(StyleSheet).Assembly.GetManifestResourceStream(typeof(StyleSheet), name)
            ?? throw new InvalidOperationException($"{name} is not embedded in the assembly.");
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return BlanksAndComments().Replace(reader.ReadToEnd(), " ").Trim();
    }

    /// <summary>What is there for those who edit the style sheet; it has no string with more than one blank in it.</summary>
    [GeneratedRegex(@"(\s|/\*.*?\*/)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex BlanksAndComments();
}
