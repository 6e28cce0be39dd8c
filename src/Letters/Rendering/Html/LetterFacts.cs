namespace Letters.Rendering.Html;

/// <summary>What the author states about the letter beside its words.</summary>
internal static class LetterFacts
{
    public static void Write(LetterPage page)
    {
        var (html, labels, metadata) = (page.Html, page.Labels, page.Letter.Metadata);
        if (metadata is { Publisher: null, PublisherUrl: null, Contact: null, License: null, Keywords.Count: 0 }) return;
        html.Line($"""<dl aria-label="{labels.AboutThisLetter}">""");
        if ((metadata.Publisher ?? metadata.PublisherUrl) is { } publisher) WriteFact(page, labels.PublishedBy, Linked(publisher, metadata.PublisherUrl));
        if (metadata.Contact is { } contact) WriteFact(page, labels.Contact, WithMailAddress(contact));
        if (metadata.License is { } license) WriteFact(page, labels.License, Linked(LicenseName.Of(license), LicenseName.AddressOf(license)));
        if (metadata.Keywords.Count > 0) WriteFact(page, labels.Keywords, new Passage(string.Join(labels.Separator, metadata.Keywords)));
        html.Line($"</dl>");
    }

    private static void WriteFact(LetterPage page, string name, Passage value) => page.Html.Line($"""
        <div><dt>{name}</dt><dd {page.InLetter}>{page.Text(value)}</dd></div>
        """);

    private static Passage Linked(string words, string? address) =>
        address is null ? new Passage(words) : new Passage(words) { Marks = [new Mark(0, words.Length, MarkType.Link, address)] };

    /// <summary>The first mail address in the words leads there.</summary>
    private static Passage WithMailAddress(string words) => MailAddress.In(words) is { Success: true } match
        ? new Passage(words) { Marks = [new Mark(match.Index, match.Length, MarkType.Link, $"mailto:{match.Value}")] }
        : new Passage(words);
}
