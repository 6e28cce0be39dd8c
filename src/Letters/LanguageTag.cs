using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Letters;

/// <summary>The language of a text as a BCP 47 tag: "en", "pt-BR", "zh-Hant".</summary>
public readonly partial record struct LanguageTag
{
    private readonly string? _value;

    private LanguageTag(string value) => _value = value;

    public static LanguageTag English { get; } = new("en");

    /// <exception cref="FormatException">The text is not a well-formed language tag.</exception>
    public static LanguageTag Parse(string text) =>
        TryParse(text, out var tag) ? tag : throw new FormatException($"“{text}” is not a BCP 47 language tag.");

    public static bool TryParse([NotNullWhen(true)] string? text, out LanguageTag tag)
    {
        var valid = text is { Length: <= 35 } && Pattern().IsMatch(text);
        tag = valid ? new LanguageTag(text!) : default;
        return valid;
    }

    public override string ToString() => _value ?? "und";

    /// <summary>RFC 5646, 2.1, without extensions, private use and grandfathered tags: language, script, region, variants.</summary>
    [GeneratedRegex(@"\A[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
