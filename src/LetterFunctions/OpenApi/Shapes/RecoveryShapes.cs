using System.ComponentModel;
using Letters.Azure.Recovery;

namespace LetterFunctions.OpenApi.Shapes;

[Description("Letters that were to be recovered.")]
internal sealed record RecoveredShape
{
    [Field("In the order of their slugs.")]
    public required IReadOnlyList<RecoveredLetterShape> Letters { get; init; }

    [Field("Where to POST to go on; null where all are done.", Format = "uri-reference")]
    public required string? Next { get; init; }
}

[Description("What became of a letter that was to be recovered.")]
internal sealed record RecoveredLetterShape
{
    [Field("The letter's name in URLs.", Pattern = Patterns.Slug)]
    public required string Slug { get; init; }

    [Field("What became of it.")]
    public required RecoveryOutcome Outcome { get; init; }

    [Field("The number of the revision that readers see; left out where there is none.")]
    public int Revision { get; init; }

    [Field("How many revisions were found in its records.")]
    public required int Revisions { get; init; }

    [Field("What could not be made again, or could not be told for certain.")]
    public required IReadOnlyList<LossShape> Losses { get; init; }
}

[Description("Something that could not be made again, or could not be told for certain.")]
internal sealed record LossShape
{
    [Field("What it is.")]
    public required LossKind Kind { get; init; }

    [Field("The number of the revision; left out where it is about the letter.")]
    public int Revision { get; init; }

    [Field("A sentence for whoever runs the app.")]
    public required string Message { get; init; }
}
