namespace Letters.Rendering;

/// <summary>Makes one rendition of a letter. The same letter gives the same bytes on every machine, in every culture and at every hour.</summary>
public interface ILetterRenderer
{
    RenditionFormat Format { get; }

    /// <param name="letter">The letter to render.</param>
    /// <param name="output">Written from its position on; left open.</param>
    void Render(Letter letter, RenderingContext context, Stream output);
}
