using System.Text.RegularExpressions;

namespace Letters.Parsing.Dates;

/// <summary>The forms of a date. Each is bounded in length, so that a long line is read in one pass.</summary>
internal static partial class WrittenDatePatterns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>"2024-05-12".</summary>
    [GeneratedRegex(@"(?<!\d)(?<a>\d{4})[-/.](?<b>\d{1,2})[-/.](?<c>\d{1,2})(?!\d)", Options)]
    public static partial Regex Iso();

    /// <summary>"2024年5月12日", "令和6年5月12日", "二〇二四年五月十二日", "2024년 5월 12일".</summary>
    [GeneratedRegex(@"(?<era>令和|平成|昭和|大正)?[ \u00A0]?(?<a>\d{1,4}|[〇一二三四五六七八九十元]{1,4})[ \u00A0]?[年년][ \u00A0]?(?<b>\d{1,2}|[一二三四五六七八九十]{1,3})[ \u00A0]?[月월][ \u00A0]?(?<c>\d{1,2}|[一二三四五六七八九十]{1,3})[ \u00A0]?[日号일]", Options)]
    public static partial Regex EastAsian();

    /// <summary>"12.05.2024", "12/5/2024", "12-05-2024".</summary>
    [GeneratedRegex(@"(?<!\d)(?<a>\d{1,2})(?<separator>[./-])[ \u00A0]?(?<b>\d{1,2})\k<separator>[ \u00A0]?(?<c>\d{4})(?!\d)", Options)]
    public static partial Regex Figures();

    /// <summary>"12 May 2024", "12th of May, 2024", "12. Mai 2024", "1er mai 2024", "12 de mayo de 2024", "May 12, 2024", "mayo de 2024", and any other word for the month.</summary>
    [GeneratedRegex("""
        (?<!\d)(
          (?<day>\d{1,2})(st|nd|rd|th|er|re|[ºª°.]|-?го|-?ым|-?е|η)?[ \u00A0,]{0,2}((de|of|день|di|do)[ \u00A0]|d['’])?(?<month>\p{L}[\p{L}\p{M}\u200C]{1,14}([ \u00A0](الثاني|الأول))?)
          |(?<month>\p{L}[\p{L}\p{M}]{1,14})\.?([ \u00A0]+(?<day>\d{1,2})(st|nd|rd|th)?(?=[ \u00A0,]))?
        )[.,،]?[ \u00A0]{0,2}((de|del|of|do)[ \u00A0])?(?<year>\d{4})(?!\d)
        """, Options | RegexOptions.IgnorePatternWhitespace)]
    public static partial Regex Worded();
}
