namespace Letters.Rendering.Html;

/// <summary>The paragraphs below the signatories.</summary>
internal static class LetterPostscript
{
    public static void Write(LetterPage page)
    {
        var (html, postscript) = (page.Html, page.Letter.Postscript);
        if (postscript.Count == 0) return;
        html.Line($"""<div class="postscript">""");
        foreach (var paragraph in postscript) html.Line($"<p>{page.Text(paragraph)}</p>");
        html.Line($"</div>");
    }
}
