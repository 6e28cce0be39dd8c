using TaggedPdf.Fonts;

namespace Letters.Rendering.Pdf;

/// <summary>
/// The typefaces of the PDF, parsed once a process and on first use: embedded Source Serif 4, and Noto Serif for what it lacks;
/// for other scripts the font packs beside the app.
/// </summary>
internal static class LetterTypefaces
{
    private static readonly EmbeddedStyle Regular = new("Regular");
    private static readonly EmbeddedStyle Italic = new("Italic");
    private static readonly EmbeddedStyle SemiBold = new("SemiBold");
    private static readonly EmbeddedStyle SemiBoldItalic = new("SemiBoldItalic");

    /// <summary>The font packs of this process.</summary>
    public static FontFolder Packs { get; } = new(FontCoverage.Folder);

    /// <summary>A style's typefaces for text of a language.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public static FontCascade Cascade(FontStyle style, FontFeatures features, string language) => Cascade(style, features, language, Packs);

    /// <inheritdoc cref="Cascade(FontStyle, FontFeatures, string)"/>
    public static FontCascade Cascade(FontStyle style, FontFeatures features, string language, FontFolder packs) =>
        new(Embedded(style).Typefaces(), features, language, script => packs.Typefaces(script, style, language));

    private static EmbeddedStyle Embedded(FontStyle style) => style switch
    {
        FontStyle.Italic => Italic,
        FontStyle.SemiBold => SemiBold,
        FontStyle.SemiBoldItalic => SemiBoldItalic,
        _ => Regular,
    };

    private static Typeface LoadResource(string name) => typeof(LetterTypefaces).Assembly.GetManifestResourceStream(name) switch
    {
        UnmanagedMemoryStream program => Typeface.LoadInPlace(program),
        { } program => Typeface.Load(program),
        null => throw new InvalidOperationException($"The font {name} is not embedded in the assembly."),
    };

    private sealed class EmbeddedStyle(string name)
    {
        private readonly Lazy<Typeface> _first = new(() => LoadResource($"SourceSerif4-{name}.ttf"));
        private readonly Lazy<Typeface> _second = new(() => LoadResource($"NotoSerif-{name}.ttf"));

        /// <summary>Most letters need only the first.</summary>
        public IEnumerable<Typeface> Typefaces()
        {
            yield return _first.Value;
            yield return _second.Value;
        }
    }
}
