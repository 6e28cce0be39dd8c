using FsCheck;
using FsCheck.Fluent;

namespace Letters.Tests.Generators;

/// <summary>Letters as people write them, with emphasis on some of the words of the body.</summary>
public static class WordLetters
{
    public static Arbitrary<Letter> Letters() =>
        (from letter in LetterGenerator.Letters().Generator
         from places in Gen.Choose(0, 1_000).ListOf(letter.Body.Count)
         from types in Gen.Elements(MarkType.Strong, MarkType.Emphasis).ListOf(letter.Body.Count)
         select letter with { Body = letter.Body.Select((block, at) => block with { Text = Stress(block.Text, places[at], types[at]) }).ToSequence() }).ToArbitrary();

    /// <summary>Marks one of the words, unless a link is there. A paragraph that is all one word is layout to the reader.</summary>
    private static Passage Stress(Passage passage, int place, MarkType type)
    {
        var words = passage.Text.Split(' ');
        if (words.Length < 2) return passage;
        var word = place % words.Length;
        var start = words.Take(word).Sum(before => before.Length + 1);
        var mark = new Mark(start, words[word].Length, type);
        if (mark.Length == 0 || passage.Marks.Any(other => other.Start < mark.End && mark.Start < other.End)) return passage;
        return passage with { Marks = passage.Marks.Append(mark).OrderBy(each => each.Start).ThenByDescending(each => each.Length).ThenBy(each => each.Type).ToSequence() };
    }
}
