using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>The Content-Digest field (RFC 9530): whether a body came as it was sent.</summary>
internal static partial class ContentDigest
{
    /// <returns>A problem, or null where the body is what the field says or there is none.</returns>
    public static IResult? Check(HttpRequest request, byte[] body)
    {
        var field = request.Headers["Content-Digest"].ToString();
        if (field.Length == 0) return null;
        if (Sha256().Match(field) is not { Success: true } match) return Problems.Of(ProblemKind.DigestMismatch, "Content-Digest must have a sha-256, as in “sha-256=:…:”.");
        return match.Groups["digest"].ValueSpan.SequenceEqual(Convert.ToBase64String(SHA256.HashData(body)))
            ? null
            : Problems.Of(ProblemKind.DigestMismatch, "The body is not what Content-Digest says: it was changed on its way.");
    }

    [GeneratedRegex(@"(\A|,)\s*sha-256=:(?<digest>[A-Za-z0-9+/]{43}=):", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sha256();
}
