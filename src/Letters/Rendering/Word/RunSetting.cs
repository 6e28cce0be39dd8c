using DocumentFormat.OpenXml.Wordprocessing;
using Letters.Rendering.Packages;

namespace Letters.Rendering.Word;

/// <summary>How runs of words are set, whatever they are marked as.</summary>
/// <param name="Foreign">Their language where it is not the letter's.</param>
internal sealed record RunSetting(bool IsRightToLeft, LanguageTag? Foreign)
{
    /// <summary>The id of a character style that all of the words have; null where their paragraph's style says it all.</summary>
    public string? Style { get; init; }

    /// <summary>One character style to a run: what a second would say is said by the run itself.</summary>
    public RunProperties PropertiesOf(Stretch stretch)
    {
        var properties = new RunProperties();
        var style = stretch.Link is not null ? PartStyle.Link : Style ?? (stretch.IsStrong ? PartStyle.Strong : stretch.IsEmphasis ? PartStyle.Emphasis : null);
        if (style is not null) properties.RunStyle = new RunStyle { Val = style };
        if (stretch.IsStrong && style != PartStyle.Strong) (properties.Bold, properties.BoldComplexScript) = (new Bold(), new BoldComplexScript());
        else if (Style is not null && style != Style) (properties.Bold, properties.BoldComplexScript) = (new Bold { Val = false }, new BoldComplexScript { Val = false });
        if (stretch.IsEmphasis && style != PartStyle.Emphasis) (properties.Italic, properties.ItalicComplexScript) = (new Italic(), new ItalicComplexScript());
        if (IsRightToLeft) properties.RightToLeftText = new RightToLeftText();
        if (Foreign is { } language) properties.Languages = WordLanguage.Of(language);
        return properties;
    }
}
