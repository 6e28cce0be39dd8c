namespace TaggedPdf;

/// <summary>A picture of a document, which its pages may show more than once.</summary>
public sealed class PdfImage
{
    internal PdfImage(int number) => Number = number;

    /// <summary>In the resources of all pages.</summary>
    internal int Number { get; }
}
