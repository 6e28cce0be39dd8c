using SkiaSharp;
using Svg.Skia;

namespace Letters.Logos;

/// <summary>A logo as pixels, for what cannot show its file.</summary>
internal static class LogoPicture
{
    /// <summary>Of a side of a PNG, in pixels.</summary>
    private const int LongestSide = 4_096;
    /// <summary>A banner, or a tower: neither fits where a logo stands.</summary>
    private const float MostStretched = 20;

    /// <summary>Whether it has pixels, and a shape that is no line.</summary>
    public static bool CanRead(Logo logo) => SizeOf(logo) is { Width: > 0, Height: > 0 } size && size.Width / size.Height is <= MostStretched and >= 1 / MostStretched;

    /// <summary>How wide it is where its height is 1.</summary>
    public static float ProportionOf(Logo logo) => SizeOf(logo) is { Height: > 0 } size ? size.Width / size.Height : 1;

    /// <param name="height">In pixels.</param>
    public static SKBitmap Draw(Logo logo, int height)
    {
        var bitmap = new SKBitmap(new SKImageInfo(Math.Max(1, (int)MathF.Round(ProportionOf(logo) * height)), height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Transparent);
        if (logo.MediaType == Logo.Svg) DrawVectors(logo, canvas, bitmap);
        else DrawPixels(logo, canvas, bitmap);
        return bitmap;
    }

    private static void DrawVectors(Logo logo, SKCanvas canvas, SKBitmap bitmap)
    {
        using var svg = Load(logo);
        if (svg.Picture is not { } picture) return;
        canvas.Scale(bitmap.Width / picture.CullRect.Width, bitmap.Height / picture.CullRect.Height);
        canvas.Translate(-picture.CullRect.Left, -picture.CullRect.Top);
        canvas.DrawPicture(picture);
    }

    private static void DrawPixels(Logo logo, SKCanvas canvas, SKBitmap bitmap)
    {
        using var image = SKImage.FromEncodedData(logo.Bytes);
        canvas.DrawImage(image, SKRect.Create(bitmap.Width, bitmap.Height), new SKSamplingOptions(SKCubicResampler.Mitchell));
    }

    private static SKSize SizeOf(Logo logo)
    {
        if (logo.MediaType == Logo.Svg)
        {
            using var svg = Load(logo);
            return svg.Picture?.CullRect.Size ?? SKSize.Empty;
        }

        using var data = SKData.CreateCopy(logo.Bytes);
        using var codec = SKCodec.Create(data);
        if (codec is not { EncodedFormat: SKEncodedImageFormat.Png, Info: { Width: <= LongestSide, Height: <= LongestSide } info }) return SKSize.Empty;
        using var bitmap = SKBitmap.Decode(codec);
        return bitmap is null ? SKSize.Empty : new SKSize(info.Width, info.Height);
    }

    private static SKSvg Load(Logo logo)
    {
        var svg = new SKSvg();
        using var content = new MemoryStream(logo.Bytes);
        svg.Load(content);
        return svg;
    }
}
