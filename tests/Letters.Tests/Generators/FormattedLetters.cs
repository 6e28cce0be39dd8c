using FsCheck;
using FsCheck.Fluent;
using Letters.Tests.Builders;

namespace Letters.Tests.Generators;

/// <summary>Letters with every type of block, marks inside of marks, and words of characters that mean something elsewhere.</summary>
public static class FormattedLetters
{
    private static readonly string[] Words =
    [
        "word", "words", "a", "we", "2024", "7.", "1)", "12.", "*", "**", "*a*", "snake_case", "_x_", "__", "[sic]", "[", "]", "](", "(http://x)", "<b>", "</em>", "<", ">", "<!--", "#", "##", "#tag", "C#",
        "|", "a|b", "---", "===", "- -", "+", "-", "~~x~~", "~", "\\", "\\*", "back\\slash", "`code`", "``", "&amp;", "&", "&#35;", "AT&T", "!", "![x]", "\"said\"", "“quoted”", "it's", "http://example.org", "https://e.org/a_b*c",
        "www.example.org", "mailto:x@example.org", "x@example.org", "[^1]", "[x]:", "no\u00A0break", "é", "Ωμέγα", "日本語", "שלום", "😀", "--", "—", "…", "(a)", "a.", "b,", ":", "x:", "=", "$1", "%", "^", "{x}", "/", "---|---", ":-:",
    ];

    private static readonly string[] Targets = ["https://example.org/", "http://e.org/a_(b)?c=d&copy=1#x", "mailto:jane@example.org", "https://e.org/*a*_b_[c]", "https://example.org/\\~x"];

    public static Arbitrary<Letter> Letters() => Arb.From(Letter(), Shrink);

    public static Gen<Letter> Letter() =>
        from title in Passage()
        from standfirst in Passage().ListOf()
        from body in Blocks()
        from notes in Gen.Choose(0, 3)
        from noteTexts in Passage().ListOf(notes)
        select WithNotes(LetterBuilder.Bare() with
        {
            Title = title,
            Standfirst = standfirst.Take(2).Select(AsSentence).ToSequence(),
            Salutation = new("Dear Minister:"),
            Body = Block.Anchor(body),
            Closing = new("Sincerely,"),
            Signatories = [new(1, new("Jane Doe"), [new(new("Director, *Example* Trust"))])],
        }, noteTexts);

    /// <summary>Short lines above a salutation are an address, whatever was meant.</summary>
    private static Passage AsSentence(Passage passage) => passage with { Text = $"{passage.Text} is what the organisations that sign this letter ask of the Minister." };

    /// <summary>Each note is referred to at the end of the first block.</summary>
    private static Letter WithNotes(Letter letter, List<Passage> texts)
    {
        string[] labels = ["1", "*", "x-2"];
        var first = letter.Body[0].Text;
        var references = Enumerable.Range(0, texts.Count).Select(index => new Mark(first.Text.Length, 0, MarkType.NoteReference, labels[index]));
        var body = letter.Body.Skip(1).Prepend(letter.Body[0] with { Text = first with { Marks = first.Marks.Concat(references).ToSequence() } });
        return letter with { Body = body.ToSequence(), Notes = texts.Select((text, index) => new Note(labels[index], text)).ToSequence() };
    }

    private static Gen<List<Block>> Blocks() =>
        from blocks in BlockOf().NonEmptyListOf()
        select WithRanks([.. blocks]);

    /// <summary>The highest heading has rank 1, and none is deeper than Markdown has signs for.</summary>
    private static List<Block> WithRanks(List<Block> blocks)
    {
        var highest = blocks.Where(block => block.Type == BlockType.Heading).Select(block => block.Level).DefaultIfEmpty(1).Min();
        return blocks.ConvertAll(block => block.Type == BlockType.Heading ? block with { Level = block.Level - highest + 1 } : block);
    }

    private static Gen<Block> BlockOf() =>
        from type in Gen.Elements(Enum.GetValues<BlockType>())
        from level in Gen.Choose(1, 4)
        from number in Gen.Elements<int?>(null, null, 1, 2, 7, 120)
        from passage in Passage()
        select new Block("", type, passage)
        {
            Level = type is BlockType.Heading or BlockType.ListItem ? level : 0,
            Number = type is BlockType.ListItem ? number : null,
        };

    public static Gen<Passage> Passage() =>
        from words in Gen.Elements(Words).NonEmptyListOf()
        from joints in Gen.Elements(" ", " ", " ", " ", "\n", "").ListOf(words.Count)
        from cuts in Gen.Choose(0, 1000).ListOf(8)
        from types in Gen.Elements(MarkType.Link, MarkType.Strong, MarkType.Emphasis).ListOf(4)
        from target in Gen.Elements(Targets)
        select WithMarks(string.Concat(words.Zip(joints, (word, joint) => word + joint)).Trim(), [.. cuts], [.. types], target);

    /// <summary>Marks that lie in each other or apart, none of one type in another of it, none with a blank at its ends.</summary>
    private static Passage WithMarks(string text, int[] cuts, MarkType[] types, string target)
    {
        var marks = new List<Mark>();
        for (var at = 0; at < types.Length; at++)
        {
            var (start, end) = (Math.Min(cuts[2 * at], cuts[2 * at + 1]) % (text.Length + 1), Math.Max(cuts[2 * at], cuts[2 * at + 1]) % (text.Length + 1));
            while (start < end && !IsEdge(text, start)) start++;
            while (end > start && !IsEdge(text, end)) end--;
            if (start >= end || char.IsWhiteSpace(text[start]) || char.IsWhiteSpace(text[end - 1])) continue;
            var mark = new Mark(start, end - start, types[at], types[at] == MarkType.Link ? target : null);
            if (marks.TrueForAll(other => AreApart(mark, other, text))) marks.Add(mark);
        }

        marks.Sort((one, other) => (one.Start, -one.Length, one.Type).CompareTo((other.Start, -other.Length, other.Type)));
        return new Passage(text) { Marks = marks.ToSequence() };
    }

    private static bool IsEdge(string text, int at) => at == text.Length || !char.IsLowSurrogate(text[at]);

    private static bool AreApart(Mark one, Mark other, string text)
    {
        if (one.End <= other.Start) return one.Type != other.Type || text[one.End..other.Start] != "\n";
        if (other.End <= one.Start) return one.Type != other.Type || text[other.End..one.Start] != "\n";
        if (one.Type == other.Type) return false;
        var (outer, inner) = one.Length > other.Length || (one.Length == other.Length && one.Type < other.Type) ? (one, other) : (other, one);
        return outer.Start <= inner.Start && inner.End <= outer.End;
    }

    private static IEnumerable<Letter> Shrink(Letter letter)
    {
        if (letter.Notes.Count > 0) yield return WithoutNotes(letter);
        if (letter.Standfirst.Count > 0) yield return letter with { Standfirst = [] };
        if (letter.Title.Text != "A title") yield return letter with { Title = new("A title") };
        for (var at = 0; letter.Body.Count > 1 && letter.Notes.Count == 0 && at < letter.Body.Count; at++) yield return letter with { Body = Block.Anchor(WithRanks([.. letter.Body.Where((_, index) => index != at)])) };
        if (letter is { Notes.Count: 0, Body.Count: 1 })
        {
            var only = letter.Body[0];
            for (var at = 0; at < only.Text.Marks.Count; at++) yield return letter with { Body = [only with { Text = only.Text with { Marks = only.Text.Marks.Where((_, index) => index != at).ToSequence() } }] };
        }
    }

    private static Letter WithoutNotes(Letter letter) => letter with
    {
        Notes = [],
        Body = letter.Body.Select(block => block with { Text = block.Text with { Marks = block.Text.Marks.Where(mark => mark.Type != MarkType.NoteReference).ToSequence() } }).ToSequence(),
    };
}
