namespace Letters.Parsing;

/// <summary>An uploaded file of a letter.</summary>
/// <param name="Name">Its name in the letter's folder: "letter.es.md".</param>
/// <param name="Path">How diagnostics name it: the blob's name in the content container.</param>
/// <param name="Content">The file's bytes.</param>
public sealed record LetterFile(string Name, string Path, ReadOnlyMemory<byte> Content);
