namespace Letters.Rendering;

/// <summary>
/// The state of all renderers: the same letter under the same template gives the same bytes in every rendition. Letters that an
/// older template rendered are rendered again, as a new revision with the same id; what was published before stays.
/// </summary>
/// <param name="Version">Counted up with every change that changes the bytes of a rendition; 0 is before it was counted.</param>
public sealed record Template(int Version)
{
    public static Template Current { get; } = new(5);
}
