namespace Letters.Rendering;

/// <summary>Makes one rendition of a letter. The same letter gives the same bytes on every machine, in every culture and at every hour.</summary>
public interface ILetterRenderer
{
    RenditionFormat Format { get; }

    /// <param name="letter">The letter to render.</param>
    /// <param name="output">Written from its position on; left open.</param>
    void Render(Letter letter, RenderingContext context, Stream output);

    /// <summary>
    /// What the rendition needs of browsers, as directives of a Content Security Policy without "default-src"; null where it is no
    /// page. It is kept with the revision: pages of an older template need what that template had.
    /// </summary>
    string? PolicyOf(Letter letter, RenderingContext context) => null;
}
