using Letters.Rendering;

namespace Letters.Tests.Builders;

public static class RendererExtensions
{
    public static byte[] Render(this ILetterRenderer renderer, Letter letter)
    {
        using var output = new MemoryStream();
        renderer.Render(letter, new RenderingContext(CanonicalLetter.HashOf(letter)), output);
        return output.ToArray();
    }
}
