using System.Runtime.InteropServices;
using Letters.Searching;

namespace Letters.Azure;

/// <summary>What is looked up of a signatory list in an index: its words and what its signatories have in common, with the positions of each.</summary>
internal sealed class SignatoryWords
{
    /// <summary>So many characters of a word, or fewer, are the beginning of so many words that these have a row together.</summary>
    private const int ShortBeginning = 2;

    private readonly Dictionary<string, PositionSet> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PositionSet> _beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PositionSet> _traits = new(StringComparer.Ordinal);

    private SignatoryWords()
    {
    }

    /// <summary>Words that are not short.</summary>
    public IReadOnlyDictionary<string, PositionSet> Words => _words;

    /// <summary>Short words, and with what others begin.</summary>
    public IReadOnlyDictionary<string, PositionSet> Beginnings => _beginnings;

    /// <summary>Kinds and groups.</summary>
    public IReadOnlyDictionary<string, PositionSet> Traits => _traits;

    public static SignatoryWords Of(Sequence<Signatory> signatories)
    {
        var index = new SignatoryWords();
        foreach (var signatory in signatories)
        {
            foreach (var word in SearchWords.Of(signatory)) index.Add(word, signatory.Position);
            Add(index._traits, Kind(signatory.Kind), signatory.Position);
            if (signatory.Group is { } group) Add(index._traits, Group(SignatoryQuery.FoldGroup(group)), signatory.Position);
        }

        return index;
    }

    public static bool IsShort(string word) => word.Length <= ShortBeginning || Beginning(word, ShortBeginning) == word.Length;

    /// <summary>No word: it has a sign in it that words never have.</summary>
    public static string Kind(SignatoryKind kind) => $"=kind={kind}";

    /// <param name="folded">As <see cref="SignatoryQuery.FoldGroup"/> gives it; of any length.</param>
    public static string Group(string folded) => $"=group={ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(folded)).Short}";

    private void Add(string word, int position)
    {
        for (var characters = 1; characters <= ShortBeginning; characters++)
        {
            var length = Beginning(word, characters);
            Add(_beginnings, word[..length], position);
            if (length == word.Length) return;
        }

        Add(_words, word, position);
    }

    private static void Add(Dictionary<string, PositionSet> sets, string key, int position)
    {
        ref var set = ref CollectionsMarshal.GetValueRefOrAddDefault(sets, key, out _);
        (set ??= new PositionSet()).Add(position);
    }

    /// <returns>How many UTF-16 code units the first characters of a word have; all where it has no more.</returns>
    private static int Beginning(string word, int characters)
    {
        var length = 0;
        for (; characters > 0 && length < word.Length; characters--) length += char.IsHighSurrogate(word[length]) && length + 1 < word.Length ? 2 : 1;
        return length;
    }
}
