namespace Letters.Parsing.Signatories;

/// <summary>A block below the closing, and what it was told to be.</summary>
internal sealed record SectionPart(TextBlock Block, SectionPartRole Role)
{
    /// <summary>Of a heading.</summary>
    public GroupHeading? Heading { get; init; }

    /// <summary>Whether a list marker stood before the first line.</summary>
    public bool IsListed => Block.Type == BlockType.ListItem;
}

internal enum SectionPartRole
{
    Signatories,
    Heading,
    Postscript,
}
