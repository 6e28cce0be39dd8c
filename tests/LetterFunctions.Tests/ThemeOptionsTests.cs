using LetterFunctions.Publishing;
using Letters;

namespace LetterFunctions.Tests;

/// <summary>A theme that cannot be shown stops the app at start, and the message names the setting.</summary>
public sealed class ThemeOptionsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void Makes_a_theme_of_settings()
    {
        var options = new PublishingOptions { Theme = new ThemeOptions { Accent = "#1d4f8a", Typeface = TypefaceFamily.Sans, Logo = Write("logo.svg", """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"><path d="M0 0h3v1z"/></svg>"""), LogoText = "Example Trust" } };
        Assert.Empty(FaultsOf(options));
        var theme = options.ToSettings().Theme;
        Assert.Equal((WebColor.Parse("#1d4f8a"), TypefaceFamily.Sans, Logo.Svg, "Example Trust"), (theme.Accent, theme.Typeface, theme.Logo!.MediaType, theme.Logo.Text));
    }

    [Fact]
    public void Refuses_colours_that_are_none_or_too_faint()
    {
        Assert.Contains("Publishing:Theme:Accent: “green”", Assert.Single(FaultsOf(new() { Theme = new() { Accent = "green" } })), StringComparison.Ordinal);
        Assert.Contains("Publishing:Theme:Accent: #ffcc00 has a contrast of 1.5 : 1", Assert.Single(FaultsOf(new() { Theme = new() { Accent = "#ffcc00" } })), StringComparison.Ordinal);
        Assert.Contains("Publishing:Theme:DarkAccent", Assert.Single(FaultsOf(new() { Theme = new() { DarkAccent = "#1d4f8a" } })), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_logos_that_are_not_there_or_say_nothing_or_run()
    {
        Assert.Contains("Publishing:Theme:LogoText", Assert.Single(FaultsOf(new() { Theme = new() { Logo = "logo.svg" } })), StringComparison.Ordinal);
        Assert.Contains("There is no file", Assert.Single(FaultsOf(new() { Theme = new() { Logo = Path.Combine(_folder, "none.svg"), LogoText = "Trust" } })), StringComparison.Ordinal);
        Assert.Contains("neither .svg nor .png", Assert.Single(FaultsOf(new() { Theme = new() { Logo = Write("logo.gif", "GIF89a"), LogoText = "Trust" } })), StringComparison.Ordinal);
        Assert.Contains("“script”", Assert.Single(FaultsOf(new() { Theme = new() { Logo = Write("logo.svg", """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"><script/></svg>"""), LogoText = "Trust" } })), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static List<string> FaultsOf(PublishingOptions options) => [.. new PublishingOptions.Validator().Validate(null, options).Failures ?? []];

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }
}
