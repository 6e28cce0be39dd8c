namespace Letters.Rendering.Html;

/// <summary>The ranks of a body's headings on a page whose title is the first: no rank is left out, whatever levels the author used.</summary>
internal sealed class HeadingRanks
{
    private const int Highest = 6;

    private readonly Stack<int> _levels = new();

    /// <summary>The rank of the next heading, 2 to 6.</summary>
    /// <param name="level">As the author set it, from 1.</param>
    public int Of(int level)
    {
        while (_levels.TryPeek(out var above) && above >= level) _levels.Pop();
        _levels.Push(level);
        return Math.Min(_levels.Count + 1, Highest);
    }
}
