using System.Runtime.InteropServices;

namespace TaggedPdf.Content;

/// <summary>A stretch of content that ends when this is disposed of (ISO 32000-1, 14.6).</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct MarkedContent : IDisposable
{
    private readonly ContentStream _content;

    internal MarkedContent(ContentStream content) => _content = content;

    public void Dispose() => _content.EndMarked();
}
