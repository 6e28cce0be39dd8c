namespace Letters;

/// <summary>A part of the body that stands on its own.</summary>
/// <param name="Id">The anchor of the block in its letter, unique there: "p1" for the first paragraph.</param>
public sealed record Block(string Id, BlockType Type, Passage Text)
{
    /// <summary>The nth paragraph of a body, counted from 1.</summary>
    public static Block Paragraph(int number, Passage text) => new($"p{number}", BlockType.Paragraph, text);
}

public enum BlockType
{
    Paragraph,
}
