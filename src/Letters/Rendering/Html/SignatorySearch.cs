namespace Letters.Rendering.Html;

/// <summary>The form that finds a signatory by name or affiliation. The server answers it; where the page has all names, a script answers before.</summary>
internal static class SignatorySearch
{
    private const string Field = "find";

    /// <summary>Fewer are seen at a glance.</summary>
    private const int FewestSignatories = 10;

    /// <summary>Whether a list is long enough to look for somebody in it.</summary>
    public static bool IsFor(int signatories) => signatories >= FewestSignatories;

    /// <param name="path">Of the signatories of the letter.</param>
    /// <param name="query">What was looked for; empty where nothing was.</param>
    public static void WriteForm(HtmlWriter html, Labels labels, string path, LanguageAttributes language, string query = "") => html.Line($"""
        <form class="find" role="search" action="{path}" method="get" {language}>
        <label for="{Field}">{labels.FindSignatory}</label>
        <span><input id="{Field}" name="q" type="search" dir="auto" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search" maxlength="200" value="{query}"> <button type="submit">{labels.Find}</button></span>
        </form>
        """);

    /// <summary>Where the script says how many it found, with the words to say it in, so that it needs none of its own.</summary>
    public static void WriteStatus(LetterPage page)
    {
        var (html, labels) = (page.Html, page.Labels);
        html.Write($"""<p class="found" role="status" {page.InLabels} data-language="{NumberLanguage(labels)}" """);
        foreach (var (category, text) in labels.SignatoryCountForms) WriteForm(html, category, text);
        html.Line($"></p>");
    }

    private static void WriteForm(HtmlWriter html, string category, string text)
    {
        switch (category)
        {
            case "zero": html.Write($" data-zero=\"{text}\""); break;
            case "one": html.Write($" data-one=\"{text}\""); break;
            case "two": html.Write($" data-two=\"{text}\""); break;
            case "few": html.Write($" data-few=\"{text}\""); break;
            case "many": html.Write($" data-many=\"{text}\""); break;
            default: html.Write($" data-other=\"{text}\""); break;
        }
    }

    /// <summary>With the digits that the labels have (Unicode Technical Standard 35, numbering system), whatever a browser prefers in the language.</summary>
    private static string NumberLanguage(Labels labels) => labels.FormatNumber(1) == "1" ? $"{labels.Language}-u-nu-latn" : labels.Language.ToString();
}
