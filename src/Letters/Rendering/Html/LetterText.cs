namespace Letters.Rendering.Html;

/// <summary>The letter itself, from its dateline to its closing.</summary>
internal static class LetterText
{
    public static void Write(LetterPage page)
    {
        var (html, letter) = (page.Html, page.Letter);
        html.Line($"""<div class="letter">""");
        WriteDateline(page);
        foreach (var addressee in letter.Addressees) html.Line($"""<p class="addressee">{page.Text(addressee)}</p>""");
        if (letter.Subject is { } subject) html.Line($"""<p class="subject">{page.Text(subject)}</p>""");
        if (letter.Salutation is { } salutation) html.Line($"""<p class="salutation">{page.Text(salutation)}</p>""");
        LetterBody.Write(page);
        if (letter.Closing is { } closing) html.Line($"""<p class="closing">{page.Text(closing)}</p>""");
        html.Line($"</div>");
    }

    /// <summary>As printed, else what the metadata knows of place and date.</summary>
    private static void WriteDateline(LetterPage page)
    {
        var (html, metadata) = (page.Html, page.Letter.Metadata);
        if (page.Letter.Dateline is { } dateline) html.Line($"""<p class="dateline">{page.Text(dateline)}</p>""");
        else if (metadata is { Date: { } date, Place: { } place })
            html.Line($"""<p class="dateline">{place}{page.Labels.Separator}<time datetime="{date}">{page.Labels.FormatDate(date)}</time></p>""");
        else if (metadata.Date is { } only)
            html.Line($"""<p class="dateline"><time datetime="{only}">{page.Labels.FormatDate(only)}</time></p>""");
        else if (metadata.Place is { } place2)
            html.Line($"""<p class="dateline">{place2}</p>""");
    }
}
