using Letters.Comparing;

namespace Letters.Rendering.Html;

/// <summary>What changed between two revisions of a letter: /letters/{slug}/compare/{a}/{b}. In English, but for the letter's words.</summary>
public static class ComparisonPage
{
    /// <summary>Writes the page, which is the same for the same revisions on every machine and in every culture.</summary>
    /// <param name="before">One revision of a letter.</param>
    /// <param name="after">Another revision of it.</param>
    /// <param name="comparison">Of their letters.</param>
    /// <param name="output">Written from its position on, in UTF-8; left open.</param>
    public static void Write(Revision before, Revision after, LetterComparison comparison, Stream output)
    {
        using var html = new HtmlWriter(output);
        var title = $"{after.Title.Replace('\n', ' ')}: revisions {before.Number} and {after.Number}";
        html.Line($"""
            <!doctype html>
            <html lang="en" dir="ltr">
            """);
        PageHead.WriteStart(html, title, "What changed from one revision of an open letter to another.");
        html.Line($"""<meta name="robots" content="noindex">""");
        PageHead.WriteEnd(html);
        var paths = new LetterPaths(after.Slug);
        html.Line($"""
            <body>
            <header class="bar"><nav aria-label="Open letters"><a href="{LetterPaths.Index}">Open letters</a></nav>
            <nav aria-label="This letter"><a href="{paths.Page}">This letter</a> <a href="{paths.Revisions}">Revisions</a></nav></header>
            <main class="documentation">
            <h1>From <a href="{paths.Revision(before.Number)}">revision {before.Number}</a> to <a href="{paths.Revision(after.Number)}">revision {after.Number}</a></h1>
            """);
        if (comparison.IsSame) html.Line($"<p>Words and signatories are the same.</p>");
        WriteText(html, after, comparison.Text);
        WriteSignatories(html, "Signatories who were added", comparison.Signatories.Added);
        WriteSignatories(html, "Signatories who were removed", comparison.Signatories.Removed);
        WriteChanged(html, comparison.Signatories.Changed);
        html.Line($"""
            </main>
            </body>
            </html>
            """);
    }

    private static void WriteText(HtmlWriter html, Revision letter, Sequence<ComparedParagraph> text)
    {
        if (text.All(paragraph => paragraph.IsSame)) return;
        html.Line($"""
            <h2>The text</h2>
            <div lang="{letter.Language}" dir="{TextDirection.Of(letter.Language)}">
            """);
        foreach (var paragraph in text)
        {
            html.Write($"<p>");
            foreach (var part in paragraph.Parts) WritePart(html, part);
            html.Line($"</p>");
        }

        html.Line($"</div>");
    }

    private static void WritePart(HtmlWriter html, ComparedText part)
    {
        var words = new Passage(part.Text);
        if (part.Change == TextChange.Removed) html.Write($"<del>{words}</del>");
        else if (part.Change == TextChange.Added) html.Write($"<ins>{words}</ins>");
        else html.Write($"{words}");
    }

    private static void WriteSignatories(HtmlWriter html, string heading, Sequence<Signatory> signatories)
    {
        if (signatories.Count == 0) return;
        html.Line($"""
            <h2>{heading} ({signatories.Count})</h2>
            <ul>
            """);
        foreach (var signatory in signatories) html.Line($"""<li><bdi>{Line(signatory)}</bdi></li>""");
        html.Line($"</ul>");
    }

    private static void WriteChanged(HtmlWriter html, Sequence<ChangedSignatory> changed)
    {
        if (changed.Count == 0) return;
        html.Line($"""
            <h2>Signatories who stand otherwise ({changed.Count})</h2>
            <ul>
            """);
        foreach (var (before, after) in changed) html.Line($"""<li><del><bdi>{Line(before)}</bdi></del> <ins><bdi>{Line(after)}</bdi></ins></li>""");
        html.Line($"</ul>");
    }

    private static string Line(Signatory signatory)
    {
        var words = string.Join("; ", signatory.Affiliations.Select(affiliation => affiliation.Text.Text).Prepend(signatory.Name.Text));
        return signatory.Group is { } group ? $"{words} ({group})" : words;
    }
}
