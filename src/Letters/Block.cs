namespace Letters;

/// <summary>A part of the body that stands on its own.</summary>
/// <param name="Id">The anchor of the block in its letter, unique there: "p1" for the first paragraph, "h1" for the first heading.</param>
public sealed record Block(string Id, BlockType Type, Passage Text)
{
    /// <summary>
    /// Of a heading its rank, 1 for those right below the letter's title; of a list item its depth, 1 for an item of a list that
    /// is in no other; 0 for all else.
    /// </summary>
    public int Level { get; init; }

    /// <summary>The number of an item of a numbered list, as the author gave it; null for bullets and all else.</summary>
    public int? Number { get; init; }

    /// <summary>The nth paragraph of a body, counted from 1.</summary>
    public static Block Paragraph(int number, Passage text) => new(AnchorOf(BlockType.Paragraph, number), BlockType.Paragraph, text);

    /// <summary>Gives the blocks of a body their anchors, whatever they had.</summary>
    public static Sequence<Block> Anchor(IEnumerable<Block> body)
    {
        var counts = new int[Enum.GetValues<BlockType>().Length];
        return body.Select(block => block with { Id = AnchorOf(block.Type, ++counts[(int)block.Type]) }).ToSequence();
    }

    private static string AnchorOf(BlockType type, int number) => type switch
    {
        BlockType.Paragraph => $"p{number}",
        BlockType.Heading => $"h{number}",
        BlockType.ListItem => $"i{number}",
        BlockType.Quotation => $"q{number}",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}

public enum BlockType
{
    Paragraph,
    Heading,

    /// <summary>An item of a list. Items that follow each other are one list, or lists within a list by their levels.</summary>
    ListItem,

    /// <summary>A paragraph of words that are another's. Quotations that follow each other are one.</summary>
    Quotation,
}
