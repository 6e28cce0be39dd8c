namespace Letters.Parsing.Language;

internal enum Script
{
    Latin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
    Hangul,
    Kana,
    Han,
}

/// <summary>How many letters of each script a text has.</summary>
internal sealed class ScriptCounts
{
    private const string Persian = "پچژگکی";
    private const string Ukrainian = "іїєґ";
    private const string Russian = "ыэъё";

    private readonly int[] _counts = new int[Enum.GetValues<Script>().Length];

    public int Letters => _counts.Sum();

    /// <summary>Of Arabic script, those that Arabic does not use.</summary>
    public int PersianLetters { get; private set; }

    public int UkrainianLetters { get; private set; }

    public int RussianLetters { get; private set; }

    /// <summary>
    /// The script of most letters. A Japanese text has kana between its Chinese characters, and names in Latin script stand in
    /// texts of any script. Null where there are no letters.
    /// </summary>
    public Script? Dominant
    {
        get
        {
            if (Letters == 0) return null;
            if ((_counts[(int)Script.Kana] * 10) > _counts[(int)Script.Han] && _counts[(int)Script.Kana] * 5 > Letters) return Script.Kana;

            // A Chinese character is a word, so that few of them weigh more than as many Latin letters.
            if (_counts[(int)Script.Han] * 3 > Letters) return _counts[(int)Script.Kana] * 20 > _counts[(int)Script.Han] ? Script.Kana : Script.Han;
            return (Script)Array.IndexOf(_counts, _counts.Max());
        }
    }

    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (ScriptOf(character) is not { } script) continue;
            _counts[(int)script]++;
            var letter = char.ToLowerInvariant(character);
            if (Persian.Contains(letter, StringComparison.Ordinal)) PersianLetters++;
            else if (Ukrainian.Contains(letter, StringComparison.Ordinal)) UkrainianLetters++;
            else if (Russian.Contains(letter, StringComparison.Ordinal)) RussianLetters++;
        }
    }

    private static Script? ScriptOf(char character) => character switch
    {
        >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '\u00C0' and <= '\u024F' or >= '\u1E00' and <= '\u1EFF' => Script.Latin,
        >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF' => Script.Greek,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        >= '\u05D0' and <= '\u05EA' => Script.Hebrew,
        >= '\u0620' and <= '\u06D3' => Script.Arabic,
        >= '\uAC00' and <= '\uD7A3' => Script.Hangul,
        >= '\u3041' and <= '\u30FA' => Script.Kana,
        >= '\u3400' and <= '\u9FFF' => Script.Han,
        _ => null,
    };
}
