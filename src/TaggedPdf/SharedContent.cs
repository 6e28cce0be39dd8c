using TaggedPdf.Content;
using TaggedPdf.Fonts;
using TaggedPdf.Syntax;

namespace TaggedPdf;

/// <summary>
/// A content stream that several pages end with and that is written after them: the number of pages, which is only known
/// when the last has been made. It is an artifact as a whole. Disposing writes it.
/// </summary>
public sealed class SharedContent : IDisposable
{
    private readonly ObjectWriter _objects;
    private readonly ContentStream _content;
    private bool _written;

    internal SharedContent(ObjectWriter objects, DocumentFonts fonts, ArtifactKind artifact)
    {
        _objects = objects;
        _content = new ContentStream(fonts);
        _content.BeginArtifact(artifact);
        Reference = objects.Reserve();
    }

    internal PdfReference Reference { get; }

    /// <inheritdoc cref="PdfPage.ShowText(double, double, ReadOnlySpan{ShapedText}, TextAppearance)"/>
    public void ShowText(double x, double y, ReadOnlySpan<ShapedText> texts, TextAppearance appearance) =>
        _content.ShowText(x, y, texts, appearance);

    /// <inheritdoc cref="PdfPage.ShowText(double, double, ReadOnlySpan{PlacedText}, TextAppearance)"/>
    public void ShowText(double x, double y, ReadOnlySpan<PlacedText> texts, TextAppearance appearance) =>
        _content.ShowText(x, y, texts, appearance);

    public void Dispose()
    {
        if (_written)
            return;

        _written = true;
        _content.EndMarked();
        _objects.WriteStream(Reference, [], _content.Written);
        _content.Dispose();
    }
}
