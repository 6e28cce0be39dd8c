using TaggedPdf.Unicode;

namespace TaggedPdf.Fonts;

/// <summary>Which typeface was chosen for each cluster of a long text, as most characters of one stand there thousands of times.</summary>
internal sealed class ChosenTypefaces
{
    /// <summary>More than any language has; a text with more is asked about each time.</summary>
    private const int MostKept = 65_536;

    /// <summary>No script is a key, too.</summary>
    private const int AnyScript = -1;

    private readonly Dictionary<int, Dictionary<string, Typeface?>> _byScript = [];
    private int _kept;

    public Typeface? Choose(TextItemizer itemizer, UnicodeScript? script, ReadOnlySpan<char> cluster)
    {
        var key = script is { } known ? (int)known : AnyScript;
        if (!_byScript.TryGetValue(key, out var chosen))
            _byScript.Add(key, chosen = new(StringComparer.Ordinal));

        var lookup = chosen.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(cluster, out var typeface))
            return typeface;

        typeface = itemizer.Choose(script, cluster);
        if (_kept++ < MostKept)
            lookup[cluster] = typeface;
        return typeface;
    }
}
