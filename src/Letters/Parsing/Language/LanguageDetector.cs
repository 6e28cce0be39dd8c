namespace Letters.Parsing.Language;

/// <summary>
/// Tells the language of a text by its script and by the most frequent words of each language. Where the words do not decide
/// it, the answer is none: a few words of Latin script are of any language.
/// </summary>
internal static class LanguageDetector
{
    /// <summary>In UTF-16 code units; more does not make the answer better.</summary>
    private const int MostText = 20_000;

    private const int FewestWords = 6;

    /// <summary>One word that is found again and again, an "a" in a list of items, is of no language.</summary>
    private const int FewestDifferentWords = 3;
    private const double FewestWordsInHundred = 12;

    /// <returns>Null where the language cannot be told.</returns>
    public static LanguageTag? Detect(IEnumerable<string> lines)
    {
        var scripts = new ScriptCounts();
        var words = new WordCounts();
        var length = 0;
        foreach (var line in lines)
        {
            var text = line.AsSpan(0, Math.Min(line.Length, MostText - length));
            scripts.Add(text);
            words.Add(text);
            length += text.Length;
            if (length >= MostText) break;
        }

        var tag = scripts.Dominant switch
        {
            Script.Greek => "el",
            Script.Hebrew => "he",
            Script.Hangul => "ko",
            Script.Kana => "ja",
            Script.Han => "zh",
            Script.Arabic => scripts.PersianLetters * 100 > scripts.Letters ? "fa" : "ar",
            Script.Cyrillic => OfCyrillic(scripts, words),
            Script.Latin => Best(words, FrequentWords.Latin),
            _ => null,
        };
        return tag is null ? null : LanguageTag.Parse(tag);
    }

    /// <summary>Russian and Ukrainian are told apart by letters that only one of them has; other languages by their words.</summary>
    private static string? OfCyrillic(ScriptCounts scripts, WordCounts words) =>
        Best(words, FrequentWords.Cyrillic) ?? (scripts.UkrainianLetters > scripts.RussianLetters ? "uk" : scripts.RussianLetters > 0 ? "ru" : null);

    private static string? Best(WordCounts words, IReadOnlyDictionary<string, string[]> languages)
    {
        var ranking = languages.Select(language => (Tag: language.Key, Count: words.Count(language.Value))).OrderByDescending(language => language.Count).ThenBy(language => language.Tag, StringComparer.Ordinal).ToList();
        var (best, second) = (ranking[0], ranking[1]);
        return best.Count >= FewestWords && words.CountDifferent(languages[best.Tag]) >= FewestDifferentWords && best.Count * 100 >= words.Total * FewestWordsInHundred && best.Count * 4 >= second.Count * 5 ? best.Tag : null;
    }
}
