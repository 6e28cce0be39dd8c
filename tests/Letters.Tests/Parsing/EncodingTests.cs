using System.Text;
using Letters.Parsing;

namespace Letters.Tests.Parsing;

public class EncodingTests
{
    [Fact]
    public void Reads_windows_1252_with_a_warning()
    {
        var result = Parse([.. "A title\n\nDear President L"u8, 0xF3, .. "pez:\n\nWe won"u8, 0x92, .. "t pay 5 "u8, 0x80, .. ".\n"u8]);
        Assert.Equal("Dear President López:", result.Letter!.Salutation!.Text);
        Assert.Equal("We won’t pay 5 €.", result.Letter.Body[0].Text.Text);
        var warning = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == "encoding-assumed");
        Assert.Equal((DiagnosticSeverity.Warning, 3, 17, "Dear President L"), (warning.Severity, warning.Line, warning.Column, warning.Excerpt));
    }

    [Fact]
    public void Reads_each_part_of_a_mixed_file_in_its_own_encoding()
    {
        var result = Parse([.. "A title\n\nDear José:\n\nWe thank L"u8, 0xF3, .. "pez and Peña.\n"u8]);
        Assert.Equal(("Dear José:", "We thank López and Peña."), (result.Letter!.Salutation!.Text, result.Letter.Body[0].Text.Text));
        var warning = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == "mixed-encodings");
        Assert.Equal((5, 11), (warning.Line, warning.Column));
        Assert.Contains("in some places", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_an_accent_that_is_the_last_byte() => Assert.Equal("Vive le café", Parse([.. "A title\n\nVive le caf"u8, 0xE9]).Letter!.Body[0].Text.Text);

    public static TheoryData<byte[]> OtherEncodings => new(
        [.. "A title\n\nText"u8, 0x81],
        [.. "A title\n\nText"u8, 0xFF],
        [.. "A title\n\nTexté"u8, 0xE2],
        Enumerable.Repeat<byte[]>([0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x20], 20).SelectMany(word => word).ToArray());

    [Theory]
    [MemberData(nameof(OtherEncodings))]
    public void Rejects_what_is_neither(byte[] content) => Assert.Contains(Parse(content).Diagnostics, diagnostic => diagnostic.Code == "invalid-utf-8");

    [Theory]
    [InlineData("می\u200Cخواهیم")]
    [InlineData("क्\u200Dष")]
    [InlineData("👩\u200D👩\u200D👧")]
    [InlineData("❤\uFE0F\u200D🔥")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")]
    [InlineData("ภาษา\u200Bไทย")]
    [InlineData("שלום\u200F!")]
    [InlineData("٥\u061C-٦")]
    public void Keeps_invisible_characters_that_words_need(string word)
    {
        var result = Parse(Encoding.UTF8.GetBytes($"A title\n\nText {word} text."));
        Assert.Equal($"Text {word} text.", result.Letter!.Body[0].Text.Text);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Code is "zero-width-character" or "bidi-control" or "control-character");
    }

    [Theory]
    [InlineData('\u200B', "zero-width-character")]
    [InlineData('\u200C', "zero-width-character")]
    [InlineData('\u200D', "zero-width-character")]
    [InlineData('\u2060', "zero-width-character")]
    [InlineData('\uFEFF', "zero-width-character")]
    [InlineData('\u00AD', "soft-hyphen")]
    [InlineData('\u202A', "bidi-control")]
    [InlineData('\u202E', "bidi-control")]
    [InlineData('\u2066', "bidi-control")]
    [InlineData('\u2069', "bidi-control")]
    [InlineData('\u0007', "control-character")]
    [InlineData('\uFFFE', "control-character")]
    public void Leaves_invisible_characters_out_and_says_so_once_a_line(char character, string code)
    {
        var result = Parse(Encoding.UTF8.GetBytes($"A title\n\nasy{character}lum see{character}kers"));
        Assert.Equal("asylum seekers", result.Letter!.Body[0].Text.Text);
        var found = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == code);
        Assert.Equal((3, 4, "asylum seekers"), (found.Line, found.Column, found.Excerpt));
    }

    [Fact]
    public void Lists_50_of_a_kind_and_counts_the_others()
    {
        var result = Parse(Encoding.UTF8.GetBytes("A title\n\n" + string.Join('\n', Enumerable.Repeat("a\u0007b", 70))));
        Assert.Equal(50, result.Diagnostics.Count(diagnostic => diagnostic.Code == "control-character"));
        var others = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == "more-of-a-kind");
        Assert.Equal((53, 2), (others.Line, others.Column));
        Assert.Contains("20 of them", others.Message, StringComparison.Ordinal);
    }

    private static ParseResult Parse(byte[] content) => PlainText.Parse(Slug.Parse("a-letter"), "a-letter/letter.txt", content);
}
