using TaggedPdf.Fonts;

namespace Letters.Rendering.Pdf;

/// <summary>
/// The typefaces of the PDF, parsed once a process and on first use: embedded Source Serif 4, and Noto Serif for what it lacks;
/// for other scripts the font packs beside the app.
/// </summary>
internal static class LetterTypefaces
{
    private static readonly Lazy<Typeface[]> LazyRegular = new(() => Load("Regular"));
    private static readonly Lazy<Typeface[]> LazyItalic = new(() => Load("Italic"));
    private static readonly Lazy<Typeface[]> LazySemiBold = new(() => Load("SemiBold"));
    private static readonly Lazy<Typeface[]> LazySemiBoldItalic = new(() => Load("SemiBoldItalic"));

    /// <summary>The font packs of this process.</summary>
    public static FontFolder Packs { get; } = new(FontCoverage.Folder);

    /// <summary>A style's typefaces for text of a language.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public static FontCascade Cascade(FontStyle style, FontFeatures features, string language) => Cascade(style, features, language, Packs);

    /// <inheritdoc cref="Cascade(FontStyle, FontFeatures, string)"/>
    public static FontCascade Cascade(FontStyle style, FontFeatures features, string language, FontFolder packs) =>
        new(Embedded(style), features, language, script => packs.Typefaces(script, style, language));

    private static Typeface[] Embedded(FontStyle style) => style switch
    {
        FontStyle.Italic => LazyItalic.Value,
        FontStyle.SemiBold => LazySemiBold.Value,
        FontStyle.SemiBoldItalic => LazySemiBoldItalic.Value,
        _ => LazyRegular.Value,
    };

    private static Typeface[] Load(string style) => [LoadResource($"SourceSerif4-{style}.ttf"), LoadResource($"NotoSerif-{style}.ttf")];

    private static Typeface LoadResource(string name)
    {
        using var program = typeof(LetterTypefaces).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The font {name} is not embedded in the assembly.");
        return Typeface.Load(program);
    }
}
