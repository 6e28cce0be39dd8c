namespace Letters.Rendering.Epub;

/// <summary>The letter from its title to its closing.</summary>
internal static class TextDocument
{
    public static void Write(XhtmlPage page)
    {
        var letter = page.Book.Letter;
        page.AddContents(null, letter.Title.Text, 1);
        page.Start("header").Start("h1").Text(letter.Title).End();
        foreach (var paragraph in letter.Standfirst) page.Paragraph(paragraph, "standfirst");
        page.End();
        WriteDateline(page);
        foreach (var addressee in letter.Addressees) page.Paragraph(addressee, "addressee");
        if (letter.Subject is { } subject) page.Paragraph(subject, "subject");
        if (letter.Salutation is { } salutation) page.Paragraph(salutation, "salutation");
        BodyText.Write(page);
        if (letter.Closing is { } closing) page.Paragraph(closing, "closing");
        if (letter.Signatories.Count == 0) WritePostscript(page);
    }

    /// <summary>Below the signatories, or where they would be.</summary>
    public static void WritePostscript(XhtmlPage page)
    {
        if (page.Book.Letter.Postscript.Count == 0) return;
        page.Start("div").Attribute("class", "postscript");
        foreach (var paragraph in page.Book.Letter.Postscript) page.Paragraph(paragraph);
        page.End();
    }

    /// <summary>As printed; where the author only stated a date, that.</summary>
    private static void WriteDateline(XhtmlPage page)
    {
        var (letter, labels) = (page.Book.Letter, page.Labels);
        if (letter.Dateline is { } dateline) page.Paragraph(dateline, "dateline");
        else if (letter.Metadata is { Date: { } date, Place: { } place }) page.Paragraph(new Passage($"{place}{labels.Separator}{labels.FormatDate(date)}"), "dateline");
        else if (letter.Metadata.Date is { } only) page.Paragraph(new Passage(labels.FormatDate(only)), "dateline");
    }
}
