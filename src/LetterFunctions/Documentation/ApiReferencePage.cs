using System.Security.Cryptography;
using System.Text;

namespace LetterFunctions.Documentation;

/// <summary>The description of the API for people: a page that Scalar draws of /openapi. Nothing is loaded from elsewhere.</summary>
internal static class ApiReferencePage
{
    public const string ScriptPath = "/docs/api/script";

    /// <summary>No fonts, telemetry or services of others: the page is complete with what is served from here.</summary>
    private const string Start =
        """
        Scalar.createApiReference('#reference', { url: '/openapi', withDefaultFonts: false, telemetry: false, hideClientButton: true, showDeveloperTools: 'never', agent: { disabled: true }, mcp: { disabled: true }, defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' } });
        """;

    private static readonly string StartHash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Start)))}'";

    public static string NewNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

    /// <summary>The script; the style element that the script adds, for which Scalar reads the nonce from the page; and what it shows of answers, under the same policy.</summary>
    public static string PolicyOf(string nonce) =>
        $"default-src 'none'; script-src 'self' {StartHash}; style-src 'nonce-{nonce}'; img-src 'self' data: blob:; frame-src blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <param name="nonce">Of this answer alone.</param>
    public static byte[] Write(string nonce) => Encoding.UTF8.GetBytes(
        $"""
        <!doctype html>
        <html lang="en" dir="ltr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta property="csp-nonce" content="{nonce}">
        <link rel="icon" href="data:,">
        <title>API reference</title>
        </head>
        <body>
        <noscript><p>This page needs its script. <a href="/openapi">The description itself</a> and <a href="/docs">the documentation</a> do without.</p></noscript>
        <div id="reference"></div>
        <script src="{ScriptPath}"></script>
        <script>{Start}</script>
        </body>
        </html>
        """);
}
