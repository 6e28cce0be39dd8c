using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace LocalFunctions.Configuration;

/// <summary>Replaces <c>%Name%</c> in a trigger's text by the setting of that name.</summary>
internal static partial class SettingReferences
{
    /// <exception cref="LocalRunException">There is no such setting.</exception>
    public static string Resolve(IConfiguration configuration, string text) =>
        Reference().Replace(text, match =>
            configuration[match.Groups["name"].Value]
            ?? throw new LocalRunException($"\"{text}\" refers to the setting {match.Groups["name"].Value}, which is not set."));

    [GeneratedRegex("%(?<name>[^%]+)%", RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();
}
