using Letters.Parsing;

namespace Letters.Publishing;

/// <summary>What is accepted for publishing.</summary>
public sealed record PublishingLimits
{
    /// <summary>In bytes: what any file of a letter may have, whatever its kind; a limit of <see cref="Parsing"/> may be lower.</summary>
    public long LetterFile { get; init; } = 32 * 1024 * 1024;

    /// <summary>
    /// How much is published at once in one process, in bytes as uploaded; Word files and spreadsheets, which are packed, count
    /// eightfold. It bounds the memory: a letter takes about forty times its text.
    /// </summary>
    public long BytesAtOnce { get; init; } = 32 * 1024 * 1024;

    /// <summary>How long one try to publish a letter may take. It must end before the host ends the process; the next try goes on from there.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>How many translations a letter may have: what the row of a revision holds of names of renditions, with room to spare.</summary>
    public int Translations { get; init; } = 100;

    /// <summary>How much of each kind of file is read.</summary>
    public ParsingLimits Parsing { get; init; } = ParsingLimits.Default;

    /// <summary>How many bytes a file of a letter may have.</summary>
    /// <param name="name">As in <see cref="LetterFile.Name"/>; its extension tells the kind of file.</param>
    public long Of(string name) => Math.Min(LetterFile, Parsing.FileOf(Path.GetExtension(name)));
}
