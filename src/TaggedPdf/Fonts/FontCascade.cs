using System.Globalization;
using TaggedPdf.Unicode;

namespace TaggedPdf.Fonts;

/// <summary>
/// Typefaces in order of preference, with the features and the language to set text in. A character is set in the first
/// typeface that has it; those of a script come before the others. One that none has is set as its number, <c>[U+1F600]</c>, and
/// still reads as itself. Safe to share between threads; recently shaped words are kept.
/// </summary>
public sealed class FontCascade
{
    /// <summary>Of a cluster that no typeface has; more would not fit a narrow column.</summary>
    private const int NumbersShown = 2;

    private readonly ShapingStyle _style;
    private readonly TextItemizer _itemizer;
    private readonly ShapingCache _leftToRight = new();
    private readonly ShapingCache _rightToLeft = new();

    /// <summary>Combines typefaces for text of one language.</summary>
    /// <param name="typefaces">
    /// At least one; the first needs the digits, the capitals and the square brackets. The others are asked for only when there is
    /// text that those before do not have.
    /// </param>
    /// <param name="language">A BCP 47 tag; chooses local letter forms where a typeface has them.</param>
    /// <param name="ofScript">
    /// The typefaces of a script that are preferred to the others, asked for only when there is such text; none for the scripts
    /// that <paramref name="typefaces"/> are made for.
    /// </param>
    public FontCascade(IEnumerable<Typeface> typefaces, FontFeatures features, string language, Func<UnicodeScript, IEnumerable<Typeface>>? ofScript = null)
    {
        Primary = typefaces.FirstOrDefault() ?? throw new ArgumentOutOfRangeException(nameof(typefaces), "There is no typeface.");
        _style = new ShapingStyle(OpenTypeFeatures.Of(features), language);
        _itemizer = new TextItemizer(Primary, typefaces.Skip(1), ofScript, Scripts.OfLanguage(language));
    }

    /// <summary>The typeface that is preferred, whose metrics the text is laid out by.</summary>
    public Typeface Primary { get; }

    /// <summary>Shapes text that stays on one line and runs in one direction.</summary>
    /// <param name="isRightToLeft">The embedding level of the text is odd (UAX #9).</param>
    public ShapedText Shape(ReadOnlySpan<char> text, bool isRightToLeft = false) =>
        isRightToLeft ? _rightToLeft.GetOrAdd(text, ShapeRightToLeft) : _leftToRight.GetOrAdd(text, ShapeLeftToRight);

    /// <summary>The characters that no typeface has, each grapheme cluster once, in the order met, with the scripts they belong to.</summary>
    public IReadOnlyList<(string Characters, UnicodeScript Script)> FindMissing(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return [];

        var missing = new List<(string Characters, UnicodeScript Script)>();
        var found = new HashSet<string>(StringComparer.Ordinal);
        var known = found.GetAlternateLookup<ReadOnlySpan<char>>();
        var items = new List<TextItem>();
        _itemizer.AddItems(text, items, new ChosenTypefaces());
        foreach (var item in items)
        {
            if (item.Typeface is null && known.Add(text.AsSpan(item.Start, item.Length)))
                missing.Add((text.Substring(item.Start, item.Length), _itemizer.ScriptOf(text.AsSpan(item.Start, item.Length))));
        }

        return missing;
    }

    private List<TextItem> Items(string text)
    {
        var items = new List<TextItem>(1);
        _itemizer.AddItems(text, items);
        return items;
    }

    private ShapedText ShapeLeftToRight(string text) => Shape(text, isRightToLeft: false);

    private ShapedText ShapeRightToLeft(string text) => Shape(text, isRightToLeft: true);

    private ShapedText Shape(string text, bool isRightToLeft)
    {
        var wellFormed = FontCoverage.WellFormed(text);
        var items = Items(wellFormed);
        var runs = new GlyphRun[items.Count];
        for (var index = 0; index < runs.Length; index++)
        {
            var item = items[index];
            var part = item.Length == wellFormed.Length ? wellFormed : wellFormed.Substring(item.Start, item.Length);
            runs[index] = item.Typeface is null
                ? Shaper.Shape(Primary, NumberOf(part), _style, script: null, isRightToLeft: false, actualText: part)
                : Shaper.Shape(item.Typeface, part, _style, item.Script, isRightToLeft);
        }

        return new ShapedText(text, isRightToLeft, runs);
    }

    private static string NumberOf(string cluster)
    {
        var runes = cluster.EnumerateRunes().ToArray();
        var numbers = runes.Take(NumbersShown).Select(rune => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}"));
        return $"[{string.Join(' ', numbers)}{(runes.Length > NumbersShown ? "…" : "")}]";
    }
}
