namespace Letters.Checking;

/// <summary>"More than 200 scholars": a number of people or organisations that a text states.</summary>
/// <param name="Start">The index of its first word, "more".</param>
/// <param name="First">The index of the number, or of the word before it that says how it is meant.</param>
/// <param name="Last">The index of the noun.</param>
internal sealed record StatedCount(int Start, int First, int Last, int Number, CountMeaning Meaning, CountedKind Kind)
{
    /// <summary>Which share of a number "nearly" and "about" leave open.</summary>
    private const double Tolerance = 0.2;

    public bool Holds(int actual) => Meaning switch
    {
        CountMeaning.AtLeast => actual >= Number,
        CountMeaning.Nearly => actual <= Number && actual >= Number * (1 - Tolerance),
        CountMeaning.About => Math.Abs(actual - Number) <= Number * Tolerance,
        _ => actual == Number,
    };
}

internal enum CountMeaning
{
    Exactly,
    AtLeast,
    Nearly,
    About,
}

internal enum CountedKind
{
    People,
    Organisations,

    /// <summary>"signatories", "organizations and individuals".</summary>
    Any,
}
