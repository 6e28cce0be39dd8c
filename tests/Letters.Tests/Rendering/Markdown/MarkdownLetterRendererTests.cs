using System.Text;
using FsCheck.Xunit;
using Letters.Rendering.Markdown;
using Letters.Tests.Builders;
using Letters.Tests.Generators;

namespace Letters.Tests.Rendering.Markdown;

public class MarkdownLetterRendererTests
{
    [Fact]
    public void Renders_the_real_letter_as_one_with_its_revision_id() =>
        Assert.Equal(CanonicalLetter.HashOf(RealLetter.Letter), CanonicalLetter.HashOf(MarkdownText.Parse(RealLetter.Slug, new MarkdownLetterRenderer().Render(RealLetter.Letter)).Letter!));

    [Property(Arbitrary = [typeof(FormattedLetters)], MaxTest = 1_000)]
    public void Reads_as_the_same_letter_again(Letter letter)
    {
        var markdown = new MarkdownLetterRenderer().Render(letter);
        var parsed = MarkdownText.Parse(letter.Slug, markdown);
        Assert.True(letter == parsed.Letter, $"{Encoding.UTF8.GetString(markdown)}\n{Show(letter)}\n{(parsed.Letter is { } read ? Show(read) : string.Join('\n', parsed.Diagnostics))}");
    }

    [Property(Arbitrary = [typeof(WholeLetters)], MaxTest = 1_000)]
    public void Reads_a_letter_of_any_parts_as_the_same_again(Letter letter)
    {
        var parsed = MarkdownText.Parse(letter.Slug, new MarkdownLetterRenderer().Render(letter));
        Assert.Equal(Show(letter), parsed.Letter is { } read ? Show(read) : string.Join('\n', parsed.Diagnostics));
        Assert.Equal(letter, parsed.Letter);
    }

    [Fact]
    public void States_what_is_stated_about_the_letter()
    {
        var letter = LetterBuilder.WithSignatories(1) with
        {
            Salutation = new("Dear Minister:"),
            Metadata = new LetterMetadata
            {
                Date = new DateOnly(2024, 5, 12),
                Place = "null",
                Publisher = "Trust: \"Example\"",
                PublisherUrl = "https://trust.example/?a=b#c",
                Contact = "Jane Doe, press@trust.example",
                License = "CC-BY-4.0",
                CanonicalUrl = "https://trust.example/letters",
                Keywords = ["human rights", "a, b", "- c"],
                Status = LetterStatus.Closed,
                ChangeNote = "* Typo # mended",
                Errata = [new(new DateOnly(2024, 5, 13), "It's 1951: not 1952."), new(null, "A name.")],
            },
        };
        var parsed = MarkdownText.Parse(letter.Slug, new MarkdownLetterRenderer().Render(letter));
        Assert.Equal(letter.Metadata, parsed.Letter!.Metadata);
        Assert.DoesNotContain(parsed.Diagnostics, diagnostic => diagnostic.Code.Contains("metadata", StringComparison.Ordinal));
    }

    [Fact]
    public void Escapes_nothing_that_needs_no_escape()
    {
        const string text = "R&D (50 %) of AT&T's snake_case, 2 * 3 < 7 > 5; a+b=c #1, it's ~5 \\ or a|b! – “x” [not].";
        var letter = LetterBuilder.Bare() with { Body = [Block.Paragraph(1, new(text))] };
        Assert.Contains(text.Replace("[", "\\[", StringComparison.Ordinal), Encoding.UTF8.GetString(new MarkdownLetterRenderer().Render(letter)), StringComparison.Ordinal);
    }

    private static string Show(Letter letter) => Encoding.UTF8.GetString(CanonicalLetter.Write(letter).Span);
}
