using Letters.Tests.Builders;
using TaggedPdf.Tests;

namespace Letters.Tests.Rendering.Pdf;

/// <summary>Notes at the foot of the page that refers to them.</summary>
public class FootnoteTests
{
    private const double PageBottom = 96;

    public static TheoryData<int> Lengths => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_note_begins_at_the_foot_of_the_page_that_refers_to_it(int words)
    {
        using var pdf = new RenderedPdf(WithNotes(30, words, Sentence("because", 12)));
        var seen = 0;

        foreach (var page in pdf.Pages)
        {
            var notes = page.Where(line => line.Text.StartsWith("Note-", StringComparison.Ordinal)).ToList();
            var references = page.SelectMany(line => RenderedPdf.WordsOf(line.Text)).Count(word => word.StartsWith("reference-", StringComparison.Ordinal));
            Assert.Equal(references, notes.Count);
            Assert.Equal(notes.Select(_ => $"Note-{++seen}"), notes.Select(note => RenderedPdf.WordsOf(note.Text).First()));
            Assert.All(page.Where(IsBody), line => Assert.All(notes, note => Assert.True(note.Baseline < line.Baseline)));
            Assert.All(page.Where(line => line.Baseline > 60), line => Assert.InRange(line.Baseline, PageBottom, 760));
        }

        Assert.Equal(30, seen);
    }

    [Theory]
    [InlineData(150)]
    [InlineData(900)]
    [InlineData(2500)]
    public void A_long_note_is_continued_on_the_next_pages_and_the_text_goes_on_above_it(int words)
    {
        var letter = WithNotes(40, 90, Sentence("long", 8));
        letter = letter with { Notes = [letter.Notes[0] with { Text = new("Note-1 " + Sentence("very", words)) }, .. letter.Notes.Skip(1)] };
        using var pdf = new RenderedPdf(letter);
        var spoken = SpokenStructure.Of(pdf.Document);
        var pagesOfNote = pdf.Pages.Count(page => page.Any(line => line.Text.Contains("very", StringComparison.Ordinal)));

        Assert.Equal(letter.Body.Count, spoken.Count(part => part.StartsWith("P{body", StringComparison.Ordinal)));
        Assert.Contains($"Note{{Lbl{{Link{{1*}}}}P{{{letter.Notes[0].Text}}}}}", spoken);
        Assert.Equal(words > 150, pagesOfNote > 1);
        Assert.All(pdf.Pages.Take(pagesOfNote), page => Assert.True(page.Count(IsBody) >= 2));
        Assert.All(pdf.Pages.SelectMany(page => page), line => Assert.True(line.Baseline > 90));
    }

    [Fact]
    public void A_note_longer_than_all_of_the_text_has_pages_of_its_own_before_the_signatories()
    {
        var letter = WithNotes(1, 5, Sentence("endless", 3000)) with { Signatories = LetterBuilder.WithSignatories(3).Signatories };
        using var pdf = new RenderedPdf(letter);

        Assert.Contains($"Note{{Lbl{{Link{{1*}}}}P{{{letter.Notes[0].Text}}}}}", SpokenStructure.Of(pdf.Document));
        Assert.Equal(3, pdf.Pages.SelectMany(page => page).Count(line => line.Text.StartsWith("Signatory No.", StringComparison.Ordinal)));
        Assert.All(pdf.Pages.SelectMany(page => page), line => Assert.True(line.Baseline > 90));
    }

    [Fact]
    public void A_note_follows_its_paragraph_inside_of_lists_and_quotations()
    {
        using var pdf = new RenderedPdf(LetterBuilder.Bare() with
        {
            Body = Block.Anchor(
            [
                new("", BlockType.ListItem, Referring("Keep", "1")) { Level = 1, Number = 1 },
                new("", BlockType.ListItem, new("now")) { Level = 2 },
                new("", BlockType.ListItem, new("Pay")) { Level = 1, Number = 2 },
                new("", BlockType.Quotation, Referring("Said", "2")),
                new("", BlockType.Quotation, new("so")),
            ]),
            Notes = [new("1", new("One.")), new("2", new("Two."))],
        });

        Assert.Equal(
        [
            "L{LI{Lbl{1.}LBody{P{KeepReference{Link{1*}}}Note{Lbl{Link{1*}}P{One.}}L{LI{Lbl{–}LBody{now}}}}}LI{Lbl{2.}LBody{Pay}}}",
            "BlockQuote{P{SaidReference{Link{2*}}}Note{Lbl{Link{2*}}P{Two.}}P{so}}",
        ], SpokenStructure.Of(pdf.Document).Skip(1).SkipLast(1));
    }

    [Fact]
    public void A_note_that_is_referred_to_twice_stands_where_it_is_first()
    {
        var letter = WithNotes(20, 60, Sentence("once", 5));
        letter = letter with { Body = letter.Body.Select(block => block with { Text = Referring(block.Text.Text, "1") }).ToSequence() };
        using var pdf = new RenderedPdf(letter);

        Assert.Contains(pdf.Pages[0], line => line.Text.StartsWith("Note-1 ", StringComparison.Ordinal));
        Assert.DoesNotContain(pdf.Pages[1], line => line.Text.StartsWith("Note-1 ", StringComparison.Ordinal));
    }

    [Fact]
    public void An_independent_reader_finds_no_fault_in_a_letter_with_many_notes() =>
        Assert.Contains(
            "No syntax or stream encoding errors found",
            Tool.Run("qpdf", RenderedPdf.Render(WithNotes(200, 30, Sentence("many", 40))), "--check", "{}"),
            StringComparison.Ordinal);

    private static bool IsBody(PdfLine line) => line.Text.Contains("body", StringComparison.Ordinal);

    /// <summary>A letter whose paragraphs each refer to a note, which begins with "Note-" and its number.</summary>
    private static Letter WithNotes(int paragraphs, int words, string note) => LetterBuilder.Bare() with
    {
        Body = Block.Anchor(Enumerable.Range(1, paragraphs).Select(number =>
            new Block("", BlockType.Paragraph, Referring($"{Sentence("body", words)} body reference-{number}", $"{number}")))),
        Notes = Enumerable.Range(1, paragraphs).Select(number => new Note($"{number}", new($"Note-{number} {note}"))).ToSequence(),
    };

    private static Passage Referring(string text, string label) => new(text) { Marks = [new(text.Length, 0, MarkType.NoteReference, label)] };

    private static string Sentence(string word, int count) => string.Join(' ', Enumerable.Repeat(word, count));
}
