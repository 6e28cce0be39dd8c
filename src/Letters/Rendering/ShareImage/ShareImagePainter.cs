using System.Runtime.InteropServices;
using Letters.Logos;
using SkiaSharp;
using TaggedPdf.Fonts;

namespace Letters.Rendering.ShareImage;

/// <summary>Draws shaped text. Glyphs have no hinting and stand where they were shaped, so that they look alike on every machine.</summary>
internal sealed class ShareImagePainter(SKCanvas canvas, bool isRightToLeft)
{
    private int _logoWidth;

    private const float ThousandthsOfEm = 1000;

    public void Fill(int top, int height, SKColor color, int margin = 0)
    {
        using var paint = new SKPaint { Color = color };
        canvas.DrawRect(SKRect.Create(margin, top, ShareImageStyle.Width - (2 * margin), height), paint);
    }

    /// <summary>Below the rule, where lines end; those that follow keep clear of it.</summary>
    public void DrawLogo(Logo logo)
    {
        var proportion = LogoPicture.ProportionOf(logo);
        var height = Math.Min(ShareImageStyle.LogoHeight, (int)(ShareImageStyle.MostLogoWidth / proportion));
        using var bitmap = LogoPicture.Draw(logo, height);
        using var image = SKImage.FromBitmap(bitmap);
        var x = isRightToLeft ? ShareImageStyle.Margin : ShareImageStyle.Width - ShareImageStyle.Margin - bitmap.Width;
        canvas.DrawImage(image, SKRect.Create(x, ShareImageStyle.LogoMiddle - (height / 2), bitmap.Width, height), new SKSamplingOptions(SKFilterMode.Nearest));
        _logoWidth = bitmap.Width + ShareImageStyle.BesideLogo;
    }

    /// <summary>A line that begins at the margin where lines of the letter begin; one that is too long ends in an ellipsis.</summary>
    public void DrawLine(SetText text, int size, int baseline, SKColor color)
    {
        var measure = (ShareImageStyle.Measure - (baseline > ShareImageStyle.RuleTop ? _logoWidth : 0)) * 1000 / size;
        var fitting = text.Width <= measure ? text : text.CutToFit(0, text.Text.Length, measure);
        Draw(fitting, 0, fitting.Text.Length, size, baseline, color);
    }

    public void Draw(SetText text, int start, int length, int size, double baseline, SKColor color)
    {
        var pieces = text.Shape(start, length);
        var width = pieces.Sum(piece => piece.Width) * size / ThousandthsOfEm;
        var x = isRightToLeft ? ShareImageStyle.Width - ShareImageStyle.Margin - width : ShareImageStyle.Margin;
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        foreach (var piece in pieces)
        {
            Draw(piece, x, (float)baseline, size, paint);
            x += piece.Width * size / ThousandthsOfEm;
        }
    }

    private void Draw(ShapedText piece, float x, float baseline, int size, SKPaint paint)
    {
        foreach (var run in RunsOf(piece.PlaceGlyphs()))
        {
            using var font = new SKFont(SkiaTypefaces.Of(run[0].Typeface), size) { Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true };
            using var builder = new SKTextBlobBuilder();
            var glyphs = run.ConvertAll(glyph => glyph.Id);
            var places = run.ConvertAll(glyph => new SKPoint(x + (glyph.X * size / ThousandthsOfEm), baseline - (glyph.Y * size / ThousandthsOfEm)));
            builder.AddPositionedRun(CollectionsMarshal.AsSpan(glyphs), font, CollectionsMarshal.AsSpan(places));
            using var blob = builder.Build();
            canvas.DrawText(blob, 0, 0, paint);
        }
    }

    /// <summary>Glyphs that follow each other in one typeface.</summary>
    private static IEnumerable<List<PlacedGlyph>> RunsOf(IReadOnlyList<PlacedGlyph> glyphs)
    {
        for (var at = 0; at < glyphs.Count;)
        {
            var run = glyphs.Skip(at).TakeWhile(glyph => glyph.Typeface == glyphs[at].Typeface).ToList();
            at += run.Count;
            yield return run;
        }
    }
}
