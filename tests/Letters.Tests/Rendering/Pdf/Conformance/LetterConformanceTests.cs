using TaggedPdf.Tests;
using TaggedPdf.Tests.Conformance;

namespace Letters.Tests.Rendering.Pdf.Conformance;

/// <summary>That PDFs of letters conform to PDF/UA-1 and PDF/A-3a.</summary>
public class LetterConformanceTests
{
    public static TheoryData<string> Letters => ConformanceLetters.Names;

    public static TheoryData<string> ShortLetters => ConformanceLetters.NamesOfShort;

    [Theory]
    [MemberData(nameof(Letters))]
    public void A_letter_conforms_to_every_clause(string letter)
    {
        var violations = ConformanceChecker.Check(RenderedPdf.Render(ConformanceLetters.Named(letter)));

        Assert.True(violations.Count == 0, string.Join('\n', violations.Take(20)));
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void Another_reader_finds_no_fault_in_the_file(string letter) =>
        Assert.Contains("No syntax or stream encoding errors found", Tool.Run("qpdf", RenderedPdf.Render(ConformanceLetters.Named(letter)), "--check", "{}"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Letters))]
    public void The_structure_reads_as_the_letter_all_words_in_order(string name)
    {
        var letter = ConformanceLetters.Named(name);

        AssertReads(letter, ReadText.Of(RenderedPdf.Render(letter)));
    }

    [Theory]
    [MemberData(nameof(ShortLetters))]
    public void Another_reader_reads_it_so_too(string name)
    {
        var letter = ConformanceLetters.Named(name);

        AssertReads(letter, ReadText.OfAnotherReader(RenderedPdf.Render(letter)));
    }

    private static void AssertReads(Letter letter, string read)
    {
        var at = 0;
        var ends = new Dictionary<string, int>(StringComparer.Ordinal);
        var notes = letter.Notes.Select(note => note.Text).ToList();
        foreach (var passage in letter.Passages().Where(passage => !notes.Exists(note => ReferenceEquals(note, passage))))
        {
            at = EndOf(passage, read, at);
            foreach (var mark in passage.Marks.Where(mark => mark.Type == MarkType.NoteReference)) ends.TryAdd(mark.Target!, at);
        }

        // A note is read below what first refers to it, at the foot of that page or at the end.
        foreach (var note in letter.Notes) EndOf(note.Text, read, ends.GetValueOrDefault(note.Label));
    }

    private static int EndOf(Passage passage, string read, int start)
    {
        var words = ReadText.Expected(passage);
        var found = read.IndexOf(words, start, StringComparison.Ordinal);
        Assert.True(found >= 0, $"“{words}” is not read after “{read[Math.Max(0, start - 40)..start]}”, where there is “{read[start..Math.Min(read.Length, start + 200)]}”.");
        return found + words.Length;
    }
}
