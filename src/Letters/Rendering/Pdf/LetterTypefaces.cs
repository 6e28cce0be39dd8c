using System.Collections.Concurrent;
using TaggedPdf.Fonts;

namespace Letters.Rendering.Pdf;

/// <summary>
/// The typefaces of the PDF, parsed once a process and on first use: embedded Source Serif 4, and Noto Serif for what it lacks, or
/// Source Sans 3 and Noto Sans where a theme asks for them; for other scripts the font packs beside the app.
/// </summary>
internal static class LetterTypefaces
{
    private static readonly ConcurrentDictionary<string, Lazy<Typeface>> Loaded = new(StringComparer.Ordinal);
    private static readonly EmbeddedFamily Serif = new("SourceSerif4", "NotoSerif");

    /// <summary>What is checked to be in the one family can be printed in the other, too.</summary>
    private static readonly EmbeddedFamily Sans = new("SourceSans3", "NotoSans", "NotoSerif");

    /// <summary>The font packs of this process.</summary>
    public static FontFolder Packs { get; } = new(FontCoverage.Folder);

    /// <summary>A style's typefaces for text of a language.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public static FontCascade Cascade(FontStyle style, FontFeatures features, string language, TypefaceFamily family = TypefaceFamily.Serif) =>
        Cascade(style, features, language, family, Packs);

    /// <inheritdoc cref="Cascade(FontStyle, FontFeatures, string, TypefaceFamily)"/>
    public static FontCascade Cascade(FontStyle style, FontFeatures features, string language, TypefaceFamily family, FontFolder packs) =>
        new((family == TypefaceFamily.Sans ? Sans : Serif).Typefaces(style), features, language, script => packs.Typefaces(script, style, language));

    private static Typeface LoadResource(string name) => typeof(LetterTypefaces).Assembly.GetManifestResourceStream(name) switch
    {
        UnmanagedMemoryStream program => Typeface.LoadInPlace(program),
        { } program => Typeface.Load(program),
        null => throw new InvalidOperationException($"The font {name} is not embedded in the assembly."),
    };

    /// <param name="names">The first has all that most letters need; each has characters that those before it lack.</param>
    private sealed class EmbeddedFamily(params string[] names)
    {
        private readonly Lazy<Typeface>[][] _styles = [.. Enum.GetValues<FontStyle>().Select(style => names.Select(name => Load($"{name}-{style}.ttf")).ToArray())];

        /// <summary>Loaded as they are asked for.</summary>
        public IEnumerable<Typeface> Typefaces(FontStyle style) => _styles[(int)style].Select(typeface => typeface.Value);

        private static Lazy<Typeface> Load(string resource) => Loaded.GetOrAdd(resource, static name => new Lazy<Typeface>(() => LoadResource(name)));
    }
}
