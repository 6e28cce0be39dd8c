using System.Text.RegularExpressions;

namespace Letters.Rendering.Html;

/// <summary>What the author states about the letter beside its words.</summary>
internal static partial class LetterFacts
{
    public static void Write(LetterPage page)
    {
        var (html, labels, metadata) = (page.Html, page.Labels, page.Letter.Metadata);
        if (metadata is { Publisher: null, PublisherUrl: null, Contact: null, License: null, Keywords.Count: 0, ChangeNote: null }) return;
        html.Line($"""<dl aria-label="{labels.AboutThisLetter}">""");
        if ((metadata.Publisher ?? metadata.PublisherUrl) is { } publisher) WriteFact(page, labels.PublishedBy, Linked(publisher, metadata.PublisherUrl));
        if (metadata.Contact is { } contact) WriteFact(page, labels.Contact, WithMailAddress(contact));
        if (metadata.License is { } license) WriteFact(page, labels.License, Linked(LicenseName.Of(license), LicenseName.AddressOf(license)));
        if (metadata.Keywords.Count > 0) WriteFact(page, labels.Keywords, new Passage(string.Join(labels.Separator, metadata.Keywords)));
        if (metadata.ChangeNote is { } note) WriteFact(page, labels.Changes, new Passage(note));
        html.Line($"</dl>");
    }

    private static void WriteFact(LetterPage page, string name, Passage value) => page.Html.Line($"""
        <div><dt>{name}</dt><dd {page.InLetter}>{page.Text(value)}</dd></div>
        """);

    private static Passage Linked(string words, string? address) =>
        address is null ? new Passage(words) : new Passage(words) { Marks = [new Mark(0, words.Length, MarkType.Link, address)] };

    /// <summary>The first mail address in the words leads there.</summary>
    private static Passage WithMailAddress(string words) => MailAddress().Match(words) is { Success: true } match
        ? new Passage(words) { Marks = [new Mark(match.Index, match.Length, MarkType.Link, $"mailto:{match.Value}")] }
        : new Passage(words);

    [GeneratedRegex("""[^\s@<>()\[\]"',:;?&%]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,8}""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MailAddress();
}
