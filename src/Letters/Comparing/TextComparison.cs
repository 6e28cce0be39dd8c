using DiffPlex;
using DiffPlex.Chunkers;

namespace Letters.Comparing;

/// <summary>Compares texts word by word.</summary>
internal static class TextComparison
{
    /// <summary>Stands for the end of a paragraph among words.</summary>
    private const string ParagraphEnd = "\u2029";

    /// <summary>In UTF-16 code units of both texts together: longer ones are compared by paragraphs, for the time grows with their differences.</summary>
    private const int LongestByWords = 400_000;

    private static readonly CustomFunctionChunker Words = new(text => Split(text, ByWords));
    private static readonly CustomFunctionChunker WholeParagraphs = new(text => Split(text, static (_, _) => false));

    public static Sequence<ComparedParagraph> Of(Letter before, Letter after)
    {
        var (old, young) = (TextOf(before), TextOf(after));
        var difference = Differ.Instance.CreateDiffs(old, young, ignoreWhiteSpace: false, ignoreCase: false, old.Length + young.Length > LongestByWords ? WholeParagraphs : Words);
        var paragraphs = new Paragraphs();
        var (oldAt, youngAt) = (0, 0);
        foreach (var block in difference.DiffBlocks)
        {
            while (youngAt < block.InsertStartB) paragraphs.Add(TextChange.None, difference.PiecesNew[youngAt++]);
            oldAt = block.DeleteStartA;
            for (; oldAt < block.DeleteStartA + block.DeleteCountA; oldAt++) paragraphs.Add(TextChange.Removed, difference.PiecesOld[oldAt]);
            for (; youngAt < block.InsertStartB + block.InsertCountB; youngAt++) paragraphs.Add(TextChange.Added, difference.PiecesNew[youngAt]);
        }

        while (youngAt < difference.PiecesNew.Count) paragraphs.Add(TextChange.None, difference.PiecesNew[youngAt++]);
        return paragraphs.ToSequence();
    }

    /// <summary>All words but those of the signatories.</summary>
    private static string TextOf(Letter letter) => string.Concat((letter with { Signatories = [] }).Passages().Select(passage => passage.Text + ParagraphEnd));

    /// <summary>A word takes the blank behind it along, so that a changed word is a change of one piece.</summary>
    private static bool ByWords(string text, int at) => char.IsWhiteSpace(text[at]) && !char.IsWhiteSpace(text[at + 1]);

    private static string[] Split(string text, Func<string, int, bool> endsPiece)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var ends = text[at] == ParagraphEnd[0] || (at + 1 < text.Length && (text[at + 1] == ParagraphEnd[0] || endsPiece(text, at)));
            if (!ends) continue;
            pieces.Add(text[start..(at + 1)]);
            start = at + 1;
        }

        if (start < text.Length) pieces.Add(text[start..]);
        return [.. pieces];
    }

    /// <summary>Puts pieces together again: those of one change in a row, and paragraphs at their ends.</summary>
    private sealed class Paragraphs
    {
        private readonly List<ComparedParagraph> _paragraphs = [];
        private readonly List<ComparedText> _parts = [];

        public void Add(TextChange change, string piece)
        {
            if (piece == ParagraphEnd) End();
            else if (_parts is [.., var last] && last.Change == change) _parts[^1] = last with { Text = last.Text + piece };
            else _parts.Add(new ComparedText(change, piece));
        }

        public Sequence<ComparedParagraph> ToSequence()
        {
            End();
            return Sequence.ToSequence(_paragraphs);
        }

        private void End()
        {
            if (_parts.Count > 0) _paragraphs.Add(new ComparedParagraph(Sequence.ToSequence(_parts)));
            _parts.Clear();
        }
    }
}
