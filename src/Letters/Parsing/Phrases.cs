namespace Letters.Parsing;

/// <summary>The set phrases by which the parts of a letter are told apart.</summary>
internal static class Phrases
{
    private const int LongestSalutation = 300;
    private const int LongestClosing = 90;

    /// <summary>Whether the line opens a salutation: "Dear …", or another form of address that ends in a comma or colon.</summary>
    public static bool OpensSalutation(string line) => SalutationPhrases.Opens(line) || (EndsGreeting(line) && IsFormOfAddress(line));

    /// <summary>Whether the words are a whole salutation.</summary>
    public static bool IsSalutation(string text) =>
        text.Length <= LongestSalutation && ((EndsGreeting(text) && IsFormOfAddress(text)) || (SalutationPhrases.Opens(text) && text[^1] is not ('.' or '?' or ';' or '。' or '؟')));

    /// <summary>Whether the line ends as the whole of a salutation does.</summary>
    public static bool EndsGreeting(string line) => line[^1] is ',' or ':' or '!' or '،' or '，' or '：' or '！' or '、';

    /// <summary>Whether the line is a closing, alone on its line: "Sincerely,".</summary>
    public static bool IsClosing(string line)
    {
        if (line.Length > LongestClosing) return false;
        if (ClosingPhrases.Contains(line)) return true;

        // "We remain, respectfully yours,"
        var phrase = line.AsSpan().TrimEnd(",.:").Trim();
        var last = phrase.LastIndexOf(',');
        return line[^1] == ',' && last > 0 && ClosingPhrases.Contains(phrase[(last + 1)..].Trim());
    }

    private static bool IsFormOfAddress(string line) => line.Length <= LongestSalutation / 2 && SalutationPhrases.IsFormOfAddress(line);
}
