using Letters.Rendering;

namespace Letters.Tests.Goldens;

/// <summary>What is made of the golden letters, compared with what is kept below their folders.</summary>
public class GoldenRenditionTests
{
    [Theory]
    [MemberData(nameof(GoldenLetters.Names), MemberType = typeof(GoldenLetters))]
    public void Makes_the_renditions_that_are_kept(string letter)
    {
        var golden = GoldenLetters.Named(letter);
        var made = GoldenRenditions.Of(golden);
        var folder = new GoldenFolder(golden.Slug);
        if (GoldenFolder.IsAccepting) folder.Accept(made);
        var differences = folder.Compare(made);
        Assert.True(differences.Count == 0, $"Renditions of “{letter}” are not what they were.\n{string.Join('\n', differences)}\n\n{GoldenFolder.Hint}");
    }

    [Theory]
    [MemberData(nameof(GoldenLetters.Names), MemberType = typeof(GoldenLetters))]
    public void Finds_nothing_to_say_about_a_golden_letter(string letter)
    {
        // The real letter is as its authors wrote it; what is found in it, its own tests say.
        if (letter == RealLetter.Slug.ToString()) return;
        Assert.Empty(GoldenLetters.Named(letter).Parsed.Diagnostics);
    }

    [Fact]
    public void Has_a_renderer_for_every_format() =>
        Assert.Equal(RenditionFormat.All, GoldenRenditions.Renderers.Select(renderer => renderer.Format));
}
