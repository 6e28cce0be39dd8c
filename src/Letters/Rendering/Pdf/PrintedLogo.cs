using Letters.Logos;
using SkiaSharp;
using TaggedPdf;
using TaggedPdf.Content;

namespace Letters.Rendering.Pdf;

/// <summary>The logo above the title: as pixels on white, since neither its vectors nor its transparency are needed on paper.</summary>
internal static class PrintedLogo
{
    public static void Set(Logo logo, PdfDocument document, PdfPage page, Typography typography)
    {
        var proportion = LogoPicture.ProportionOf(logo);
        var height = Math.Min(Typography.LogoHeight, Typography.MostLogoWidth / proportion);
        var width = height * proportion;
        var area = new PdfRectangle(typography.LeftOf(0, width), typography.Page.FirstTop + Typography.BelowLogo, width, height);
        using var bitmap = LogoPicture.Draw(logo, (int)Math.Round(height * Typography.LogoDensity));
        using var figure = document.Structure.AddFigure(logo.Text, area);
        using (page.Tag(figure))
            page.DrawImage(document.AddImage(bitmap.Width, bitmap.Height, OnWhite(bitmap)), area);
    }

    /// <summary>Red, green and blue of each pixel, row by row from the top.</summary>
    private static byte[] OnWhite(SKBitmap bitmap)
    {
        var pixels = bitmap.GetPixelSpan();
        var samples = new byte[bitmap.Width * bitmap.Height * 3];
        for (var (pixel, sample) = (0, 0); pixel < pixels.Length; pixel += 4)
        {
            var opacity = pixels[pixel + 3];
            for (var part = 0; part < 3; part++)
                samples[sample++] = (byte)(((pixels[pixel + part] * opacity) + (byte.MaxValue * (byte.MaxValue - opacity)) + 127) / byte.MaxValue);
        }

        return samples;
    }
}
