namespace Letters;

/// <summary>One who signs, as printed.</summary>
/// <param name="Position">The place in the list, counted from 1.</param>
/// <param name="Affiliations">In the order in which they are printed; may be empty.</param>
public sealed record Signatory(int Position, Passage Name, Sequence<Affiliation> Affiliations)
{
    public SignatoryKind Kind { get; init; }

    /// <summary>The heading the signatory stands under, "Organizations"; null where the list has none. Signatories of a group follow each other.</summary>
    public string? Group { get; init; }

    /// <summary>The name to sort by, "Beauvoir, Simone de", where the author gave one; null where it is derived (<see cref="Letters.SortName.Of"/>).</summary>
    public string? SortName { get; init; }

    /// <summary>How many sign with these words: 1, but for <see cref="SignatoryKind.Others"/>.</summary>
    public int Count { get; init; } = 1;
}

public enum SignatoryKind
{
    Person,

    /// <summary>An association, company, authority or other body that signs in its own name.</summary>
    Organisation,

    /// <summary>Those who are counted and not named: "and 231 others".</summary>
    Others,
}

/// <summary>An organisation that a signatory belongs to or an office that the signatory holds or held, as printed.</summary>
public sealed record Affiliation(Passage Text)
{
    public override string ToString() => Text.Text;
}
