using System.Text.RegularExpressions;

namespace Letters.Parsing.Dates;

/// <summary>A line with nothing but a date, or a place and a date: "Madrid, a 12 de mayo de 2024".</summary>
internal sealed partial record DateLine(WrittenDate Date, string? Place)
{
    private const int LongestLine = 100;
    private const int LongestPlace = 50;
    private const int MostWordsInPlace = 6;
    private const string Punctuation = " \u00A0,.،、，:：;()–—-|/";

    /// <returns>Null where the line has no date, or more than that and a place.</returns>
    public static DateLine? Parse(string line, LanguageTag language)
    {
        if (line.Length > LongestLine || !line.AsSpan().ContainsAnyInRange('0', '9') && !HasOtherDigit(line)) return null;
        if (WrittenDate.Find(line, language) is not { } date) return null;
        var before = Strip(line[..date.Start]);
        var after = Strip(line[date.End..]);
        if (before.Length > 0 && after.Length > 0) return null;
        var place = before.Length > 0 ? before : after;
        if (place.Length == 0) return new DateLine(date, null);
        return IsPlace(place) ? new DateLine(date, place) : null;
    }

    /// <summary>Whether the line is a date, which does not depend on the language of the letter as which date it is may do.</summary>
    public static bool Matches(string line) => Parse(line, LanguageTag.English) is not null;

    /// <summary>Whether the block has nothing but such a line.</summary>
    public static bool Matches(TextBlock block) => block.Lines.Count == 1 && Matches(block.First.Text);

    private static bool HasOtherDigit(string line)
    {
        foreach (var character in line)
        {
            if (char.IsDigit(character) || character is '年') return true;
        }

        return false;
    }

    /// <summary>Without weekdays, "the", "Date:", "Done at" and punctuation: what is left is a place.</summary>
    private static string Strip(string text)
    {
        text = Preamble().Replace(text, "");
        var words = text.Split((char[])[' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var end = words.Length;
        while (end > 0 && IsNoPlace(words[end - 1])) end--;
        var start = 0;
        while (start < end && IsNoPlace(words[start])) start++;
        return string.Join(' ', words[start..end]).Trim(Punctuation.ToCharArray());
    }

    private static bool IsNoPlace(string word)
    {
        var bare = word.Trim(Punctuation.ToCharArray());
        return bare.Length == 0 || CalendarWords.IsWeekday(bare) || (CalendarWords.IsJoining(bare) && !char.IsUpper(bare[0])) || CalendarWords.IsLabel(bare) || EastAsianWeekday().IsMatch(bare);
    }

    private static bool IsPlace(string text)
    {
        var words = text.Split(' ');
        return text.Length <= LongestPlace && words.Length <= MostWordsInPlace
            && !text.Any(character => char.IsDigit(character) || character is ':' or '!' or '?' or '"' or '“' or '«')
            && char.IsLetter(text[0]) && !char.IsLower(text[0]) && !char.IsLower(words[^1][0])
            && Array.TrueForAll(words, word => !char.IsLower(word[0]) || PlaceParticle().IsMatch(word));
    }

    [GeneratedRegex(@"\A(Hecho|Dado|Firmado) en |\AFait à |\A(Given|Done|Signed|Dated) (at|in) |\A(Feito|Dado) em |\AFatto a |\AGegeben zu |\AW dniu ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Preamble();

    [GeneratedRegex(@"\A(星期|周|週)?[一二三四五六日天月火水木金土]?(曜日)?\z|\A[월화수목금토일]요일\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex EastAsianWeekday();

    [GeneratedRegex(@"\A(de|del|la|las|los|le|les|do|da|dos|di|am|an|der|im|in|ob|bei|den|het|op|on|upon|of|and|the|sur|sous|en|y|et|und|e|na|nad|pod|на|над|και)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PlaceParticle();
}
