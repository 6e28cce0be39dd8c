using System.Collections.Frozen;

namespace Letters.Rendering;

/// <summary>Dates and numbers as a language writes them, in the Gregorian calendar; the same on every machine.</summary>
internal sealed class LocalFormats
{
    /// <summary>Below this, the languages of <see cref="UngroupedThousands"/> print no separator.</summary>
    private const int TenThousand = 10_000;

    /// <summary>CLDR, minimumGroupingDigits: "1234", but "12.345".</summary>
    private static readonly FrozenSet<string> UngroupedThousands = new[] { "es", "pl", "pt-PT" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly LanguageData _dates;
    private readonly LanguageData _numbers;

    /// <param name="letter">The language of the letter, which its dates are in.</param>
    /// <param name="labels">The language of the labels, whose sentences the numbers stand in.</param>
    public LocalFormats(LanguageTag letter, LanguageTag labels)
    {
        var ofLabels = LanguageData.Of(labels) ?? LanguageData.English;
        _dates = LanguageData.Of(letter) ?? ofLabels;
        _numbers = _dates.Language == ofLabels.Language ? _dates : ofLabels;
    }

    public string Format(DateOnly date) => _dates.Format(date);

    public string Format(int number)
    {
        var isGrouped = number >= TenThousand || !(UngroupedThousands.Contains(_numbers.Tag) || UngroupedThousands.Contains(_numbers.Language));
        var text = _numbers.Format(number, isGrouped);
        // The separator of Arabic belongs to Arabic digits; with Latin ones, which are read everywhere, a comma is usual.
        return _numbers.Language == "ar" ? text.Replace('٬', ',') : text;
    }
}
