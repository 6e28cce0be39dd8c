namespace Letters.Rendering.Epub;

/// <summary>The style sheet of the book: letter.css beside this file. Typeface and size are the reader's to choose.</summary>
internal static class StyleSheet
{
    public static void Write(Stream output)
    {
        using var css = typeof(StyleSheet).Assembly.GetManifestResourceStream("Letters.Rendering.Epub.letter.css")!;
        css.CopyTo(output);
    }
}
