using Letters.Tests.Builders;
using TaggedPdf.Tests;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Tokens;

namespace Letters.Tests.Rendering.Pdf;

/// <summary>Links, bookmarks, and what the file says of itself.</summary>
public class LinkTests
{
    private static Letter Complete { get; } = CompleteLetter.Create();

    [Fact]
    public void Each_link_lies_over_its_words_and_describes_itself()
    {
        using var pdf = new RenderedPdf(WithBody(new Passage("See the report now.") { Marks = [new(4, 10, MarkType.Link, "https://example.org/a b?c=ü")] }));
        var annotation = pdf.Document.GetPage(1).GetAnnotations().First();
        var words = pdf.Document.GetPage(1).Letters.SkipWhile(letter => letter.Value != "S").Skip(4).Take(10).ToList();

        Assert.Equal("the report", string.Concat(words.Select(letter => letter.Value)));
        Assert.Equal(words[0].StartBaseLine.X, annotation.Rectangle.Left, tolerance: 0.5);
        Assert.Equal(words[^1].EndBaseLine.X, annotation.Rectangle.Right, tolerance: 0.5);
        Assert.InRange(words[0].StartBaseLine.Y, annotation.Rectangle.Bottom, annotation.Rectangle.Top);
        Assert.Equal("the report", annotation.Content);
        Assert.Equal("https://example.org/a%20b?c=%C3%BC", AddressOf(annotation));
    }

    [Fact]
    public void A_host_outside_of_ASCII_is_written_in_Punycode()
    {
        using var pdf = new RenderedPdf(WithBody(new Passage("words") { Marks = [new(0, 5, MarkType.Link, "https://münchen.example/ü")] }));

        Assert.Equal("https://xn--mnchen-3ya.example/%C3%BC", AddressOf(pdf.Document.GetPage(1).GetAnnotations().First()));
    }

    [Theory]
    [InlineData("https://example.org/report/", "example.org/report", false)]
    [InlineData("https://www.example.org", "www.example.org", false)]
    [InlineData("mailto:a@example.org", "a@example.org", false)]
    [InlineData("https://example.org/report", "the report", true)]
    public void The_address_of_a_link_is_printed_where_its_words_do_not_say_it(string address, string words, bool isPrinted)
    {
        using var pdf = new RenderedPdf(WithBody(new Passage(words) { Marks = [new(0, words.Length, MarkType.Link, address)] }));

        Assert.Equal(isPrinted, SpokenStructure.Of(pdf.Document).Any(part => part.StartsWith("L{", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_many_words_that_are_a_link_the_first_are_printed_with_the_address()
    {
        var words = string.Join(' ', Enumerable.Range(1, 30).Select(number => $"word{number}"));
        using var pdf = new RenderedPdf(WithBody(new Passage(words) { Marks = [new(0, words.Length, MarkType.Link, "https://example.org/")] }));

        Assert.Equal("L{LI{LBody{word1 word2 word3 word4 word5 word6 word7 word8 word9 word10…: Link{https://example.org/**}}}}", SpokenStructure.Of(pdf.Document)[^2]);
    }

    [Fact]
    public void An_address_that_many_links_lead_to_is_printed_once()
    {
        var passage = new Passage("one two") { Marks = [new(0, 3, MarkType.Link, "https://example.org/"), new(4, 3, MarkType.Link, "https://example.org/")] };
        using var pdf = new RenderedPdf(WithBody(passage));

        Assert.Equal("L{LI{LBody{one: Link{https://example.org/*}}}}", SpokenStructure.Of(pdf.Document)[^2]);
    }

    [Fact]
    public void Signs_of_notes_lead_to_the_notes_and_the_notes_back()
    {
        using var pdf = new RenderedPdf(Complete);
        var names = (DictionaryToken)pdf.Document.Structure.Catalog.CatalogDictionary.Data["Names"];
        var destinations = (DictionaryToken)pdf.Document.Structure.GetObject(((IndirectReferenceToken)names.Data["Dests"]).Data).Data;
        var keys = ((ArrayToken)destinations.Data["Names"]).Data.OfType<StringToken>().Select(key => key.Data).ToList();
        var led = pdf.Document.GetPages().SelectMany(page => page.GetAnnotations())
            .Where(annotation => annotation.AnnotationDictionary.Data.ContainsKey("Dest"))
            .Select(annotation => $"{((StringToken)annotation.AnnotationDictionary.Data["Dest"]).Data}: {annotation.Content}").ToList();

        Assert.Equal(["note-1", "note-2", "reference-1", "reference-2"], keys);
        Assert.Equal(
            ["note-1: Note 1", "reference-1: Back to text", "note-2: Note *", "note-2: Note *", "reference-2: Back to text"], led);
    }

    [Fact]
    public void Bookmarks_are_a_tree_of_the_headings_and_groups()
    {
        using var pdf = new RenderedPdf(Complete);

        Assert.True(pdf.Document.TryGetBookmarks(out var bookmarks));
        Assert.Equal(
            ["Keep the archive open", "Corrections", "What we ask", "  Why", "Signatories", "  Individuals", "  Organisations"],
            bookmarks.GetNodes().Select(node => new string(' ', 2 * node.Level) + node.Title));
    }

    [Fact]
    public void The_file_tells_what_the_author_stated()
    {
        using var pdf = new RenderedPdf(Complete);
        var information = pdf.Document.Information;

        Assert.Equal("Friends of the Archive", information.Author);
        Assert.Equal("archives, access", information.Keywords);
        Assert.Equal("D:20240512", information.CreationDate);
    }

    [Fact]
    public void An_independent_reader_finds_no_fault_in_a_letter_that_has_everything()
    {
        var bytes = RenderedPdf.Render(Complete);

        Assert.Contains("No syntax or stream encoding errors found", Tool.Run("qpdf", bytes, "--check", "{}"), StringComparison.Ordinal);
    }

    private static Letter WithBody(Passage passage) => LetterBuilder.Bare() with { Body = [Block.Paragraph(1, passage)] };

    private static string AddressOf(Annotation annotation) =>
        ((StringToken)((DictionaryToken)annotation.AnnotationDictionary.Data["A"]).Data["URI"]).Data;
}
