using System.Diagnostics.CodeAnalysis;

namespace Letters.Parsing;

/// <summary>What a file of a letter's folder is, told by its name.</summary>
/// <param name="Language">Of a text, where its name says it: "es" of "letter.es.md".</param>
/// <param name="Extension">In lower case, with its full stop: ".md".</param>
public sealed record LetterFileName(LetterFileRole Role, LanguageTag? Language, string Extension)
{
    /// <summary>The names in use, for people.</summary>
    public static string Known { get; } = "letter.txt";

    private static readonly string[] TextExtensions = [".txt"];

    public static bool TryParse(string name, [NotNullWhen(true)] out LetterFileName? parsed)
    {
        parsed = null;
        var parts = name.ToLowerInvariant().Split('.');
        var extension = $".{parts[^1]}";
        switch (parts)
        {
            case ["letter", _] when TextExtensions.Contains(extension):
                parsed = new LetterFileName(LetterFileRole.Text, null, extension);
                break;
            case ["letter", _, _] when TextExtensions.Contains(extension) && LanguageTag.TryParse(name.Split('.')[1], out var language):
                parsed = new LetterFileName(LetterFileRole.Text, language, extension);
                break;
        }

        return parsed is not null;
    }
}

public enum LetterFileRole
{
    /// <summary>The letter itself, in one language.</summary>
    Text,

    /// <summary>A list of those who sign it.</summary>
    Signatories,

    /// <summary>What is stated about it: letter.yaml.</summary>
    Metadata,
}
