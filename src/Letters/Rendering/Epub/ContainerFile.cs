namespace Letters.Rendering.Epub;

/// <summary>Where the package document is (EPUB 3.3, OCF, 4.2.6.3.1).</summary>
internal static class ContainerFile
{
    public static void Write(Stream output) => output.Write(
        """<?xml version="1.0" encoding="utf-8"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""u8);
}
