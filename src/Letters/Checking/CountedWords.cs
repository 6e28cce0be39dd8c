using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Letters.Checking;

/// <summary>The words of a passage, and the counts among them.</summary>
internal sealed partial class CountedWords(string text, CountingWords language)
{
    /// <summary>"19 former senior U.S. national security and foreign policy officials".</summary>
    private const int MostWordsBetween = 9;

    private const int MostOpeners = 6;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?;:\n");
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".!?;:\n,–—");

    private readonly List<Word> _words = [.. Pattern().Matches(text).Select(match => new Word(match.Index, match.Length, FoldedText.Of(match.Value)))];

    public int Count => _words.Count;

    public CountingWords Language => language;

    public string this[int at] => at >= 0 && at < _words.Count ? _words[at].Folded : "";

    /// <summary>Where words begin and end in the passage.</summary>
    public (int Start, int Length) RangeOf(int first, int last) => (_words[first].Start, _words[last].End - _words[first].Start);

    /// <summary>Whether a sentence or clause begins with the word; a comma begins one, too.</summary>
    public bool BeginsClause(int at) => at == 0 || Gap(at - 1).AsSpan().ContainsAny(ClauseEnds);

    /// <summary>Whether nothing ends a sentence between the two words.</summary>
    public bool AreInOneSentence(int first, int last)
    {
        if (first < 0 || last >= Count) return false;
        for (var at = first; at < last; at++)
        {
            if (Gap(at).AsSpan().ContainsAny(SentenceEnds)) return false;
        }

        return true;
    }

    /// <summary>A count that begins with the number at this word.</summary>
    public StatedCount? CountAt(int at)
    {
        if (ReadNumber(at) is not var (number, length) || (at > 0 && Gap(at - 1).AsSpan().IndexOfAny("$€£#%") >= 0)) return null;
        if (NounAfter(at + length - 1) is not var (noun, kind)) return null;
        var (first, meaning) = MeaningBefore(at);
        if (meaning is null) return null;
        var start = first;
        while (first - start < MostOpeners && start > 0 && Gap(start - 1) == " " && language.Openers.Contains(this[start - 1])) start--;
        return new StatedCount(start, first, noun, number, meaning.Value, kind);
    }

    /// <summary>Digits or words; "one" and what may be a year are none.</summary>
    private (int Number, int Words)? ReadNumber(int at)
    {
        var word = _words[at];
        if (char.IsDigit(text[word.Start]))
        {
            var digits = string.Concat(text.AsSpan(word.Start, word.Length).ToString().Where(char.IsDigit));
            var grouped = digits.Length < word.Length;
            if (digits.Length > 6 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 2) return null;
            return !grouped && number is >= 1800 and <= 2200 ? null : (number, 1);
        }

        if (!language.Numbers.TryGetValue(word.Folded, out var value)) return null;
        return ReadHundreds(at, value);
    }

    /// <summary>"two hundred", "one hundred and twenty-five".</summary>
    private (int Number, int Words)? ReadHundreds(int at, int value)
    {
        if (!language.Numbers.TryGetValue($"{this[at]} {this[at + 1]}", out var two)) return (value, 1);
        if (two < 100) return (two, 2);
        var next = language.And.Contains(this[at + 2]) ? at + 3 : at + 2;
        return language.Numbers.TryGetValue(this[next], out var rest) && rest < 100 ? (two + rest, next - at + 1) : (two, 2);
    }

    private (int Noun, CountedKind Kind)? NounAfter(int number)
    {
        for (var at = number + 1; at < Count && at <= number + MostWordsBetween; at++)
        {
            if (Gap(at - 1).Trim() is not ("" or "," or "-") || language.Stops.Contains(this[at]) || char.IsDigit(text[_words[at].Start])) return null;
            if (KindOf(at) is not { } kind) continue;
            if (Gap(at) == " " && KindOf(at + 1) is { } compound) return (at + 1, compound);

            // "organizations and individuals"
            if (language.And.Contains(this[at + 1]) && Gap(at) == " " && KindOf(at + 2) is { } second) return (at + 2, second == kind ? kind : CountedKind.Any);
            return (at, kind);
        }

        return null;
    }

    private CountedKind? KindOf(int at)
    {
        if (language.Signers.Contains(this[at])) return CountedKind.Any;
        if (language.People.Contains(this[at])) return CountedKind.People;
        return language.Organisations.Contains(this[at]) ? CountedKind.Organisations : null;
    }

    /// <returns>No meaning where what stands before the number is no statement of how many sign.</returns>
    private (int First, CountMeaning? Meaning) MeaningBefore(int number)
    {
        if (number == 0 || Gap(number - 1).Trim().Length > 0) return (number, CountMeaning.Exactly);
        var (one, two) = (this[number - 1], $"{this[number - 2]} {this[number - 1]}");
        if (language.Below.Contains(one) || language.Below.Contains(two)) return (number, null);
        if (Find(two) is { } ofTwo) return (number - 2, ofTwo);
        return Find(one) is { } ofOne ? (number - 1, ofOne) : (number, CountMeaning.Exactly);

        CountMeaning? Find(string words) => language.AtLeast.Contains(words) ? CountMeaning.AtLeast
            : language.Nearly.Contains(words) ? CountMeaning.Nearly
            : language.About.Contains(words) ? CountMeaning.About
            : null;
    }

    /// <summary>What stands between a word and the next, with blanks as one space.</summary>
    private string Gap(int at) => at + 1 < Count ? Blanks().Replace(text[_words[at].End.._words[at + 1].Start], " ") : text[_words[at].End..];

    [GeneratedRegex(@"\p{Nd}{1,3}([.,’ \u00A0\u202F]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+|(\p{L}\.){2,}|[\p{L}\p{M}]+(['’-][\p{L}\p{M}]+)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"[^\S\n]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    private readonly record struct Word(int Start, int Length, string Folded)
    {
        public int End => Start + Length;
    }
}
