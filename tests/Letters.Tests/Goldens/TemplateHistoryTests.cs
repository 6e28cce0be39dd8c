using Letters.Rendering;

namespace Letters.Tests.Goldens;

/// <summary>Under one template version a letter has one set of bytes: what changes them raises it.</summary>
public class TemplateHistoryTests
{
    [Fact]
    public void Renditions_change_only_with_the_template()
    {
        var current = Template.Current.Version;
        var made = TemplateHistory.OverallHash();
        if (GoldenFolder.IsAccepting && TemplateHistory.Last().Version < current) TemplateHistory.Append(current, made);

        var (version, hash) = TemplateHistory.Last();
        Assert.False(version > current, $"Template.Current is {current}, and goldens of template {version} are kept: the version only goes up.");
        Assert.False(version < current, $"Nothing is kept of template {current} yet.\n{GoldenFolder.Hint}");
        Assert.True(
            hash == made,
            $"""
            Renditions changed, and Template.Current is still {current}: letters that are published would keep their old renditions, and new ones
            would get others under the same version. Raise Template.Current to {current + 1}, then run these tests with ACCEPT_GOLDENS=1.
            If only golden letters were added, or no app ever published with template {current}, take its line out of
            tests/Letters.Tests/Goldens/templates.txt instead, and accept.
            {version} {hash} is kept,
            {current} {made} was made.
            """);
    }
}
