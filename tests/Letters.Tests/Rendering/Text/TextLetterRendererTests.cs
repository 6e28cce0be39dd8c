using System.Text;
using Letters.Rendering.Text;
using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Text;

public class TextLetterRendererTests
{
    [Fact]
    public void Renders_the_real_letter() => Golden.Verify(new TextLetterRenderer().Render(RealLetter.Letter), "txt");

    [Fact]
    public void Reads_as_the_same_letter_again()
    {
        var text = new TextLetterRenderer().Render(RealLetter.Letter);
        Assert.Equal(RealLetter.Letter, PlainText.Parse(RealLetter.Slug, "letter.txt", text).Letter);
    }

    [Theory]
    [InlineData("The Commission was asked by those who lead the organisations named here, Mr. Smith,", "All of the organisations that wrote to you last year ask you to publish signatures.")]
    [InlineData("We wrote to the ministers of all the member states that are named in this letter, Madam Minister,", "This is what we asked for in our letter of last March, and we ask again, respectfully.")]
    [InlineData("Pre- and post-war border regimes, before and after the Convention of 1951 and pre- and post-1967", "These should not — and they cannot — be achieved without it, in peace- or in war-time — or ever.")]
    public void Reads_as_the_same_letter_where_a_line_could_mislead(string standfirst, string paragraph)
    {
        var letter = LetterBuilder.WithSignatories(3) with
        {
            Standfirst = [new(standfirst)],
            Addressees = [new("The Minister of the Interior\n1 Main Street")],
            Salutation = new("Dear Minister of the Interior,\nDear Commissioner:"),
            Body = [Block.Paragraph(1, new(paragraph)), Block.Paragraph(2, new(paragraph))],
        };
        Assert.Equal(letter, PlainText.Parse(letter.Slug, "letter.txt", new TextLetterRenderer().Render(letter)).Letter);
    }

    [Fact]
    public void Has_the_words_of_the_letter_in_order() =>
        Assert.Equal(
            RealLetter.Letter.Passages().Select(passage => passage.Text).SelectMany(passage => passage.Split(' ')),
            Render(RealLetter.Letter).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Is_UTF_8_with_line_feeds_and_one_at_the_end()
    {
        var bytes = new TextLetterRenderer().Render(RealLetter.Letter);
        var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.StartsWith("Letter Urges", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("Affairs\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" \n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Wraps_prose_as_late_as_it_can()
    {
        var lines = Lines(string.Join(' ', Enumerable.Repeat("1234567", 20)));
        Assert.Equal([71, 71, 15], lines.Select(line => line.Length));
    }

    [Fact]
    public void Fills_a_line_to_its_last_column()
    {
        var lines = Lines($"{new string('a', 71)} b {new string('c', 70)} d {new string('e', 69)} f");
        Assert.Equal([71, 72, 71, 1], lines.Select(line => line.Length));
    }

    [Theory]
    [InlineData("a no-break space", '\u00A0')]
    [InlineData("a slash", '/')]
    [InlineData("a hyphen", '-')]
    public void Keeps_a_word_that_is_longer_than_a_line(string joinedBy, char joint)
    {
        Assert.NotEmpty(joinedBy);
        var word = string.Join(joint, Enumerable.Repeat("word", 30));
        Assert.Equal(["before", word, "after"], Lines($"before {word} after"));
    }

    [Fact]
    public void Ends_no_line_in_a_hyphen_where_it_would_read_as_half_a_word()
    {
        var word = new string('a', 66);
        Assert.Equal([word, "pre- and post-war times"], Lines($"{word} pre- and post-war times"));
    }

    [Fact]
    public void Counts_combining_marks_and_surrogate_pairs_as_readers_do()
    {
        var word = string.Concat(Enumerable.Repeat("𠮷e\u0323\u0301", 18));
        Assert.Equal([$"{word} {word[..^3]}"], Lines($"{word} {word[..^3]}"));
    }

    [Fact]
    public void Begins_a_line_at_a_line_feed()
    {
        var text = Render(LetterBuilder.Bare() with { Addressees = [new("The Minister\n1 Main Street")], Salutation = new("Dear Minister,\nDear Commissioner:") });
        Assert.Equal("A title\n\nThe Minister\n1 Main Street\n\nDear Minister,\nDear Commissioner:\n\nA paragraph.\n", text);
    }

    [Fact]
    public void Wraps_neither_names_nor_affiliations()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 40));
        var text = Render(LetterBuilder.Bare() with { Signatories = [new(1, new(words), [new(new(words))])] });
        Assert.Equal($"A title\n\nA paragraph.\n\n{words}\n{words}\n", text);
    }

    [Fact]
    public void Carries_5_000_signatories() =>
        Assert.Equal(5000 * 4 + 5, Render(LetterBuilder.WithSignatories(5000)).Count(character => character == '\n'));

    private static string Render(Letter letter) => Encoding.UTF8.GetString(new TextLetterRenderer().Render(letter));

    /// <summary>The lines of a paragraph.</summary>
    private static string[] Lines(string paragraph) =>
        Render(LetterBuilder.Bare() with { Body = [Block.Paragraph(1, new(paragraph))] }).Split('\n')[2..^1];
}
