using System.Security.Cryptography;
using System.Text;

namespace Letters.Rendering.Html;

/// <summary>The style sheet that every HTML page carries in its one style element.</summary>
public sealed class StyleSheet
{
    private StyleSheet(string css)
    {
        Css = css;
        ContentSecurityPolicyHash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)))}'";
    }

    public static StyleSheet Instance { get; } = new(Read("letter.css"));

    /// <summary>The content of the style element.</summary>
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
        return reader.ReadToEnd();
    }
}
