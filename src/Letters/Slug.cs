using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Letters;

/// <summary>The name of a letter in URLs, blob names and table keys.</summary>
public readonly partial record struct Slug
{
    /// <summary>What a slug must look like, for people.</summary>
    public const string Requirement = "1 to 100 lower-case letters a-z, digits and single hyphens between them";

    private readonly string? _value;

    private Slug(string value) => _value = value;

    /// <exception cref="FormatException">The text is not a slug.</exception>
    public static Slug Parse(string text) =>
        TryParse(text, out var slug) ? slug : throw new FormatException($"“{text}” is not a slug: {Requirement}.");

    public static bool TryParse([NotNullWhen(true)] string? text, out Slug slug)
    {
        var valid = text is { Length: > 0 and <= 100 } && Pattern().IsMatch(text);
        slug = valid ? new Slug(text!) : default;
        return valid;
    }

    public override string ToString() => _value ?? throw new InvalidOperationException("A default slug names no letter.");

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
