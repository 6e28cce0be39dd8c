namespace Letters.Rendering.Pdf;

/// <summary>"Contact: Ana", with the colon as the labels' language sets it.</summary>
internal static class LabelledText
{
    public static string Of(Labels labels, string label, string text) => $"{label}{ColonOf(labels.Language)}{text}";

    private static string ColonOf(LanguageTag language) => language.ToString().Split('-')[0] switch
    {
        "fr" => "\u00A0: ",
        "ja" or "zh" => "：",
        _ => ": ",
    };
}
