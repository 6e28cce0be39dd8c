using System.Globalization;
using HarfBuzzSharp;

namespace TaggedPdf.Fonts;

/// <summary>
/// Typefaces in order of preference, with the features and the language to set text in. A character is set in the first
/// typeface that has it. One that none has is set as its number, <c>[U+1F600]</c>, and still reads as itself.
/// Safe to share between threads; recently shaped words are kept.
/// </summary>
public sealed class FontCascade
{
    /// <summary>Of a cluster that no typeface has; more would not fit a narrow column.</summary>
    private const int NumbersShown = 2;

    private readonly Typeface[] _typefaces;
    private readonly Feature[] _features;
    private readonly string _language;
    private readonly ShapingCache _cache = new();

    /// <summary>Combines typefaces for text of one language.</summary>
    /// <param name="typefaces">At least one; the first needs the digits, the capitals and the square brackets.</param>
    /// <param name="language">A BCP 47 tag; chooses local letter forms where a typeface has them.</param>
    public FontCascade(IEnumerable<Typeface> typefaces, FontFeatures features, string language)
    {
        _typefaces = [.. typefaces];
        ArgumentOutOfRangeException.ThrowIfZero(_typefaces.Length, nameof(typefaces));
        _features = OpenTypeFeatures.Of(features);
        _language = language;
    }

    /// <summary>The typeface that is preferred, whose metrics the text is laid out by.</summary>
    public Typeface Primary => _typefaces[0];

    /// <summary>Shapes text that stays on one line.</summary>
    public ShapedText Shape(ReadOnlySpan<char> text) => _cache.GetOrAdd(text, ShapeUncached);

    /// <summary>The characters that no typeface has, each grapheme cluster once, in the order met.</summary>
    public IReadOnlyList<string> FindMissing(string text)
    {
        var missing = new List<string>();
        for (var (start, length) = (0, 0); start < text.Length; start += length)
        {
            length = StringInfo.GetNextTextElementLength(text.AsSpan(start));
            var cluster = text.AsSpan(start, length);
            if (FontCoverage.Choose(_typefaces, cluster) is null && !missing.Contains(cluster.ToString(), StringComparer.Ordinal))
                missing.Add(cluster.ToString());
        }

        return missing;
    }

    private ShapedText ShapeUncached(string text)
    {
        var runs = new List<GlyphRun>(1);
        var wellFormed = FontCoverage.WellFormed(text);
        for (var start = 0; start < wellFormed.Length;)
        {
            var length = FontCoverage.RunLength(_typefaces, wellFormed.AsSpan(start), out var typeface);
            var part = length == wellFormed.Length ? wellFormed : wellFormed.Substring(start, length);
            runs.Add(typeface is null
                ? Shaper.Shape(Primary, NumberOf(part), _features, _language, actualText: part)
                : Shaper.Shape(typeface, part, _features, _language));
            start += length;
        }

        return new ShapedText(text, [.. runs]);
    }

    private static string NumberOf(string cluster)
    {
        var runes = cluster.EnumerateRunes().ToArray();
        var numbers = runes.Take(NumbersShown).Select(rune => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}"));
        return $"[{string.Join(' ', numbers)}{(runes.Length > NumbersShown ? "…" : "")}]";
    }
}
