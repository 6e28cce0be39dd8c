using System.Buffers.Binary;
using System.Text;
using TaggedPdf.Fonts;
using TaggedPdf.Unicode;
using UglyToad.PdfPig.Tokens;

namespace TaggedPdf.Tests;

public class FontTests
{
    [Theory]
    [InlineData("office affluent fjord", FontFeatures.None)]
    [InlineData("Small Capitals", FontFeatures.SmallCapitals)]
    [InlineData("1234567890", FontFeatures.OldStyleFigures)]
    [InlineData("1234567890", FontFeatures.LiningFigures | FontFeatures.TabularFigures)]
    [InlineData("Ελληνικά и кириллица", FontFeatures.None)]
    [InlineData("(back\\slash) and 100% “quoted”", FontFeatures.None)]
    public void ISO_32000_1_9_10_3_Every_glyph_extracts_as_its_characters(string text, FontFeatures features)
    {
        using var pdf = new PdfReader(Specimen.OfText(Specimen.Cascade(features), text));

        Assert.Equal(text, pdf.Document.GetPage(1).Text);
    }

    [Fact]
    public void ISO_32000_1_9_10_3_One_glyph_that_stands_for_two_characters_extracts_as_each()
    {
        const string Text = "a b\u00A0c-d\u2010e\u2011f";
        using var pdf = new PdfReader(Specimen.OfText(Specimen.Font, Text));

        Assert.Equal(Text, pdf.Document.GetPage(1).Text);
    }

    [Fact]
    public void A_ligature_is_one_glyph()
    {
        using var pdf = new PdfReader(Specimen.OfText(Specimen.Font, "fi"));

        Assert.Equal("fi", Assert.Single(pdf.Document.GetPage(1).Letters).Value);
    }

    [Theory]
    [InlineData("Ma\u0304ori re\u0301sume\u0301")]
    [InlineData("x\u0323\u0302 q\u0307\u0323")]
    [InlineData("\u1E69 o\u0328\u0304")]
    public void ISO_32000_1_14_9_4_Combining_marks_extract_canonically_equivalent(string text)
    {
        var extracted = Tool.Run("pdftotext", Specimen.OfText(Specimen.Font, text), "{}", "-").Trim();

        Assert.Equal(text.Normalize(NormalizationForm.FormC), extracted.Normalize(NormalizationForm.FormC));
    }

    [Fact]
    public void ISO_32000_1_14_9_4_A_character_without_a_glyph_is_printed_as_its_number_and_read_as_itself()
    {
        using var pdf = new PdfReader(Specimen.OfText(Specimen.Font, "Hi 😀!"));
        var page = pdf.Document.GetPage(1);

        Assert.Equal("Hi [U+1F600]!", page.Text);
        Assert.Equal("😀", page.GetMarkedContents().SelectMany(content => content.Children).Single(span => span.Tag == "Span").ActualText);
    }

    [Fact]
    public void Finds_the_characters_that_no_typeface_has()
    {
        Assert.Equal([("😀", UnicodeScript.Latin), ("日", UnicodeScript.Han)], Specimen.Font.FindMissing("a😀b日c😀 д\u00AD\u200D"));
    }

    [Fact]
    public void ISO_19005_3_6_2_11_7_3_A_private_use_character_is_not_mapped_to()
    {
        using var pdf = new PdfReader(Specimen.OfText(Specimen.Font, "\uE000\uF6C3"));

        Assert.Equal("[U+E000][U+F6C3]", pdf.Document.GetPage(1).Text);
    }

    [Fact]
    public void Lone_surrogates_do_not_reach_the_file()
    {
        using var pdf = new PdfReader(Specimen.OfText(Specimen.Font, "a\uD83Db"));

        Assert.DoesNotContain('\uD83D', pdf.Document.GetPage(1).Text);
    }

    [Fact]
    public void A_character_is_set_in_the_first_typeface_that_has_it()
    {
        using var pdf = new PdfReader(Specimen.OfText(Specimen.Font, "Plain \u0180\u2003\u2011 text"));

        Assert.Equal("Plain \u0180\u2003\u2011 text", pdf.Document.GetPage(1).Text);
        Assert.Equal(
            [("\u0180", "NotoSerif-Regular")],
            pdf.Document.GetPage(1).Letters.Select(letter => (letter.Value, letter.FontName!.Split('+')[1]))
                .Where(letter => letter.Item2 != "SourceSerif4-Regular"));
    }

    [Fact]
    public void Kerning_moves_glyphs_together()
    {
        Assert.True(Specimen.Font.Shape("AV").Width < Specimen.Font.Shape("A").Width + Specimen.Font.Shape("V").Width);
    }

    [Fact]
    public void Width_without_trailing_spaces_is_that_of_the_word()
    {
        Assert.Equal(Specimen.Font.Shape("word").Width, Specimen.Font.Shape("word  ").VisibleWidth);
        Assert.True(Specimen.Font.Shape("word  ").Width > Specimen.Font.Shape("word").Width);
    }

    [Fact]
    public void ISO_32000_1_9_6_4_A_subset_has_a_tag_of_six_capitals()
    {
        using var pdf = new PdfReader(Specimen.OfText(Specimen.Font, "Subset"));
        var font = Assert.Single(pdf.Fonts());

        Assert.Matches("^[A-Z]{6}\\+SourceSerif4-Regular$", pdf.Text(font, "BaseFont"));
        Assert.Equal("Identity-H", pdf.Text(font, "Encoding"));
    }

    [Fact]
    public void ISO_19005_3_6_2_11_5_Widths_in_the_dictionary_are_those_of_the_font_program()
    {
        using var pdf = new PdfReader(Specimen.OfText(Specimen.Font, "Widths of fi, W and é"));
        var descendant = pdf.Resolve<DictionaryToken>(pdf.Get<ArrayToken>(pdf.Fonts().Single(), "DescendantFonts").Data.Single());
        var widths = ((ArrayToken)pdf.Get<ArrayToken>(descendant, "W").Data[1]).Data.Select(width => ((NumericToken)width).Int).ToList();
        var glyphs = pdf.Decode(pdf.Get<StreamToken>(descendant, "CIDToGIDMap"));
        var program = pdf.Decode(pdf.Get<StreamToken>(pdf.Get<DictionaryToken>(descendant, "FontDescriptor"), "FontFile2"));

        Assert.Equal(glyphs.Length / 2, widths.Count);
        Assert.True(widths.Count > 12);
        for (var identifier = 0; identifier < widths.Count; identifier++)
        {
            var glyph = BinaryPrimitives.ReadUInt16BigEndian(glyphs.AsSpan(2 * identifier));
            Assert.Equal(AdvanceOf(program, glyph), widths[identifier]);
        }
    }

    [Fact]
    public void ISO_32000_1_9_9_The_font_program_has_the_tables_that_outlines_need_and_no_others()
    {
        using var pdf = new PdfReader(Specimen.OfText(Specimen.Font, "Tables"));
        var descendant = pdf.Resolve<DictionaryToken>(pdf.Get<ArrayToken>(pdf.Fonts().Single(), "DescendantFonts").Data.Single());
        var program = pdf.Decode(pdf.Get<StreamToken>(pdf.Get<DictionaryToken>(descendant, "FontDescriptor"), "FontFile2"));

        Assert.Equal(["glyf", "head", "hhea", "hmtx", "loca", "maxp"], Tables(program).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Bytes_that_are_no_font_are_refused()
    {
        using var program = new MemoryStream(Encoding.ASCII.GetBytes("not a font at all"));

        Assert.Throws<InvalidDataException>(() => Typeface.Load(program));
    }

    private static int AdvanceOf(byte[] program, int glyph)
    {
        var tables = Tables(program);
        var longMetrics = BinaryPrimitives.ReadUInt16BigEndian(program.AsSpan(tables["hhea"] + 34));
        return BinaryPrimitives.ReadUInt16BigEndian(program.AsSpan(tables["hmtx"] + (4 * Math.Min(glyph, longMetrics - 1))));
    }

    private static Dictionary<string, int> Tables(byte[] program)
    {
        var tables = new Dictionary<string, int>();
        var count = BinaryPrimitives.ReadUInt16BigEndian(program.AsSpan(4));
        for (var index = 0; index < count; index++)
        {
            var record = program.AsSpan(12 + (16 * index));
            tables.Add(Encoding.ASCII.GetString(record[..4]), BinaryPrimitives.ReadInt32BigEndian(record[8..]));
        }

        return tables;
    }
}
