namespace Letters;

/// <summary>A footnote: what a <see cref="MarkType.NoteReference"/> with its label refers to.</summary>
/// <param name="Label">As the author marked it, "1" or "*"; unique in the letter.</param>
public sealed record Note(string Label, Passage Text);
