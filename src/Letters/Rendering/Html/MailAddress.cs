using System.Text.RegularExpressions;

namespace Letters.Rendering.Html;

/// <summary>A mail address in words such as "Press office, press@example.org".</summary>
internal static partial class MailAddress
{
    /// <summary>Where the first one stands; no success where there is none.</summary>
    public static Match In(string words) => Pattern().Match(words);

    [GeneratedRegex("""[^\s@<>()\[\]"',:;?&%]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,8}""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
