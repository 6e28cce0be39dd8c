using TaggedPdf.Syntax;

namespace TaggedPdf.Tagging;

/// <summary>
/// The places that links lead to, by names, so that a link may be written before the page it leads to (ISO 32000-1, 12.3.2.3).
/// </summary>
internal sealed class Destinations(ObjectWriter objects)
{
    private readonly Dictionary<string, Destination> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public void Add(string name, Destination place)
    {
        if (!_places.TryAdd(name, place))
            throw new ArgumentException($"There already is a destination named {name}.", nameof(name));
    }

    public void Use(string name) => _used.Add(name);

    /// <summary>Writes the places.</summary>
    /// <returns>Their name tree, or null if there are none.</returns>
    /// <exception cref="InvalidOperationException">A link leads to a place that there is not.</exception>
    public PdfReference? Write()
    {
        if (_used.FirstOrDefault(name => !_places.ContainsKey(name)) is { } dangling)
            throw new InvalidOperationException($"A link leads to {dangling}, which is nowhere in the document.");
        return _places.Count == 0 ? null : NameTree.Write(objects, _places.Select(place => (place.Key, (Action<PdfBuffer>)place.Value.Write)));
    }
}
