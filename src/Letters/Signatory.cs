namespace Letters;

/// <summary>One who signs, as printed.</summary>
/// <param name="Position">The place in the list, counted from 1.</param>
/// <param name="Affiliations">In the order in which they are printed; may be empty.</param>
public sealed record Signatory(int Position, Passage Name, Sequence<Affiliation> Affiliations);

/// <summary>An organisation that a signatory belongs to or an office that the signatory holds or held, as printed.</summary>
public sealed record Affiliation(Passage Text)
{
    public override string ToString() => Text.Text;
}
