namespace Letters.Parsing;

/// <summary>The files of a letter's folder to the letter. What is wrong with them is in the diagnostics; nothing is thrown.</summary>
public static class LetterParser
{
    /// <param name="slug">The letter's.</param>
    /// <param name="files">Those whose names <see cref="LetterFileName"/> knows, in any order.</param>
    /// <returns>The letter with its translations, and what was found in each file, file by file in the order of their lines.</returns>
    public static ParseResult Parse(Slug slug, IReadOnlyList<LetterFile> files) => Parse(slug, files, ParsingLimits.Default);

    /// <inheritdoc cref="Parse(Slug, IReadOnlyList{LetterFile})"/>
    /// <param name="limits">What is beyond them is refused with a diagnostic.</param>
    public static ParseResult Parse(Slug slug, IReadOnlyList<LetterFile> files, ParsingLimits limits) => new LetterFolder(slug, files, limits).Parse();
}
