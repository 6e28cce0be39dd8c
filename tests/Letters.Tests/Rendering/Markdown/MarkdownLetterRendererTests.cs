using System.Text;
using FsCheck.Xunit;
using Letters.Rendering.Markdown;
using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Markdown;

public class MarkdownLetterRendererTests
{
    [Fact]
    public void Renders_the_real_letter_as_one_with_its_revision_id() =>
        Assert.Equal(CanonicalLetter.HashOf(RealLetter.Letter), CanonicalLetter.HashOf(MarkdownText.Parse(RealLetter.Slug, new MarkdownLetterRenderer().Render(RealLetter.Letter)).Letter!));

    [Property(Arbitrary = [typeof(FormattedLetters)], MaxTest = 3_000)]
    public void Reads_as_the_same_letter_again(Letter letter)
    {
        var markdown = new MarkdownLetterRenderer().Render(letter);
        var parsed = MarkdownText.Parse(letter.Slug, markdown).Letter!;
        Assert.True(letter == parsed, $"{Encoding.UTF8.GetString(markdown)}\n{Show(letter)}\n{Show(parsed)}");
    }

    private static string Show(Letter letter) => Encoding.UTF8.GetString(CanonicalLetter.Write(letter).Span);
}
