namespace Letters.Rendering.Pdf;

/// <summary>A character that no font of the PDF has.</summary>
/// <param name="Text">The character, a grapheme cluster.</param>
/// <param name="Pack">The font pack that would have it and is not installed: the name of its folder. Null if there is none.</param>
public sealed record MissingCharacter(string Text, string? Pack);
