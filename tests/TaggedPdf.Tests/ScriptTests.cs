using System.Globalization;
using System.Reflection;
using System.Text;
using TaggedPdf.Fonts;
using TaggedPdf.Tagging;
using TaggedPdf.Unicode;
using UglyToad.PdfPig.Tokens;

namespace TaggedPdf.Tests;

/// <summary>Text of other scripts, shaped, and read again as it was written.</summary>
public class ScriptTests
{
    private static readonly Dictionary<UnicodeScript, Typeface> Typefaces = new()
    {
        [UnicodeScript.Arabic] = Open("noto-naskh-arabic", "NotoNaskhArabic"),
        [UnicodeScript.Hebrew] = Open("noto-serif-hebrew", "NotoSerifHebrew"),
        [UnicodeScript.Armenian] = Open("noto-sans-armenian", "NotoSansArmenian"),
        [UnicodeScript.Georgian] = Open("noto-sans-georgian", "NotoSansGeorgian"),
        [UnicodeScript.Devanagari] = Open("noto-serif-devanagari", "NotoSerifDevanagari"),
        [UnicodeScript.Thai] = Open("noto-sans-thai", "NotoSansThai"),
        [UnicodeScript.Han] = Open("noto-serif-jp", "NotoSerifJP"),
        [UnicodeScript.Hiragana] = Open("noto-serif-jp", "NotoSerifJP"),
        [UnicodeScript.Hangul] = Open("noto-serif-kr", "NotoSerifKR"),
    };

    private static readonly FontCascade Font = Cascade("en");

    public static TheoryData<string> RightToLeftTexts =>
    [
        "שלום לכולם",
        "שָׁלוֹם עֲלֵיכֶם",
        "(סוגריים) ו„מרכאות“",
        "السلام عليكم",
        "مُحَمَّد لا إلى",
        "آزادی‌خواهان پیگیر",
        "ٹیلی ویژن کے بچے",
    ];

    public static TheoryData<string> LeftToRightTexts =>
    [
        "Բաց նամակ",
        "ღია წერილი",
        "हिन्दी में क्षत्रिय श्री ज्ञान",
        "ภาษาไทยที่นี่ น้ำใจ",
        "公開書簡「平和」のために。",
        "공개 서한",
        "Λευκό χαρτί",
        "Открытое письмо",
    ];

    [Theory]
    [MemberData(nameof(RightToLeftTexts))]
    public void ISO_32000_1_14_8_2_3_Text_from_right_to_left_is_read_in_logical_order(string text)
    {
        var pdf = OfRightToLeft(Font.Shape(text, isRightToLeft: true));

        Assert.Equal(Normal(text), Normal(Tool.Run("pdfinfo", pdf, "-struct-text", "{}").Split('"')[1]));
    }

    /// <summary>This tool goes by places on the page, and turns round what stands together in one glyph: letters with marks.</summary>
    [Theory]
    [MemberData(nameof(RightToLeftTexts))]
    public void Text_from_right_to_left_stands_where_it_is_read_from(string text)
    {
        var pdf = OfRightToLeft(Font.Shape(text, isRightToLeft: true));

        Assert.Equal(Letters(text), Letters(Tool.Run("pdftotext", pdf, "{}", "-")));
    }

    [Fact]
    public void A_letter_with_its_marks_is_one_glyph_and_no_replacement_text_is_needed()
    {
        using var pdf = new PdfReader(Specimen.OfText(Font, "x\u0323\u0302"));
        var page = pdf.Document.GetPage(1);

        Assert.Equal("x\u0323\u0302", Assert.Single(page.Letters).Value);
        Assert.DoesNotContain(page.GetMarkedContents().SelectMany(content => content.Children), span => span.Tag == "Span");
    }

    [Fact]
    public void Arabic_letters_are_joined()
    {
        var joined = Font.Shape("\u0628\u0628\u0628", isRightToLeft: true);
        var single = Font.Shape("\u0628", isRightToLeft: true);

        Assert.True(joined.Width < single.Width * 3);
    }

    [Fact]
    public void UAX_9_L4_Brackets_are_mirrored_from_right_to_left()
    {
        var (opening, closing) = (Specimen.OfText(Font, "("), OfRightToLeft(Font.Shape("(", isRightToLeft: true)));

        Assert.NotEqual(OutlineOf(opening), OutlineOf(closing));
        Assert.Equal(OutlineOf(Specimen.OfText(Font, ")")), OutlineOf(closing));
    }

    [Fact]
    public void Trailing_spaces_are_at_the_left_edge_from_right_to_left()
    {
        var word = Font.Shape("שלום", isRightToLeft: true);
        var spaced = Font.Shape("שלום ", isRightToLeft: true);

        Assert.Equal(word.Width, spaced.VisibleWidth);
        Assert.True(spaced.Width > word.Width);
    }

    [Theory]
    [MemberData(nameof(LeftToRightTexts))]
    public void ISO_32000_1_9_10_Text_of_every_script_is_read_as_it_is_written(string text)
    {
        var pdf = Specimen.OfText(Font, text);

        Assert.Equal(Normal(text), Normal(Tool.Run("pdftotext", pdf, "{}", "-")));
        Assert.Equal(Normal(text), Normal(Tool.Run("pdfinfo", pdf, "-struct-text", "{}").Split('"')[1]));
    }

    private static byte[] OfRightToLeft(ShapedText text) => Specimen.Write(document =>
    {
        using var page = document.AddPage(595, 842);
        using var paragraph = document.Structure.Add(StructureType.P);
        using (page.Tag(paragraph))
            page.ShowText(72, 700, [text], Specimen.Appearance);
    });

    /// <summary>The outlines of a one-page file's font, without anything that tells which character it is for.</summary>
    private static string OutlineOf(byte[] file)
    {
        using var pdf = new PdfReader(file);
        var descendant = pdf.Resolve<DictionaryToken>(pdf.Get<ArrayToken>(pdf.Fonts().Single(), "DescendantFonts").Data.Single());
        return Convert.ToHexString(pdf.Decode(pdf.Get<StreamToken>(pdf.Get<DictionaryToken>(descendant, "FontDescriptor"), "FontFile2")));
    }

    /// <summary>Without marks and format characters.</summary>
    private static string Letters(string text) =>
        string.Concat(Normal(text).EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)));

    private static string Normal(string text) => text.Trim().Trim('\u202B', '\u202C', '\f', '\n').Normalize(NormalizationForm.FormC);

    private static FontCascade Cascade(string language) => new(
        [Specimen.SourceSerif, Specimen.NotoSerif],
        FontFeatures.None,
        language,
        script => Typefaces.TryGetValue(script, out var typeface) ? [typeface] : []);

    private static Typeface Open(string package, string family)
    {
        var fonts = typeof(ScriptTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Fonts").Value!;
        return Typeface.Open(Path.Combine(fonts, package, "400Regular", $"{family}_400Regular.ttf"));
    }
}
