namespace Letters.Parsing.Spreadsheets;

/// <summary>What a column of a list of signatories holds.</summary>
internal enum SignatoryColumn
{
    Name,
    GivenName,
    FamilyName,

    /// <summary>Printed before the name: "Dr."</summary>
    Honorific,

    /// <summary>Printed after the name: "PhD", "Jr."</summary>
    Suffix,
    Affiliation,
    Office,
    Organisation,
    City,
    Country,
    Group,
    Kind,
    SortName,
    Note,

    /// <summary>How many sign with the words of the row.</summary>
    Count,

    /// <summary>A running number; not printed.</summary>
    Position,
}
