using System.ComponentModel;
using Letters;

namespace LetterFunctions.OpenApi.Shapes;

[Description("A page of the signatories of a revision.")]
internal sealed record SignatoryPageShape
{
    [Field("The letter's name in URLs.", Pattern = Patterns.Slug)]
    public required string Slug { get; init; }

    [Field("Which revision they sign.")]
    public required RevisionShape Revision { get; init; }

    [Field("How many sign in all.")]
    public required int SignatoryCount { get; init; }

    [Field("How many were found in all, where “q” looks for some.")]
    public int Found { get; init; }

    [Field("Those of this page, in the order in which they are printed.")]
    public required IReadOnlyList<SignatoryShape> Signatories { get; init; }

    [Field("The path of the next page, of the same revision; null on the last.", Format = "uri-reference")]
    public required string? Next { get; init; }
}

[Description("Signatories.")]
internal sealed record SignatoryListShape
{
    [Field("In the order in which they are printed.")]
    public required IReadOnlyList<SignatoryShape> Signatories { get; init; }
}

[Description("One who signs, as printed.")]
internal sealed record SignatoryShape
{
    [Field("The place in the letter, from 1.")]
    public required int Position { get; init; }

    [Field("The name, as printed.")]
    public required string Name { get; init; }

    [Field("The name as it is sorted by: “Doe, Jane”.")]
    public required string SortName { get; init; }

    [Field("A person, an organisation, or others who are only counted.")]
    public required SignatoryKind Kind { get; init; }

    [Field("The heading that the signatory is printed under; null where there is none.")]
    public required string? Group { get; init; }

    [Field("How many sign by this entry; left out for one.")]
    public int Count { get; init; }

    [Field("Organisations the signatory belongs to and posts held, as printed.")]
    public required IReadOnlyList<string> Affiliations { get; init; }

    [Field("The labels of the letter's notes that the entry refers to; left out where there are none.")]
    public IReadOnlyList<string> Notes { get; init; } = [];
}
