using System.Text.RegularExpressions;

namespace Letters.Parsing.Spreadsheets;

/// <param name="SortName">Null where the columns do not say which part of the name sorts.</param>
internal sealed partial record SignatoryName(Passage Printed, string? SortName)
{
    /// <returns>Null where there is no name.</returns>
    public static SignatoryName? Read(List<Passage> full, List<Passage> honorifics, List<Passage> given, List<Passage> family, List<Passage> suffixes)
    {
        var first = full.Concat(given).Concat(family).FirstOrDefault();
        if (first is null) return null;
        var printed = full.Count > 0 ? string.Join(' ', full) : Join(string.Join(' ', given), string.Join(' ', family));
        printed = string.Join(' ', [.. honorifics.Select(honorific => honorific.Text), printed]);
        foreach (var suffix in suffixes) printed += GenerationalSuffix().IsMatch(suffix.Text) ? $" {suffix}" : $", {suffix}";
        var sortName = given.Count > 0 && family.Count > 0 ? $"{string.Join(' ', family)}, {string.Join(' ', given)}" : null;
        return new SignatoryName(new Passage(printed) { Lines = first.Lines, Column = first.Column }, sortName);
    }

    /// <summary>Chinese, Japanese and Korean names begin with the family's, without a blank.</summary>
    private static string Join(string given, string family)
    {
        if (given.Length == 0 || family.Length == 0) return given + family;
        return EastAsian().IsMatch(given) && EastAsian().IsMatch(family) ? family + given : $"{given} {family}";
    }

    /// <summary>What English prints without a comma.</summary>
    [GeneratedRegex(@"\A(Jr|Sr|II|III|IV|V)\.?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex GenerationalSuffix();

    [GeneratedRegex(@"\A[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}\p{IsHangulSyllables}々]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex EastAsian();
}
