using TaggedPdf.Fonts;

namespace Letters.Rendering.Pdf;

/// <summary>The embedded typefaces, parsed once a process and on first use: Source Serif 4, and Noto Serif for what it lacks.</summary>
internal static class LetterTypefaces
{
    private static readonly Lazy<Typeface[]> LazyRegular = new(() => Load("Regular"));
    private static readonly Lazy<Typeface[]> LazyItalic = new(() => Load("Italic"));
    private static readonly Lazy<Typeface[]> LazySemiBold = new(() => Load("SemiBold"));
    private static readonly Lazy<Typeface[]> LazySemiBoldItalic = new(() => Load("SemiBoldItalic"));

    public static Typeface[] Regular => LazyRegular.Value;

    public static Typeface[] Italic => LazyItalic.Value;

    public static Typeface[] SemiBold => LazySemiBold.Value;

    public static Typeface[] SemiBoldItalic => LazySemiBoldItalic.Value;

    private static Typeface[] Load(string style) => [LoadResource($"SourceSerif4-{style}.ttf"), LoadResource($"NotoSerif-{style}.ttf")];

    private static Typeface LoadResource(string name)
    {
        using var program = typeof(LetterTypefaces).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The font {name} is not embedded in the assembly.");
        return Typeface.Load(program);
    }
}
