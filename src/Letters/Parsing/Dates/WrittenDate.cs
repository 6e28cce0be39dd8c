using System.Globalization;
using System.Text.RegularExpressions;

namespace Letters.Parsing.Dates;

/// <summary>A date as letters print it.</summary>
/// <param name="Start">Where it begins in the line, in UTF-16 code units.</param>
/// <param name="Date">Null for a month without day, and where the date can be read as either of two.</param>
internal readonly record struct WrittenDate(int Start, int Length, DateOnly? Date)
{
    /// <summary>Of a date in figures that could have its day or its month first, what it is if the day comes first.</summary>
    public DateOnly? DayFirst { get; init; }

    /// <summary>What it is if the month comes first.</summary>
    public DateOnly? MonthFirst { get; init; }

    public bool IsAmbiguous => DayFirst is not null;

    public int End => Start + Length;

    /// <summary>The first date in a line.</summary>
    /// <param name="language">Of the letter: in English a date like 05/12/2024 can have its day or its month first, unless a region is told.</param>
    /// <returns>Null where there is none.</returns>
    public static WrittenDate? Find(string line, LanguageTag language) =>
        WrittenDatePatterns.Iso().Match(line) is { Success: true } iso ? InFigures(iso, iso.Groups["a"], iso.Groups["b"], iso.Groups["c"])
        : WrittenDatePatterns.EastAsian().Match(line) is { Success: true } eastAsian ? InFigures(eastAsian, eastAsian.Groups["a"], eastAsian.Groups["b"], eastAsian.Groups["c"])
        : WrittenDatePatterns.Figures().Match(line) is { Success: true } figures ? DayOrMonthFirst(figures, language)
        : Worded(line);

    private static WrittenDate? Worded(string line)
    {
        foreach (Match match in WrittenDatePatterns.Worded().Matches(line))
        {
            var (month, persian) = (CalendarWords.MonthOf(match.Groups["month"].Value), CalendarWords.PersianMonthOf(match.Groups["month"].Value));
            if (month == 0 && persian == 0) continue;
            var year = NumberOf(match.Groups["year"]);
            if (!match.Groups["day"].Success) return new WrittenDate(match.Index, match.Length, null);
            var day = NumberOf(match.Groups["day"]);
            return persian > 0 && year < 1700 ? FromPersian(match, year, persian, day) : Of(match, year, month, day);
        }

        return null;
    }

    private static WrittenDate? DayOrMonthFirst(Match match, LanguageTag language)
    {
        var (first, second, year) = (NumberOf(match.Groups["a"]), NumberOf(match.Groups["b"]), NumberOf(match.Groups["c"]));
        var (dayFirst, monthFirst) = (DateOf(year, second, first), DateOf(year, first, second));
        var tag = language.ToString();
        if (tag.Equals("en-US", StringComparison.OrdinalIgnoreCase)) dayFirst = monthFirst is null ? dayFirst : null;
        else if (match.Groups["separator"].Value != "/" || tag != "en") monthFirst = dayFirst is null ? monthFirst : null;
        var date = new WrittenDate(match.Index, match.Length, dayFirst ?? monthFirst);
        if (dayFirst is null && monthFirst is null) return null;
        return dayFirst is null || monthFirst is null || dayFirst == monthFirst ? date : date with { Date = null, DayFirst = dayFirst, MonthFirst = monthFirst };
    }

    private static WrittenDate? InFigures(Match match, Group year, Group month, Group day) =>
        match.Groups["era"] is { Success: true } era ? Of(match, NumberOf(year) + FirstYearOf(era.Value) - 1, NumberOf(month), NumberOf(day)) : Of(match, NumberOf(year), NumberOf(month), NumberOf(day));

    private static WrittenDate? Of(Match match, int year, int month, int day) => DateOf(year, month, day) is { } date ? new WrittenDate(match.Index, match.Length, date) : null;

    private static WrittenDate? FromPersian(Match match, int year, int month, int day)
    {
        var calendar = new PersianCalendar();
        if (year < 1 || day < 1 || day > calendar.GetDaysInMonth(year, month)) return null;
        return new WrittenDate(match.Index, match.Length, DateOnly.FromDateTime(calendar.ToDateTime(year, month, day, 0, 0, 0, 0)));
    }

    private static DateOnly? DateOf(int year, int month, int day) =>
        year is > 1000 and < 3000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int FirstYearOf(string era) => era switch { "令和" => 2019, "平成" => 1989, "昭和" => 1926, _ => 1912 };

    /// <summary>A number in any script's digits, or in Chinese ones: "2024", "٢٠٢٤", "二〇二四", "十二".</summary>
    private static int NumberOf(Group group)
    {
        var number = 0;
        foreach (var character in group.ValueSpan)
        {
            var chinese = "〇一二三四五六七八九".IndexOf(character, StringComparison.Ordinal);
            if (character == '元') number = 1;
            else if (character == '十') number = number == 0 ? 10 : number * 10;
            else if (chinese >= 0) number = group.ValueSpan.Contains('十') ? number + chinese : (number * 10) + chinese;
            else if (CharUnicodeInfo.GetDecimalDigitValue(character) is >= 0 and var digit) number = (number * 10) + digit;
        }

        return number;
    }
}
