using Letters.Rendering.Packages;

namespace Letters.Rendering.Epub;

/// <summary>What is stated about the letter: corrections, publisher, license, the revision.</summary>
internal static class AboutDocument
{
    public static void Write(XhtmlPage page)
    {
        var (letter, labels) = (page.Book.Letter, page.Labels);
        page.AddContents(null, labels.AboutThisLetter, 1, page.LabelLanguage);
        page.Start("section").Semantics("colophon", "doc-colophon").Attribute("aria-labelledby", "about");
        page.Start("h1").Attribute("id", "about").Language(page.LabelLanguage).Words(labels.AboutThisLetter).End();
        foreach (var line in LetterImprint.Of(letter, page.Book.Context, labels)) Write(page, line);
        page.End();
        WriteErrata(page, letter.Metadata.Errata);
    }

    private static void Write(XhtmlPage page, ImprintLine line)
    {
        page.Start("p");
        if (line.IsOfLabels) page.Language(page.LabelLanguage);
        if (line.Label is { } label) page.Label("span", label).Words(": ");
        page.Text(line.Words).End();
    }

    private static void WriteErrata(XhtmlPage page, Sequence<Erratum> errata)
    {
        if (errata.Count == 0) return;
        page.AddContents("corrections", page.Labels.Corrections, 2, page.LabelLanguage);
        page.Start("section").Attribute("aria-labelledby", "corrections");
        page.Start("h2").Attribute("id", "corrections").Language(page.LabelLanguage).Words(page.Labels.Corrections).End();
        foreach (var erratum in errata)
        {
            page.Paragraph(new Passage(erratum.Date is { } date ? $"{page.Labels.FormatDate(date)}: {erratum.Text}" : erratum.Text));
        }

        page.End();
    }
}
