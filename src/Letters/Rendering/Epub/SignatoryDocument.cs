using System.Globalization;

namespace Letters.Rendering.Epub;

/// <summary>Some of the signatories, a list for each group.</summary>
internal static class SignatoryDocument
{
    /// <param name="first">The index of the first of them.</param>
    public static void Write(XhtmlPage page, int first)
    {
        var (signatories, labels) = (page.Book.Letter.Signatories, page.Labels);
        var end = Math.Min(signatories.Count, first + Book.SignatoriesInDocument);
        if (first == 0) page.AddContents(null, labels.Signatories, 1, page.LabelLanguage);
        page.Start("section").Attribute("class", "signatories").Attribute("aria-labelledby", "signatories");
        page.Start("h1").Attribute("id", "signatories").Language(page.LabelLanguage).Words(first == 0 ? labels.Signatories : labels.SignatoriesContinued).End();
        if (first == 0) page.Label("p", labels.SignatoryCount(page.Book.Letter.SignatoryCount));
        for (var at = first; at < end;) at = WriteGroup(page, at, end);
        page.End();
        if (end == signatories.Count) TextDocument.WritePostscript(page);
    }

    /// <returns>The index of the first signatory after the group, or after the document.</returns>
    private static int WriteGroup(XhtmlPage page, int at, int end)
    {
        var signatories = page.Book.Letter.Signatories;
        var group = signatories[at].Group;
        if (group is not null && (at == 0 || signatories[at - 1].Group != group)) WriteHeading(page, group, at);
        page.Start("ol").Language(page.Book.Letter.TranslatedFrom);
        for (; at < end && signatories[at].Group == group; at++) Write(page, signatories[at]);
        page.End();
        return at;
    }

    private static void WriteHeading(XhtmlPage page, string group, int at)
    {
        var anchor = string.Create(CultureInfo.InvariantCulture, $"g{at + 1}");
        var foreign = page.Book.Letter.TranslatedFrom;
        page.AddContents(anchor, group, 2, foreign);
        page.Start("h2").Attribute("id", anchor).Language(foreign).Text(new Passage(group)).End();
    }

    private static void Write(XhtmlPage page, Signatory signatory)
    {
        page.Start("li").Start("p").Attribute("class", "name").Direction(signatory.Name, page.Book.Letter.TranslatedFrom).Text(signatory.Name).End();
        foreach (var affiliation in signatory.Affiliations) page.Start("p").Direction(affiliation.Text, page.Book.Letter.TranslatedFrom).Text(affiliation.Text).End();
        page.End();
    }
}
