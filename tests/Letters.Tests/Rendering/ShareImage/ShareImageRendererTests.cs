using System.Buffers.Binary;
using System.Text;
using Letters.Rendering.Pdf;
using Letters.Rendering.ShareImage;
using Letters.Tests.Builders;
using SkiaSharp;
using TaggedPdf.Fonts;

namespace Letters.Tests.Rendering.ShareImage;

public class ShareImageRendererTests
{
    private const string LongTitle =
        "An open letter to the members of the Council, the Commission and the Parliament on the protection of people who flee war and persecution, and on what we owe them and one another under the law that all of our countries have signed and are bound to keep";

    [Fact]
    public void Is_an_opaque_PNG_of_1200_by_630_without_metadata()
    {
        var png = new ShareImageRenderer().Render(RealLetter.Letter);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        var chunks = Chunks(png).ToList();
        // How many bits of the colours count is none; text, time, profiles and Exif would be.
        Assert.Equal(["IHDR", "sBIT", "IDAT", "IEND"], chunks.Select(chunk => chunk.Type).Distinct());
        var header = chunks[0].Data;
        Assert.Equal((1200, 630, 2), (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)), header[9]));
        Assert.InRange(png.Length, 10_000, 200_000);
    }

    [Fact]
    public void The_same_letter_gives_the_same_bytes() =>
        Assert.Equal(new ShareImageRenderer().Render(ArabicLetter.Create()), new ShareImageRenderer().Render(ArabicLetter.Create()));

    [Fact]
    public void Another_title_another_count_and_another_publisher_give_another_image()
    {
        var letter = CompleteLetter.Create();
        Letter[] others = [letter with { Title = new("Another") }, letter with { Signatories = [] }, letter with { Metadata = letter.Metadata with { Publisher = "Another" } }, letter with { Metadata = letter.Metadata with { Date = null } }];
        var images = others.Prepend(letter).Select(each => Convert.ToHexString(new ShareImageRenderer().Render(each))).ToList();
        Assert.Equal(images.Distinct(StringComparer.Ordinal), images);
    }

    [Theory]
    [InlineData("Enough", 1)]
    [InlineData("Keep the archive open", 2)]
    [InlineData(LongTitle, 4)]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorstandsvorsitzender", 3)]
    public void Every_line_of_a_title_fits(string title, int lines)
    {
        var set = Fit(title);
        Assert.Equal(lines, set.Lines.Count);
        Assert.All(set.Lines, line => Assert.InRange(set.Text.WidthOf(line.Start, line.Length) * set.Size / 1000.0, 1, ShareImageStyle.Measure));
        Assert.True(set.Lines.Count * set.Size * ShareImageStyle.Leading <= ShareImageStyle.TitleBottom - ShareImageStyle.TitleTop);
    }

    [Fact]
    public void A_title_that_has_no_room_ends_in_an_ellipsis()
    {
        var title = Fit(LongTitle);
        Assert.EndsWith("…", title.Text.Text, StringComparison.Ordinal);
        Assert.StartsWith(title.Text.Text[..^1], LongTitle, StringComparison.Ordinal);
        Assert.Equal(title.Text.Text.Length, title.Lines[^1].Start + title.Lines[^1].Length);
        Assert.DoesNotContain("…", Fit("A short title").Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_a_title_are_balanced()
    {
        var title = Fit("We ask the ministry to keep the reading rooms of the archive open to all");
        var widths = title.Lines.Select(line => title.Text.WidthOf(line.Start, line.Length)).ToList();
        Assert.True(widths.Min() > widths.Max() * 0.6, string.Join(", ", widths));
    }

    [Fact]
    public void A_title_without_end_is_cut_before_it_is_set()
    {
        var letter = LetterBuilder.Bare() with { Title = new(string.Concat(Enumerable.Repeat("word e\u0301\u0301\u0301 🙂 ", 100_000))), Metadata = new() { Publisher = new string('x', 1_000_000) } };
        Assert.NotEmpty(new ShareImageRenderer().Render(letter));
    }

    [Fact]
    public void A_letter_from_right_to_left_begins_at_the_right_margin()
    {
        var (left, right) = InkOf(ArabicLetter.Create());
        Assert.InRange(right, ShareImageStyle.Width - ShareImageStyle.Margin - 12, ShareImageStyle.Width - ShareImageStyle.Margin + 2);
        var latin = InkOf(CompleteLetter.Create());
        Assert.InRange(latin.Left, ShareImageStyle.Margin - 2, ShareImageStyle.Margin + 12);
        Assert.True(left > ShareImageStyle.Margin);
    }

    [Fact]
    public void Text_has_the_contrast_that_WCAG_asks_of_small_text() =>
        Assert.All([ShareImageStyle.Ink, ShareImageStyle.Quiet, ShareImageStyle.Accent], color => Assert.True(Contrast(color, ShareImageStyle.Paper) >= 4.5));

    private static TitleLines Fit(string title) =>
        TitleLines.Fit(new SetText(title, LetterTypefaces.Cascade(FontStyle.SemiBold, FontFeatures.LiningFigures, "en"), isRightToLeft: false));

    /// <summary>The first and the last column with ink in the room of the title.</summary>
    private static (int Left, int Right) InkOf(Letter letter)
    {
        using var image = SKBitmap.Decode(new ShareImageRenderer().Render(letter));
        var columns = Enumerable.Range(0, image.Width)
            .Where(x => Enumerable.Range(ShareImageStyle.TitleTop, ShareImageStyle.TitleBottom - ShareImageStyle.TitleTop).Any(y => image.GetPixel(x, y).Red < 0x80))
            .ToList();
        return (columns[0], columns[^1]);
    }

    private static IEnumerable<(string Type, byte[] Data)> Chunks(byte[] png)
    {
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            yield return (Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]);
            at += length + 12;
        }
    }

    /// <summary>WCAG 2.2, contrast ratio.</summary>
    private static double Contrast(SKColor one, SKColor other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(SKColor color) => (0.2126 * Linear(color.Red)) + (0.7152 * Linear(color.Green)) + (0.0722 * Linear(color.Blue));

    private static double Linear(byte channel) => channel / 255.0 is <= 0.04045 and var low ? low / 12.92 : Math.Pow(((channel / 255.0) + 0.055) / 1.055, 2.4);
}
