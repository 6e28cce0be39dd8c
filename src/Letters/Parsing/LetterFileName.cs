using System.Diagnostics.CodeAnalysis;

namespace Letters.Parsing;

/// <summary>What a file of a letter's folder is, told by its name.</summary>
/// <param name="Language">Of a text, where its name says it: "es" of "letter.es.md".</param>
/// <param name="Extension">In lower case, with its full stop: ".md".</param>
public sealed record LetterFileName(LetterFileRole Role, LanguageTag? Language, string Extension)
{
    private static readonly string[] TextExtensions = [".txt", ".md", ".markdown", ".docx"];
    private static readonly string[] SheetExtensions = [".csv", ".xlsx"];
    private static readonly string[] MetadataExtensions = [".yaml", ".yml"];
    private static readonly string[] LogoExtensions = [".svg", ".png"];

    /// <summary>The names in use, for people.</summary>
    public static string Known { get; } =
        string.Join(", ", [.. TextExtensions.Select(extension => $"letter{extension}"), .. SheetExtensions.Select(extension => $"signatories{extension}"), .. MetadataExtensions.Select(extension => $"letter{extension}"), .. LogoExtensions.Select(extension => $"logo{extension}")]);

    /// <param name="name">The file's name in the letter's folder.</param>
    /// <param name="parsed">Null where it is not the name of a file of a letter.</param>
    public static bool TryParse(string name, [NotNullWhen(true)] out LetterFileName? parsed)
    {
        var parts = name.Split('.');
        var extension = $".{parts[^1]}".ToLowerInvariant();
        parsed = (parts[0].ToLowerInvariant(), parts.Length) switch
        {
            ("letter", 2) when TextExtensions.Contains(extension) => new LetterFileName(LetterFileRole.Text, null, extension),
            ("letter", 3) when TextExtensions.Contains(extension) && LanguageTag.TryParse(parts[1], out var language) => new LetterFileName(LetterFileRole.Text, language, extension),
            ("letter", 2) when MetadataExtensions.Contains(extension) => new LetterFileName(LetterFileRole.Metadata, null, extension),
            ("signatories", 2) when SheetExtensions.Contains(extension) => new LetterFileName(LetterFileRole.Signatories, null, extension),
            ("logo", 2) when LogoExtensions.Contains(extension) => new LetterFileName(LetterFileRole.Logo, null, extension),
            _ => null,
        };
        return parsed is not null;
    }

    /// <summary>The extension of a text, as it is written in the name; null where the name has another.</summary>
    internal static string? TextExtensionOf(string name) =>
        TextExtensions.FirstOrDefault(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) is { } known ? name[^known.Length..] : null;

    /// <summary>
    /// What a blob would be called in its letter's folder: "letter.md" for "a-letter/letter.md", and for "a-letter.md", which is
    /// the whole letter. Null for a name outside of folders that is no letter's: "letter.md" says nothing of which letter it is.
    /// </summary>
    internal static string? NameInFolder(string blobName)
    {
        if (blobName.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash) return blobName[(slash + 1)..];
        return TextExtensionOf(blobName) is { } extension && !TryParse(blobName, out _) ? $"letter{extension}" : null;
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

    /// <summary>The sign of its publisher.</summary>
    Logo,
}
