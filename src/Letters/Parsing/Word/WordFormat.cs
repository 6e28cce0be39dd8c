namespace Letters.Parsing.Word;

/// <summary>What words of a Word file are marked as.</summary>
/// <param name="Link">Null where they lead nowhere.</param>
internal readonly record struct WordFormat(bool Strong, bool Emphasis, string? Link);
