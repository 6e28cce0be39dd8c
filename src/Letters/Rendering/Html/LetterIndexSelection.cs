namespace Letters.Rendering.Html;

/// <summary>Some of all letters, as one page lists them.</summary>
/// <param name="Letters">The current revision of each, in the order in which they are to be listed.</param>
public sealed record LetterIndexSelection(IReadOnlyList<Revision> Letters)
{
    /// <summary>Whether the reader asked for some letters only.</summary>
    public bool IsFiltered { get; init; }

    /// <summary>Whether pages come before this one.</summary>
    public bool Continues { get; init; }

    /// <summary>The path of the page after; null on the last.</summary>
    public string? Next { get; init; }
}
