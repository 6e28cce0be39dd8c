using Letters.Rendering.Pdf;
using SkiaSharp;
using TaggedPdf.Fonts;

namespace Letters.Rendering.ShareImage;

/// <summary>
/// The picture that stands beside a link to the letter where it is shared: its title, how many sign, who published it and when.
/// A PNG of 1200 by 630 pixels without transparency and without metadata, drawn with the letters' own fonts.
/// </summary>
public sealed class ShareImageRenderer : ILetterRenderer
{
    /// <summary>More has no room in any size; what is beyond is not even shaped.</summary>
    private const int MostCharacters = 400;

    /// <summary>Flat colours need no filters, and higher levels take ten times as long for a twentieth less.</summary>
    private const int ZLibLevel = 6;

    private static readonly SKImageInfo Pixels = new(ShareImageStyle.Width, ShareImageStyle.Height, SKColorType.Rgba8888, SKAlphaType.Opaque);

    public RenditionFormat Format => RenditionFormat.ShareImage;

    public void Render(Letter letter, RenderingContext context, Stream output)
    {
        letter = context.WithPublisher(letter);
        using var bitmap = new SKBitmap(Pixels);
        using (var canvas = new SKCanvas(bitmap)) Draw(canvas, letter, context);
        using var pixels = bitmap.PeekPixels();
        using var png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.NoFilters, ZLibLevel)) ?? throw new InvalidOperationException("Skia made no PNG.");
        output.Write(png.AsSpan());
    }

    private static void Draw(SKCanvas canvas, Letter letter, RenderingContext context)
    {
        var labels = Labels.Of(letter.Language);
        var theme = context.ThemeOf(letter);
        var accent = theme.Accent is { } color ? ShareImageStyle.ColorOf(color) : ShareImageStyle.Accent;
        var isRightToLeft = TextDirection.IsRightToLeft(letter.Language);
        var painter = new ShareImagePainter(canvas, isRightToLeft);
        canvas.Clear(ShareImageStyle.Paper);
        painter.Fill(0, ShareImageStyle.BandHeight, accent);
        painter.Fill(ShareImageStyle.RuleTop, ShareImageStyle.RuleThickness, ShareImageStyle.Rule, ShareImageStyle.Margin);
        painter.DrawLine(Set(labels.OpenLetter, FontStyle.Regular, FontFeatures.SmallCapitals), ShareImageStyle.KickerSize, ShareImageStyle.KickerBaseline, accent);
        DrawTitle(painter, TitleLines.Fit(Set(letter.Title.Text, FontStyle.SemiBold)));
        if (theme.Logo is { } logo) painter.DrawLogo(logo);
        if (letter.SignatoryCount > 0)
            painter.DrawLine(Set(labels.SignatoryCount(letter.SignatoryCount), FontStyle.SemiBold), ShareImageStyle.CountSize, ShareImageStyle.CountBaseline, ShareImageStyle.Ink);
        if (DetailsOf(letter, context, labels) is { Length: > 0 } details)
            painter.DrawLine(Set(details, FontStyle.Regular), ShareImageStyle.DetailsSize, ShareImageStyle.DetailsBaseline, ShareImageStyle.Quiet);

        SetText Set(string text, FontStyle style, FontFeatures features = FontFeatures.LiningFigures) =>
            new(TextElements.Shorten(PrintedText.OnOneLine(text), MostCharacters), LetterTypefaces.Cascade(style, features, letter.Language.ToString(), theme.Typeface ?? TypefaceFamily.Serif), isRightToLeft);
    }

    /// <summary>Around the middle of its room.</summary>
    private static void DrawTitle(ShareImagePainter painter, TitleLines title)
    {
        var leading = title.Size * ShareImageStyle.Leading;
        var top = (ShareImageStyle.TitleTop + ShareImageStyle.TitleBottom - (leading * title.Lines.Count)) / 2;
        for (var line = 0; line < title.Lines.Count; line++)
        {
            var baseline = top + (leading * line) + (title.Size * ShareImageStyle.Ascent);
            painter.Draw(title.Text, title.Lines[line].Start, title.Lines[line].Length, title.Size, baseline, ShareImageStyle.Ink);
        }
    }

    /// <summary>Who published it, or else where; and the date of the letter.</summary>
    private static string DetailsOf(Letter letter, RenderingContext context, Labels labels)
    {
        var publisher = letter.Metadata.Publisher ?? context.Origin?.IdnHost;
        var date = letter.Metadata.Date is { } day ? labels.FormatDate(day) : null;
        // Each keeps its own direction, lest a Latin name take the digits of an Arabic date along (UAX #9, first strong isolates).
        return string.Join(" · ", new[] { publisher, date }.OfType<string>().Select(part => $"\u2068{part}\u2069"));
    }
}
