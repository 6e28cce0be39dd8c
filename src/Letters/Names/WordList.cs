using System.Collections.Frozen;

namespace Letters.Names;

/// <summary>Words that tell something about a name, looked up without regard to case and without copying the word.</summary>
internal sealed class WordList
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <param name="words">Parted by white space, so that a list reads as one.</param>
    public WordList(string words) =>
        _words = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
