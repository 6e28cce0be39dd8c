using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Letters.Rendering.Html;

/// <summary>The one script of a letter's page, which narrows the list of signatories. The page does without it.</summary>
public sealed partial class PageScript
{
    private PageScript(string code)
    {
        Code = code;
        ContentSecurityPolicyHash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(code)))}'";
    }

    public static PageScript Instance { get; } = new(Read("signatories.js"));

    /// <summary>The content of the script element: signatories.js without its comments and indents.</summary>
    public string Code { get; }

    /// <summary>
    /// What a page's script-src has to allow, with its quotes: <c>'sha256-…'</c> (Content Security Policy Level 3, 2.3.1,
    /// hash-source). Data in script elements, as JSON-LD, is never run and needs no permission.
    /// </summary>
    public string ContentSecurityPolicyHash { get; }

    private static string Read(string name)
    {
        using var resource = typeof(PageScript).Assembly.GetManifestResourceStream(typeof(PageScript), name)
            ?? throw new InvalidOperationException($"{name} is not embedded in the assembly.");
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return IndentsAndComments().Replace(reader.ReadToEnd().ReplaceLineEndings("\n"), "").Trim();
    }

    /// <summary>What is there for those who edit the script, where comments are lines of their own.</summary>
    [GeneratedRegex(@"^[ ]*(//[^\n]*)?(\n[ ]*(//[^\n]*)?)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex IndentsAndComments();
}
