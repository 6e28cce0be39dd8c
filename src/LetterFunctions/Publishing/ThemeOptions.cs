using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Letters;
using Letters.Logos;

namespace LetterFunctions.Publishing;

/// <summary>How letters look that state no theme of their own: "Publishing__Theme__Accent" and so on.</summary>
public sealed class ThemeOptions : IValidatableObject
{
    /// <summary>The colour of what stands out, "#8a2f1d", dark enough for text on light paper.</summary>
    public string? Accent { get; set; }

    /// <summary>The same on dark paper; without it the accent, lightened.</summary>
    public string? DarkAccent { get; set; }

    /// <summary>"Serif" or "Sans".</summary>
    [EnumDataType(typeof(TypefaceFamily))]
    public TypefaceFamily? Typeface { get; set; }

    /// <summary>The path of an SVG or PNG; a relative one begins where the app lies.</summary>
    public string? Logo { get; set; }

    /// <summary>What the logo says to readers who do not see it.</summary>
    public string? LogoText { get; set; }

    public Theme ToTheme() => new()
    {
        Accent = WebColor.TryParse(Accent, out var accent) ? accent : null,
        DarkAccent = WebColor.TryParse(DarkAccent, out var darkAccent) ? darkAccent : null,
        Typeface = Typeface,
        Logo = Logo is null ? null : new Logo(MediaTypeOf(Logo)!, Convert.ToBase64String(File.ReadAllBytes(PathOf(Logo))), LogoText ?? ""),
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        new[] { FaultOf(Accent, nameof(Accent), ThemeColors.LightPaper), FaultOf(DarkAccent, nameof(DarkAccent), ThemeColors.DarkPaper), FaultOfLogo() }.OfType<ValidationResult>();

    private static ValidationResult? FaultOf(string? text, string name, WebColor paper)
    {
        if (text is null) return null;
        if (!WebColor.TryParse(text, out var color)) return Fault(name, $"“{text}” is no colour, which is {WebColor.Requirement}.");
        return color.IsReadableOn(paper)
            ? null
            : Fault(name, string.Create(CultureInfo.InvariantCulture, $"{color} has a contrast of {color.ContrastWith(paper):0.0} : 1 on the page's {paper}; text needs 4.5 : 1."));
    }

    private ValidationResult? FaultOfLogo()
    {
        if (Logo is null) return null;
        if (string.IsNullOrWhiteSpace(LogoText)) return Fault(nameof(LogoText), "A logo needs words for readers who do not see it.");
        if (MediaTypeOf(Logo) is null) return Fault(nameof(Logo), $"“{Logo}” is named neither .svg nor .png.");
        var file = new FileInfo(PathOf(Logo));
        if (!file.Exists) return Fault(nameof(Logo), $"There is no file “{file.FullName}”.");
        if (file.Length > Letters.Logo.Largest) return Fault(nameof(Logo), string.Create(CultureInfo.InvariantCulture, $"“{file.FullName}” has {file.Length:N0} bytes, and may have {Letters.Logo.Largest:N0}."));
        return LogoCheck.FindFault(ToTheme().Logo!) is { } fault ? Fault(nameof(Logo), $"“{file.FullName}”: {fault}.") : null;
    }

    private static ValidationResult Fault(string name, string message) => new($"{PublishingOptions.Section}:Theme:{name}: {message}", [name]);

    private static string PathOf(string path) => Path.GetFullPath(path, AppContext.BaseDirectory);

    private static string? MediaTypeOf(string path) => Letters.Logo.MediaTypeOf(Path.GetExtension(path));
}
