using System.Collections.Frozen;
using System.Globalization;

namespace Letters.Rendering;

/// <summary>Dates and numbers as .NET's globalisation data knows them for a language, in the Gregorian calendar.</summary>
internal sealed class LocalFormats
{
    /// <summary>Below this, the languages of <see cref="UngroupedThousands"/> print no separator.</summary>
    private const int TenThousand = 10_000;

    /// <summary>Languages whose own digits are the usual ones (CLDR, default numbering systems). Arabic, which uses both, is read with Latin ones everywhere.</summary>
    private static readonly FrozenSet<string> LanguagesWithDigitsOfTheirOwn = new[] { "as", "bn", "ckb", "dz", "fa", "mr", "my", "ne", "ps" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>CLDR, minimumGroupingDigits: "1234", but "12.345".</summary>
    private static readonly FrozenSet<string> UngroupedThousands = new[] { "es", "pl", "pt-PT" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly CultureInfo _dates;
    private readonly CultureInfo _numbers;

    /// <param name="letter">The language of the letter, which its dates are in.</param>
    /// <param name="labels">The language of the labels, whose sentences the numbers stand in.</param>
    public LocalFormats(LanguageTag letter, LanguageTag labels)
    {
        var ofLabels = LanguageCulture.Of(labels) ?? CultureInfo.InvariantCulture;
        var ofLetter = LanguageCulture.Of(letter) ?? ofLabels;
        _dates = WithGregorianCalendar(ofLetter);
        _numbers = ofLetter.TwoLetterISOLanguageName == ofLabels.TwoLetterISOLanguageName ? ofLetter : ofLabels;
    }

    public string Format(DateOnly date) => WithUsualDigits(date.ToString(LongDatePattern(_dates.DateTimeFormat), _dates), _dates);

    public string Format(int number)
    {
        var isGrouped = number >= TenThousand || !IsIn(UngroupedThousands, _numbers);
        var text = number.ToString(isGrouped ? "N0" : "D", _numbers);
        // The separator of Arabic belongs to Arabic digits; with Latin ones a comma is usual.
        return _numbers.TwoLetterISOLanguageName == "ar" ? text.Replace('٬', ',') : WithUsualDigits(text, _numbers);
    }

    private static CultureInfo WithGregorianCalendar(CultureInfo culture)
    {
        if (culture.DateTimeFormat.Calendar is GregorianCalendar { CalendarType: GregorianCalendarTypes.Localized }) return culture;
        var gregorian = (CultureInfo)culture.Clone();
        gregorian.DateTimeFormat.Calendar = new GregorianCalendar();
        return gregorian;
    }

    /// <summary>The first of the culture's long patterns that does not name the day of the week.</summary>
    private static string LongDatePattern(DateTimeFormatInfo format) =>
        format.GetAllDateTimePatterns('D').FirstOrDefault(pattern => !pattern.Contains("ddd", StringComparison.Ordinal)) ?? "d MMMM yyyy";

    private static string WithUsualDigits(string text, CultureInfo culture) =>
        LanguagesWithDigitsOfTheirOwn.Contains(culture.TwoLetterISOLanguageName)
            ? string.Concat(text.Select(c => char.IsAsciiDigit(c) ? culture.NumberFormat.NativeDigits[c - '0'] : c.ToString()))
            : text;

    private static bool IsIn(FrozenSet<string> languages, CultureInfo culture) => languages.Contains(culture.Name) || languages.Contains(culture.TwoLetterISOLanguageName);
}
