namespace Letters;

/// <summary>
/// Words of a letter as they are published: in Unicode normalisation form C, without blanks at either end. A line feed
/// inside is a line break that the author made on purpose, as between two lines of salutation.
/// </summary>
public sealed record Passage(string Text)
{
    /// <summary>Where the words stand in the uploaded file. Takes no part in equality: the same words elsewhere are the same passage.</summary>
    public LineRange Lines { get; init; }

    public bool Equals(Passage? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
