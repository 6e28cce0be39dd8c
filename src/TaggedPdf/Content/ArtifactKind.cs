namespace TaggedPdf.Content;

/// <summary>Content that is no part of what is read (ISO 32000-1, 14.8.2.2).</summary>
public enum ArtifactKind
{
    /// <summary>A running head.</summary>
    Header,

    /// <summary>A running foot or a page number.</summary>
    Footer,

    /// <summary>Rules and ornaments.</summary>
    Layout,
}
