using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Letters.Rendering.Packages;

namespace Letters.Rendering.Word;

/// <summary>The words of a run, whose blanks are all kept.</summary>
internal static class RunText
{
    public static OpenXmlElement Of(string words) => new DocumentFormat.OpenXml.Wordprocessing.Text(XmlPart.Legal(words)) { Space = SpaceProcessingModeValues.Preserve };

    /// <summary>What a field is to show, in the field itself.</summary>
    public static FieldCode Code(string code) => new(code) { Space = SpaceProcessingModeValues.Preserve };
}
