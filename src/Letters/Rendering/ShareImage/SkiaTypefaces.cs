using System.Runtime.CompilerServices;
using SkiaSharp;
using TaggedPdf.Fonts;

namespace Letters.Rendering.ShareImage;

/// <summary>The letters' typefaces as Skia draws them: the same font programs that their glyphs were chosen from, none of the machine's.</summary>
internal static class SkiaTypefaces
{
    private static readonly ConditionalWeakTable<Typeface, SKTypeface> Loaded = [];

    public static SKTypeface Of(Typeface typeface) => Loaded.GetValue(typeface, Load);

    private static SKTypeface Load(Typeface typeface)
    {
        using var program = SKData.CreateCopy(typeface.Program);
        return SKTypeface.FromData(program) ?? throw new InvalidDataException($"Skia cannot read the font {typeface.PostScriptName}.");
    }
}
