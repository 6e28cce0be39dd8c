namespace Letters.Rendering.Html;

/// <summary>The body: paragraphs, headings, lists and quotations, each with an anchor.</summary>
internal static class LetterBody
{
    public static void Write(LetterPage page)
    {
        var body = page.Letter.Body;
        var headings = new HeadingRanks();
        for (var index = 0; index < body.Count;)
        {
            var type = body[index].Type;
            if (type == BlockType.ListItem) index = BodyList.Write(page, index);
            else if (type == BlockType.Quotation) index = WriteQuotation(page, index);
            else if (type == BlockType.Heading) WriteHeading(page, body[index++], headings);
            else WriteParagraph(page, body[index++]);
        }
    }

    /// <summary>The link to the block shows a sign that the style sheet makes, so that the text of the page stays the letter's.</summary>
    private static void WriteParagraph(LetterPage page, Block block) =>
        page.Html.Line($"""<p id="{block.Id}">{page.Text(block.Text)}{page.AnchorOf(block)}</p>""");

    /// <summary>The link stands beside the heading, not in it, so that it is no part of the heading's name.</summary>
    private static void WriteHeading(LetterPage page, Block block, HeadingRanks ranks)
    {
        var (html, text) = (page.Html, page.Text(block.Text));
        html.Write($"""<div class="heading">""");
        switch (ranks.Of(block.Level))
        {
            case 2: html.Write($"""<h2 id="{block.Id}">{text}</h2>"""); break;
            case 3: html.Write($"""<h3 id="{block.Id}">{text}</h3>"""); break;
            case 4: html.Write($"""<h4 id="{block.Id}">{text}</h4>"""); break;
            case 5: html.Write($"""<h5 id="{block.Id}">{text}</h5>"""); break;
            default: html.Write($"""<h6 id="{block.Id}">{text}</h6>"""); break;
        }

        html.Line($"{page.AnchorOf(block)}</div>");
    }

    /// <summary>Quotations that follow each other are one.</summary>
    /// <returns>The index of the first block that is none.</returns>
    private static int WriteQuotation(LetterPage page, int index)
    {
        var body = page.Letter.Body;
        page.Html.Line($"<blockquote>");
        for (; index < body.Count && body[index].Type == BlockType.Quotation; index++) WriteParagraph(page, body[index]);
        page.Html.Line($"</blockquote>");
        return index;
    }
}
