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

    [Field("The path of the page before, of the same revision; null on the first.", Format = "uri-reference")]
    public required string? Previous { get; init; }

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
internal record SignatoryShape
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

[Description("A page of what was signed, across letters.")]
internal sealed record FoundSignatoriesShape
{
    [Field("The words that were looked for.")]
    public required string Query { get; init; }

    [Field("In the order of the letters' slugs, and of each letter as printed.")]
    public required IReadOnlyList<FoundSignatoryShape> Signatories { get; init; }

    [Field("The path of the next page; null on the last.", Format = "uri-reference")]
    public required string? Next { get; init; }
}

[Description("One who signs a letter, and which.")]
internal sealed record FoundSignatoryShape : SignatoryShape
{
    [Field("What is signed.")]
    public required SignedLetterShape Letter { get; init; }
}

[Description("A letter that somebody signs.")]
internal sealed record SignedLetterShape
{
    [Field("The letter's name in URLs.", Pattern = Patterns.Slug)]
    public required string Slug { get; init; }

    [Field("Of the original, as a BCP 47 tag.")]
    public required string Language { get; init; }

    [Field("The title; lines are parted by line feeds.")]
    public required string Title { get; init; }

    [Field("Its path.", Format = "uri-reference")]
    public required string Href { get; init; }

    [Field("The revision that is signed.")]
    public required ComparedRevisionShape Revision { get; init; }
}
