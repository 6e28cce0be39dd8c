using System.Text;
using TaggedPdf.Content;
using TaggedPdf.Tagging;

namespace TaggedPdf.Tests;

public class FileTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    public void ISO_32000_1_7_5_An_independent_reader_finds_no_fault_in_the_file(int pages)
    {
        var pdf = Specimen.Write(document =>
        {
            for (var number = 0; number < pages; number++)
                Specimen.AddPage(document, Specimen.Font, "One", "Two", "Three");
        });

        Assert.Contains("No syntax or stream encoding errors found", Tool.Run("qpdf", pdf, "--check", "{}"), StringComparison.Ordinal);
    }

    [Fact]
    public void ISO_19005_3_6_1_2_The_header_marks_the_file_as_binary()
    {
        var pdf = Specimen.OfText(Specimen.Font, "x");

        Assert.Equal("%PDF-1.7\n%", Encoding.ASCII.GetString(pdf, 0, 10));
        Assert.All(pdf[10..14], value => Assert.True(value > 127));
    }

    [Fact]
    public void ISO_19005_3_6_1_3_Nothing_follows_the_end_of_the_file()
    {
        Assert.Equal("%%EOF", Encoding.ASCII.GetString(Specimen.OfText(Specimen.Font, "x")[^5..]));
    }

    [Fact]
    public void ISO_32000_1_14_4_The_identifier_differs_with_the_content()
    {
        Assert.NotEqual(Identifier(Specimen.OfText(Specimen.Font, "x")), Identifier(Specimen.OfText(Specimen.Font, "y")));
        Assert.Equal(Identifier(Specimen.OfText(Specimen.Font, "x")), Identifier(Specimen.OfText(Specimen.Font, "x")));
    }

    [Fact]
    public void ISO_32000_1_7_7_3_Many_pages_keep_their_order()
    {
        const int Pages = 200;
        using var pdf = new PdfReader(Specimen.Write(document =>
        {
            for (var number = 1; number <= Pages; number++)
                Specimen.AddPage(document, Specimen.Font, $"Page {number}");
        }));

        Assert.Equal(Enumerable.Range(1, Pages).Select(number => $"Page {number}"), pdf.Document.GetPages().Select(page => page.Text));
    }

    [Fact]
    public void A_document_without_pages_is_refused()
    {
        using var output = new MemoryStream();
        using var document = new PdfDocument(output, Specimen.Metadata);

        Assert.Throws<InvalidOperationException>(document.Complete);
    }

    [Fact]
    public void A_page_that_was_not_finished_is_noticed()
    {
        using var output = new MemoryStream();
        using var document = new PdfDocument(output, Specimen.Metadata);
        using var page = document.AddPage(100, 100);

        Assert.Throws<InvalidOperationException>(document.Complete);
    }

    [Fact]
    public void Open_elements_are_written_when_the_document_is_completed()
    {
        var pdf = Specimen.Write(document =>
        {
            using var page = document.AddPage(300, 300);
            var heading = document.Structure.Add(StructureType.L).Add(StructureType.LI).Add(StructureType.LBody);
            using (page.Tag(heading))
                page.ShowText(20, 200, [Specimen.Font.Shape("Open")], new TextAppearance(12, new RgbColor(1, 2, 3)));
        });

        Assert.Matches("(?s)L.*LI.*LBody.*Open", Tool.Run("pdfinfo", pdf, "-struct-text", "{}"));
    }

    private static string Identifier(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var start = text.LastIndexOf("/ID[<", StringComparison.Ordinal) + 5;
        return text.Substring(start, 32);
    }
}
