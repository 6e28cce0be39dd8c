namespace Letters.Rendering.Pdf;

/// <summary>A paragraph on its way onto pages.</summary>
/// <param name="SpaceBefore">In points; dropped at the top of a page.</param>
internal sealed record FlowedParagraph(Paragraph Paragraph, StructurePath Path, double SpaceBefore)
{
    /// <summary>From the left edge of the column, in points.</summary>
    public double Indent { get; init; }

    /// <summary>What hangs in the indent of the first line.</summary>
    public HangingLabel? Label { get; init; }

    /// <summary>Its words in the tree of bookmarks, at a level from 1; null for all but headings.</summary>
    public (string Title, int Level)? Bookmark { get; init; }

    /// <summary>A short rule in the middle of the space before.</summary>
    public bool RuleBefore { get; init; }

    /// <summary>Stays on the page of the next paragraph's first lines, as a title or a salutation does.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Stays on the page of the previous paragraph's last two lines, as a closing does.</summary>
    public bool KeepWithPrevious { get; init; }
}
