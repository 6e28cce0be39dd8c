using System.Globalization;
using Letters.Parsing;

namespace Letters.Tests.Specs;

/// <summary>What parsing gave, one line a part in reading order, as the examples of the specifications state it.</summary>
internal static class PrintedParse
{
    /// <summary>What a font lacks is another matter: no example has it but one that expects it.</summary>
    private const string MissingGlyph = "character-without-glyph";

    /// <param name="firstFile">The path of the file that diagnostics are in unless they say otherwise.</param>
    /// <param name="expected">The result that the example states.</param>
    public static string Of(ParseResult result, string firstFile, string expected = "")
    {
        var parts = result.Letter is { } letter ? LinesOf(letter) : [];
        var diagnostics = result.Diagnostics.Where(diagnostic => diagnostic.Code != MissingGlyph || expected.Contains(MissingGlyph, StringComparison.Ordinal));
        return string.Join('\n', parts.Concat(diagnostics.Select(diagnostic => LineOf(diagnostic, firstFile))));
    }

    private static IEnumerable<string> LinesOf(Letter letter) =>
    [
        .. letter.Language == LanguageTag.English ? Enumerable.Empty<string>() : [$"language: {letter.Language}"],
        .. TextOf(letter),
        .. letter.Translations.SelectMany(translation => TextOf(translation with { Signatories = [] }).Prepend($"translation: {translation.Language}")),
    ];

    private static IEnumerable<string> TextOf(Letter letter) =>
    [
        .. Part("title", letter.Title), .. Parts("standfirst", letter.Standfirst),
        .. Part("dateline", letter.Dateline), .. Parts("addressee", letter.Addressees), .. Part("subject", letter.Subject), .. Part("salutation", letter.Salutation),
        .. letter.Body.Select(block => $"{KindOf(block)}: {PrintedPassage.Of(block.Text)}"),
        .. Part("closing", letter.Closing), .. LinesOf(letter.Signatories), .. Parts("postscript", letter.Postscript),
        .. letter.Notes.Select(note => $"note {note.Label}: {PrintedPassage.Of(note.Text)}"),
        .. LinesOf(letter.Metadata),
    ];

    private static IEnumerable<string> Part(string name, Passage? passage) => passage is null ? [] : [$"{name}: {PrintedPassage.Of(passage)}"];

    private static IEnumerable<string> Parts(string name, Sequence<Passage> passages) => passages.SelectMany(passage => Part(name, passage));

    private static string KindOf(Block block) => block.Type switch
    {
        BlockType.Paragraph => "p",
        BlockType.Heading => string.Create(CultureInfo.InvariantCulture, $"h{block.Level}"),
        BlockType.Quotation => ">",
        BlockType.ListItem when block.Number is { } number => string.Create(CultureInfo.InvariantCulture, $"{new string('-', block.Level - 1)}{number}."),
        BlockType.ListItem => new string('-', block.Level),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.Type, null),
    };

    private static IEnumerable<string> LinesOf(Sequence<Signatory> signatories)
    {
        string? group = null;
        foreach (var signatory in signatories)
        {
            if (signatory.Group != group) yield return $"group: {signatory.Group}".TrimEnd();
            group = signatory.Group;
            yield return LineOf(signatory);
        }
    }

    private static string LineOf(Signatory signatory)
    {
        var sortName = signatory.SortName is { } given ? $" {{{given}}}" : "";
        var words = string.Join(" | ", signatory.Affiliations.Select(affiliation => PrintedPassage.Of(affiliation.Text)).Prepend(PrintedPassage.Of(signatory.Name) + sortName));
        return signatory.Kind switch
        {
            SignatoryKind.Person => $"person: {words}",
            SignatoryKind.Organisation => $"organisation: {words}",
            SignatoryKind.Others => string.Create(CultureInfo.InvariantCulture, $"others: {words} = {signatory.Count}"),
            _ => throw new ArgumentOutOfRangeException(nameof(signatory), signatory.Kind, null),
        };
    }

    private static IEnumerable<string> LinesOf(LetterMetadata metadata) =>
    [
        .. Stated("date", metadata.Date?.ToString("O", CultureInfo.InvariantCulture)), .. Stated("place", metadata.Place),
        .. Stated("publisher", metadata.Publisher), .. Stated("publisherUrl", metadata.PublisherUrl), .. Stated("contact", metadata.Contact),
        .. Stated("license", metadata.License), .. Stated("canonicalUrl", metadata.CanonicalUrl),
        .. Stated("keywords", metadata.Keywords.Count == 0 ? null : string.Join(", ", metadata.Keywords)),
        .. Stated("status", metadata.Status?.ToString().ToLowerInvariant()), .. Stated("changeNote", metadata.ChangeNote),
        .. metadata.Errata.Select(erratum => string.Create(CultureInfo.InvariantCulture, $"metadata erratum: {erratum.Date:O} {erratum.Text}").Replace(":  ", ": ", StringComparison.Ordinal)),
    ];

    private static IEnumerable<string> Stated(string name, string? value) => value is null ? [] : [$"metadata {name}: {value}"];

    private static string LineOf(Diagnostic diagnostic, string firstFile)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Line}{(diagnostic.Column is { } column ? $":{column}" : "")}");
        var file = diagnostic.File == firstFile ? "" : diagnostic.File;
        return string.Join(' ', new[] { diagnostic.Severity.ToString().ToLowerInvariant(), diagnostic.Code, file, place }.Where(word => !string.IsNullOrEmpty(word)));
    }
}
