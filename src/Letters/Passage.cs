namespace Letters;

/// <summary>
/// Words of a letter as they are published: in Unicode normalisation form C, without blanks at either end. A line feed
/// inside is a line break that the author made on purpose, as between two lines of salutation.
/// </summary>
public sealed record Passage(string Text)
{
    /// <summary>
    /// In the order of their starts, then from the longest to the shortest, then in the order of <see cref="MarkType"/>. Marks
    /// never overlap in part: of two, one holds the other or they have no words in common.
    /// </summary>
    public Sequence<Mark> Marks { get; init; } = [];

    /// <summary>Where the words stand in the uploaded file. Takes no part in equality: the same words elsewhere are the same passage.</summary>
    public LineRange Lines { get; init; }

    /// <summary>The column at which the words begin on the first of <see cref="Lines"/>, from 1 in UTF-16 code units; 0 where it is not known. No part of equality.</summary>
    public int Column { get; init; }

    /// <summary>Where each line after the first of <see cref="Lines"/> begins; empty for words of one line, and where it is not known. No part of equality.</summary>
    public Sequence<LineStart> LineStarts { get; init; } = [];

    public bool Equals(Passage? other) => other is not null && Text == other.Text && Marks == other.Marks;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
