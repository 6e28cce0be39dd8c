namespace Letters.Rendering.Html;

/// <summary>The first words of a letter, for search results and link previews.</summary>
internal static class Description
{
    /// <summary>In UTF-16 code units: about what search engines show.</summary>
    public const int MaxLength = 200;

    /// <summary>The beginning of the standfirst, else of the body, else the title; whole words, and "…" where it was cut.</summary>
    public static string Of(Letter letter)
    {
        var passage = letter switch
        {
            { Standfirst: [var paragraph, ..] } => paragraph,
            { Body: [var block, ..] } => block.Text,
            _ => letter.Title,
        };
        return Shorten(passage.Text.Replace('\n', ' '));
    }

    private static string Shorten(string text)
    {
        if (text.Length <= MaxLength) return text;
        var end = text.LastIndexOf(' ', MaxLength - 1);
        if (end < 0) end = char.IsHighSurrogate(text[MaxLength - 2]) ? MaxLength - 2 : MaxLength - 1;
        return text[..end].TrimEnd(' ', ',', ';', ':') + "…";
    }
}
