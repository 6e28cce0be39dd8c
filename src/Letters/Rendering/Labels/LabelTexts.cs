using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Resources;

namespace Letters.Rendering;

/// <summary>The labels of one language, as Labels.{language}.resx has them.</summary>
internal sealed class LabelTexts
{
    private const string ResourcePrefix = "Letters.Rendering.Labels.";
    private const string ResourceSuffix = ".resources";

    /// <summary>Regions whose Chinese is written in traditional characters (CLDR likely subtags), so that "zh-TW" finds "zh-Hant".</summary>
    private static readonly FrozenSet<string> TraditionalChineseRegions = new[] { "TW", "HK", "MO" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, LanguageTag> Tags =
        typeof(LabelTexts).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal) && name.EndsWith(ResourceSuffix, StringComparison.Ordinal))
            .Select(name => name[ResourcePrefix.Length..^ResourceSuffix.Length])
            .ToFrozenDictionary(tag => tag, LanguageTag.Parse, StringComparer.OrdinalIgnoreCase);

    private static readonly ConcurrentDictionary<LanguageTag, LabelTexts> Read = new();

    private readonly FrozenDictionary<string, string> _texts;

    private LabelTexts(LanguageTag language)
    {
        Language = language;
        using var stream = typeof(LabelTexts).Assembly.GetManifestResourceStream($"{ResourcePrefix}{language}{ResourceSuffix}")!;
        using var reader = new ResourceReader(stream);
        _texts = reader.Cast<DictionaryEntry>().ToFrozenDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }

    public static IReadOnlyList<LanguageTag> Languages { get; } = [.. Tags.Values.OrderBy(tag => tag.ToString(), StringComparer.Ordinal)];

    public LanguageTag Language { get; }

    public IEnumerable<string> Names => _texts.Keys;

    /// <exception cref="KeyNotFoundException">The language has no such label, which a test rules out.</exception>
    public string this[string name] => _texts.TryGetValue(name, out var text) ? text : throw new KeyNotFoundException($"Labels.{Language}.resx has no “{name}”.");

    public static LabelTexts For(LanguageTag language) => Read.GetOrAdd(Lookup(language), tag => new LabelTexts(tag));

    /// <summary>RFC 4647, 3.4: the tag, then the tag without its last subtag, and so on.</summary>
    private static LanguageTag Lookup(LanguageTag language)
    {
        var subtags = language.ToString().Split('-');
        if (IsTraditionalChinese(subtags)) return Tags["zh-Hant"];
        for (var count = subtags.Length; count > 0; count--)
        {
            if (Tags.TryGetValue(string.Join('-', subtags, 0, count), out var found)) return found;
        }

        return LanguageTag.English;
    }

    private static bool IsTraditionalChinese(string[] subtags) =>
        subtags is [var language, var region, ..] && language.Equals("zh", StringComparison.OrdinalIgnoreCase) && TraditionalChineseRegions.Contains(region);
}
