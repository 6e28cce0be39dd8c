using Letters.Rendering.Packages;

namespace Letters.Rendering.Epub;

/// <summary>
/// A letter as an e-book (EPUB 3.3) of a few documents: the text, the signatories by the thousand, the notes, and what is stated
/// about the letter. It refers to nothing outside of itself.
/// </summary>
public sealed class EpubLetterRenderer : ILetterRenderer
{
    public RenditionFormat Format => RenditionFormat.Epub;

    public void Render(Letter letter, RenderingContext context, Stream output)
    {
        letter = context.WithPublisher(letter);
        using var zip = new ZipWriter(output);
        var book = new Book(letter, context);

        // First and not compressed, so that a file can be told by its first bytes (EPUB 3.3, OCF, 4.2.3).
        zip.AddStored("mimetype", stream => stream.Write("application/epub+zip"u8));
        zip.Add("META-INF/container.xml", ContainerFile.Write);
        zip.Add(Book.PathOf(Book.StyleSheet), StyleSheet.Write);
        foreach (var document in book.Documents) zip.Add(Book.PathOf(document.Name), stream => Write(book, document, stream));
        zip.Add(Book.PathOf(Book.Navigation), stream => NavigationDocument.Write(book, stream));
        zip.Add(Book.PathOf(Book.Package), stream => PackageDocument.Write(book, stream));
        zip.Finish();
    }

    private static void Write(Book book, BookDocument document, Stream output)
    {
        using var page = new XhtmlPage(book, document.Name, output);
        document.Write(page);
    }
}
