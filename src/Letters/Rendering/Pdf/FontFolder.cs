using System.Collections.Concurrent;
using TaggedPdf.Fonts;
using TaggedPdf.Unicode;

namespace Letters.Rendering.Pdf;

/// <summary>
/// A folder with font packs, a folder each. A typeface is mapped into memory when a text first needs it and kept; a pack that a
/// deployment left out has none.
/// </summary>
internal sealed class FontFolder(string path)
{
    private readonly ConcurrentDictionary<string, Lazy<Typeface?>> _typefaces = new(StringComparer.Ordinal);

    /// <summary>The typefaces of a script that the folder has, in order of preference.</summary>
    /// <param name="language">The language of the letter, a BCP 47 tag.</param>
    public IEnumerable<Typeface> Typefaces(UnicodeScript script, FontStyle style, string language)
    {
        foreach (var pack in FontPack.For(script, language))
        {
            if (Find(pack, style) is { } typeface)
                yield return typeface;
        }
    }

    /// <summary>Whether a pack is installed.</summary>
    public bool Has(FontPack pack) => Find(pack, FontStyle.Regular) is not null;

    private Typeface? Find(FontPack pack, FontStyle style)
    {
        var file = Path.Combine(path, pack.Name, pack.FileOf(style));
        return _typefaces.GetOrAdd(file, static file => new Lazy<Typeface?>(() => File.Exists(file) ? Typeface.Open(file) : null)).Value;
    }
}
