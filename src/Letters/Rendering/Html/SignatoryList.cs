namespace Letters.Rendering.Html;

/// <summary>
/// The signatories in the order of the letter, one list item each: the name, then an affiliation a line. Each group is a list
/// of its own. Of very many the page has the first, and leads to pages with all.
/// </summary>
internal static class SignatoryList
{
    public const string Anchor = "signatories";

    /// <summary>What a phone lays out without delay.</summary>
    public const int Most = 1_000;

    public static void Write(LetterPage page)
    {
        var (html, letter, labels) = (page.Html, page.Letter, page.Labels);
        if (letter.Signatories.Count == 0) return;
        html.Line($"""
            <section class="signatories" aria-labelledby="{Anchor}">
            <h2 id="{Anchor}" {page.InLabels}>{labels.Signatories} <span class="count">{labels.FormatNumber(letter.SignatoryCount)}</span></h2>
            """);
        SignatoryTally.Write(page);
        var isFilteredHere = WriteSearch(page);
        var groups = 0;
        for (var index = 0; index < Math.Min(letter.Signatories.Count, Most);) index = WriteGroup(page, index, ++groups);
        if (letter.Signatories.Count > Most) WriteMore(page);
        if (isFilteredHere) html.Line($"<script>{PageScript.Instance}</script>");
        html.Line($"</section>");
    }

    /// <returns>Whether a script is to filter the list: one that knows only the first of many would tell readers that names are not there which are.</returns>
    private static bool WriteSearch(LetterPage page)
    {
        var count = page.Letter.Signatories.Count;
        if (!SignatorySearch.IsFor(count)) return false;
        SignatorySearch.WriteForm(page.Html, page.Labels, page.Paths.Signatories, page.InLabels);
        if (count > Most) return false;
        SignatorySearch.WriteStatus(page);
        return true;
    }

    private static void WriteMore(LetterPage page) => page.Html.Line($"""
        <p class="more" {page.InLabels}>{page.Labels.RangeOf(1, Most, page.Letter.Signatories.Count)} <a href="{page.Paths.Signatories}">{page.Labels.AllSignatories}</a></p>
        """);

    /// <returns>The index of the first signatory after the group.</returns>
    private static int WriteGroup(LetterPage page, int index, int number)
    {
        var (html, signatories) = (page.Html, page.Letter.Signatories);
        var end = EndOfGroup(signatories, index, out var count);
        if (signatories[index].Group is { } group)
            html.Line($"""<h3 id="{AnchorOf(number)}"{LanguageOf(page)}{page.DirectionOf(new Passage(group))}>{group} <span class="count">{page.Labels.FormatNumber(count)}</span></h3>""");
        html.Line($"""<ol role="list"{LanguageOf(page)}>""");
        for (; index < Math.Min(end, Most); index++) WriteSignatory(page, signatories[index]);
        html.Line($"</ol>");
        return end;
    }

    /// <param name="count">How many sign in the group, those who are only counted and those beyond the page included.</param>
    private static int EndOfGroup(Sequence<Signatory> signatories, int start, out int count)
    {
        count = 0;
        var end = start;
        for (; end < signatories.Count && signatories[end].Group == signatories[start].Group; end++) count += signatories[end].Count;
        return end;
    }

    private static void WriteSignatory(LetterPage page, Signatory signatory)
    {
        var html = page.Html;
        if (signatory.Kind == SignatoryKind.Person) html.Write($"<li>");
        else if (signatory.Kind == SignatoryKind.Organisation) html.Write($"""<li class="organisation">""");
        else html.Write($"""<li class="others">""");
        html.Line($"""<p class="name"{page.DirectionOf(signatory.Name)}>{page.Text(signatory.Name)}</p>""");
        foreach (var affiliation in signatory.Affiliations) html.Line($"<p{page.DirectionOf(affiliation.Text)}>{page.Text(affiliation.Text)}</p>");
        html.Line($"</li>");
    }

    private static string AnchorOf(int group) => $"g{group}";

    /// <summary>Signatories sign one letter: on the page of a translation their words are still in the language of the original.</summary>
    private static ForeignLanguage LanguageOf(LetterPage page) => new(page.Letter.TranslatedFrom);
}
