namespace Letters.Comparing;

/// <summary>What changed from one state of a letter to another.</summary>
/// <param name="Text">The text of both, a paragraph an item; what only one of them has is marked as such.</param>
public sealed record LetterComparison(Sequence<ComparedParagraph> Text, SignatoryChanges Signatories)
{
    /// <summary>Compares the words of two letters and their signatories; takes no account of marks and of metadata.</summary>
    public static LetterComparison Of(Letter before, Letter after) => new(TextComparison.Of(before, after), SignatoryChanges.Of(before.Signatories, after.Signatories));

    public bool IsSame => Text.All(paragraph => paragraph.Parts.All(part => part.Change == TextChange.None)) && Signatories.IsNone;
}

/// <summary>A paragraph, title or other part of a letter, in words that stayed, went and came.</summary>
public sealed record ComparedParagraph(Sequence<ComparedText> Parts)
{
    public bool IsSame => Parts.All(part => part.Change == TextChange.None);
}

/// <param name="Text">Words with the blanks behind them.</param>
public sealed record ComparedText(TextChange Change, string Text);

public enum TextChange
{
    None,
    Removed,
    Added,
}
