using System.Text;

namespace Letters.Tests.Parsing;

public class BadInputTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u00A0\n")]
    public void Rejects_a_file_without_words(string text) => Assert.Equal("empty-file", Error(Encoding.UTF8.GetBytes(text)).Code);

    [Fact]
    public void Rejects_bytes_that_are_not_utf_8_with_their_place()
    {
        var error = Error([.. Encoding.UTF8.GetBytes("A title\r\n\r\nDear L"), 0x81, .. "pez:"u8]);
        Assert.Equal(("invalid-utf-8", 3, 7), (error.Code, error.Line, error.Column));
        Assert.Contains("0x81 (byte 18 of the file)", error.Message, StringComparison.Ordinal);
        Assert.Equal("Dear L", error.Excerpt);
    }

    [Fact]
    public void Rejects_a_character_that_is_cut_off_at_the_end() => Assert.Equal("invalid-utf-8", Error([.. "A title"u8, 0xE2, 0x80]).Code);

    [Theory]
    [InlineData("PK\u0003\u0004", "Word")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("{\\rtf1", "RTF")]
    [InlineData("A\0B", "zero")]
    public void Rejects_binary_files_and_says_what_they_are(string start, string kind)
    {
        var error = Error(Encoding.ASCII.GetBytes(start));
        Assert.Equal("not-a-text-file", error.Code);
        Assert.Contains(kind, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rejects_utf_16_with_half_a_character()
    {
        var error = Error([0xFF, 0xFE, (byte)'A', 0, 0x00, 0xD8]);
        Assert.Equal(("not-a-text-file", 1, 2), (error.Code, error.Line, error.Column));
    }

    [Fact]
    public void Rejects_a_title_alone() => Assert.Equal(("no-body", 1), (Error("A title"u8).Code, Error("A title"u8).Line));

    [Fact]
    public void Rejects_a_letter_that_begins_with_its_salutation() => Assert.Equal("no-title", Error("Dear Minister,\n\nText."u8).Code);

    [Fact]
    public void Rejects_a_signatory_that_is_longer_than_a_table_row()
    {
        var names = "Jane Doe\nDirector" + string.Concat(Enumerable.Repeat(" of a department", 501));
        var error = Error(Encoding.UTF8.GetBytes($"A title\n\nText.\n\nSincerely,\n\n{names}"));
        Assert.Equal(("signatory-too-long", 7), (error.Code, error.Line));
    }

    [Fact]
    public void Leaves_control_characters_out_and_says_where()
    {
        var result = PlainText.Parse(Slug.Parse("a-letter"), "a-letter/letter.txt", "A title\n\nBell\u0007 and\u001B escape."u8);
        Assert.Equal("Bell and escape.", result.Letter!.Body[0].Text.Text);
        var warning = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == "control-character");
        Assert.Equal((3, 5), (warning.Line, warning.Column));
    }

    [Fact]
    public void Reads_columns_of_a_line_with_a_character_that_is_none()
    {
        var result = PlainText.Parse(Slug.Parse("a-letter"), "a-letter/letter.txt", Encoding.UTF8.GetBytes("A title\n\nText.\n\nSincerely,\n\nJane \uFFFEDoe\tJudge\n"));
        Assert.Equal(("Jane Doe", "Judge"), (result.Letter!.Signatories[0].Name.Text, result.Letter.Signatories[0].Affiliations.Single().Text.Text));
    }

    [Fact]
    public void Leaves_out_accents_beyond_those_that_any_language_needs()
    {
        var result = PlainText.Parse(Slug.Parse("a-letter"), "a-letter/letter.txt", Encoding.UTF8.GetBytes($"A title\n\nTe{new string('\u0316', 1_000)}xt."));
        Assert.Equal($"Te{new string('\u0316', 30)}xt.", result.Letter!.Body[0].Text.Text);
        var warning = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == "too-many-marks");
        Assert.Equal((3, 33), (warning.Line, warning.Column));
        Assert.Contains("970", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_file_in_every_diagnostic() => Assert.Equal("a-letter/letter.txt", Error([]).File);

    private static Diagnostic Error(ReadOnlySpan<byte> content)
    {
        var result = PlainText.Parse(Slug.Parse("a-letter"), "a-letter/letter.txt", content);
        Assert.Null(result.Letter);
        return Assert.Single(result.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
