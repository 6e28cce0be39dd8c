namespace Letters.Parsing.Language;

/// <summary>How often each word stands in a text, in lower case.</summary>
internal sealed class WordCounts
{
    private const int LongestWord = 40;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int Total { get; private set; }

    public void Add(ReadOnlySpan<char> text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetter(text[at])) continue;
            if (at > start && at - start <= LongestWord)
            {
                var word = text[start..at].ToString().ToLowerInvariant();
                _counts[word] = _counts.GetValueOrDefault(word) + 1;
                Total++;
            }

            start = at + 1;
        }
    }

    public int Count(string[] words) => words.Sum(word => _counts.GetValueOrDefault(word));

    /// <summary>How many of the words that are longer than a letter stand in the text at all.</summary>
    public int CountDifferent(string[] words) => words.Count(word => word.Length > 1 && _counts.ContainsKey(word));
}
