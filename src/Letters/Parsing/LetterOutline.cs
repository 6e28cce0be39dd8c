using Letters.Parsing.Dates;

namespace Letters.Parsing;

/// <summary>Which blocks of a text are which part of the letter.</summary>
internal sealed record LetterOutline
{
    public required LetterOpening Opening { get; init; }

    public IReadOnlyList<TextBlock> Body { get; init; } = [];

    /// <summary>Closings that follow each other, "Sincerely," and "Signatories:", are one.</summary>
    public TextBlock? Closing { get; init; }

    /// <summary>All that stands below the closing.</summary>
    public IReadOnlyList<TextBlock> Signatories { get; init; } = [];

    /// <summary>The line with place and date, above the body or at the end of the letter.</summary>
    public TextBlock? Dateline => Opening.Dateline ?? EndDateline;

    /// <summary>"Berlin, 12. Mai 2024" between body and signatories, as is the custom in many countries.</summary>
    public TextBlock? EndDateline { get; init; }

    /// <param name="blocks">At least one.</param>
    /// <param name="statedTitle">The title in front matter; null where the text has to have one.</param>
    public static LetterOutline Of(IReadOnlyList<TextBlock> blocks, Passage? statedTitle)
    {
        var (opening, rest) = LetterOpening.Read(blocks, statedTitle);
        var (body, closing, signatories) = LetterEnd.Part(rest, isWhole: opening.Title is null && opening.Salutation is null);
        var endDateline = opening.Dateline is null ? TakeDateline(body, signatories) : null;
        return new LetterOutline { Opening = opening, Body = body, Closing = closing, Signatories = signatories, EndDateline = endDateline };
    }

    private static TextBlock? TakeDateline(List<TextBlock> body, List<TextBlock> signatories)
    {
        if (body.Count > 1 && DateLine.Matches(body[^1])) return Take(body, body.Count - 1);
        return signatories.Count > 0 && DateLine.Matches(signatories[0]) ? Take(signatories, 0) : null;
    }

    private static TextBlock Take(List<TextBlock> blocks, int at)
    {
        var taken = blocks[at];
        blocks.RemoveAt(at);
        return taken;
    }
}
