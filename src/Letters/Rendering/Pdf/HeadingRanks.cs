using TaggedPdf.Tagging;

namespace Letters.Rendering.Pdf;

/// <summary>
/// The ranks of a body's headings, without the gaps that an author's levels may have: headings of a tagged PDF descend one rank
/// at a time (ISO 14289-1, 7.4.2).
/// </summary>
internal sealed class HeadingRanks
{
    private readonly Stack<int> _levels = [];

    /// <summary>The rank of the next heading, from 1.</summary>
    /// <param name="level">As the author has it.</param>
    public int Next(int level)
    {
        while (_levels.TryPeek(out var above) && above >= level)
            _levels.Pop();
        _levels.Push(level);
        return _levels.Count;
    }

    /// <summary>The letter's title is H1, so that headings of the first rank are H2; there is nothing below H6.</summary>
    public static StructureType TypeOf(int rank) => (StructureType)Math.Min((int)StructureType.H1 + rank, (int)StructureType.H6);
}
