namespace Letters.Rendering.Pdf;

/// <summary>The styles of the letter's typefaces. A font pack has no italic; its regular stands in.</summary>
internal enum FontStyle
{
    Regular,
    Italic,
    SemiBold,
    SemiBoldItalic,
}
