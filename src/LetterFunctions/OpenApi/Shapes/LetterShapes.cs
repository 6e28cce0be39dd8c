using System.ComponentModel;
using Letters;

namespace LetterFunctions.OpenApi.Shapes;

/// <summary>
/// The shapes of this folder describe the JSON that the writers of Http/ write; the tests hold every answer against them. A property
/// that is required is always there, and is null at times if it is nullable; one that is not required may be left out and is never
/// null.
/// </summary>
internal abstract record LetterPartsShape
{
    [Field("The language that the text is in, as a BCP 47 tag.")]
    public required string Language { get; init; }

    [Field("The language of the original, where this is a translation.")]
    public required string? TranslatedFrom { get; init; }

    [Field("The title; lines are parted by line feeds.")]
    public required string Title { get; init; }

    [Field("The introduction before the letter itself, a paragraph an item.")]
    public required IReadOnlyList<string> Standfirst { get; init; }

    [Field("The line with place and date, as printed.")]
    public required string? Dateline { get; init; }

    [Field("The address blocks above the salutation, their lines parted by line feeds.")]
    public required IReadOnlyList<string> Addressees { get; init; }

    [Field("What the letter is about, “Re: …”, as printed.")]
    public required string? Subject { get; init; }

    [Field("“Dear …:”, as printed.")]
    public required string? Salutation { get; init; }

    [Field("The paragraphs, headings, list items and quotations between salutation and closing.")]
    public required IReadOnlyList<BlockShape> Body { get; init; }

    [Field("“Sincerely,”, as printed.")]
    public required string? Closing { get; init; }

    [Field("Paragraphs below the signatories.")]
    public required IReadOnlyList<string> Postscript { get; init; }

    [Field("Footnotes, in the order in which they are printed.")]
    public required IReadOnlyList<NoteShape> Notes { get; init; }

    [Field("What is stated about the letter.")]
    public required MetadataShape Metadata { get; init; }

    [Field("How many sign, those who are only counted included.")]
    public required int SignatoryCount { get; init; }
}

[Description("A revision of a letter in one of its languages. Its signatories are a resource of their own.")]
internal sealed record LetterShape : LetterPartsShape
{
    [Field("The letter's name in URLs.", Pattern = Patterns.Slug)]
    public required string Slug { get; init; }

    [Field("Where the signatories of this revision are.")]
    public required LinkShape Signatories { get; init; }

    [Field("The letter in its other languages, the original included.")]
    public required IReadOnlyList<TranslationShape> Translations { get; init; }

    [Field("Which revision this is.")]
    public required RevisionShape Revision { get; init; }

    [Field("The files of this revision.")]
    public required IReadOnlyList<RenditionShape> Renditions { get; init; }

    [Field("Where the history of the letter is.")]
    public required LinkShape Revisions { get; init; }
}

[Description("A letter that is not published, with its signatories.")]
internal sealed record TriedLetterShape : LetterPartsShape
{
    [Field("The first 1,000 who sign.")]
    public required IReadOnlyList<SignatoryShape> Signatories { get; init; }
}

[Description("Words, and what parts of them mean more than the words say.")]
internal abstract record PassageShape
{
    [Field("The words.")]
    public required string Text { get; init; }

    [Field("Links, emphasis and references to notes; left out where there are none.")]
    public IReadOnlyList<MarkShape> Marks { get; init; } = [];
}

[Description("A paragraph, heading, list item or quotation.")]
internal sealed record BlockShape : PassageShape
{
    [Field("Its anchor in the HTML rendition.")]
    public required string Id { get; init; }

    [Field("What it is.")]
    public required BlockType Type { get; init; }

    [Field("Of a heading or a list item, how deep it lies; left out for 0.")]
    public int Level { get; init; }

    [Field("Of an item of a numbered list, its number.")]
    public int Number { get; init; }
}

[Description("A footnote.")]
internal sealed record NoteShape : PassageShape
{
    [Field("What references name it by: “1”.")]
    public required string Label { get; init; }
}

[Description("What part of a passage's words means more than the words say.")]
internal sealed record MarkShape
{
    [Field("What it means.")]
    public required MarkType Type { get; init; }

    [Field("The first UTF-16 code unit of the text that it covers, counted from 0.")]
    public required int Start { get; init; }

    [Field("In UTF-16 code units; 0 for the reference to a note.")]
    public required int Length { get; init; }

    [Field("Of a link, where it leads to.", Format = "uri-reference")]
    public string? Href { get; init; }

    [Field("Of the reference to a note, the label of the note.")]
    public string? Note { get; init; }
}

[Description("What is stated about a letter; members that are not stated are null or empty.")]
internal sealed record MetadataShape
{
    [Field("The date of the letter, which is neither that of its upload nor that of its publication.")]
    public required DateOnly? Date { get; init; }

    [Field("Where it was written.")]
    public required string? Place { get; init; }

    [Field("Who publishes it.")]
    public required string? Publisher { get; init; }

    [Field("The publisher's site.", Format = "uri")]
    public required string? PublisherUrl { get; init; }

    [Field("Whom to write to about it.")]
    public required string? Contact { get; init; }

    [Field("The licence of the text, as a URL or an SPDX expression.")]
    public required string? License { get; init; }

    [Field("Where the letter was published first.", Format = "uri")]
    public required string? CanonicalUrl { get; init; }

    [Field("What it is about.")]
    public required IReadOnlyList<string> Keywords { get; init; }

    [Field("How far it has come.")]
    public required LetterStatus? Status { get; init; }

    [Field("What this revision changes.")]
    public required string? ChangeNote { get; init; }

    [Field("Corrections, as the publisher states them.")]
    public required IReadOnlyList<ErratumShape> Errata { get; init; }
}

[Description("A correction.")]
internal sealed record ErratumShape
{
    [Field("When it was made.")]
    public required DateOnly? Date { get; init; }

    [Field("What was corrected.")]
    public required string Text { get; init; }
}

[Description("A letter in another language.")]
internal sealed record TranslationShape
{
    [Field("As a BCP 47 tag.")]
    public required string Language { get; init; }

    [Field("The title in that language.")]
    public required string Title { get; init; }

    [Field("Its path, of the same revision.", Format = "uri-reference")]
    public required string Href { get; init; }
}

[Description("A page of letters, in the order of their slugs.")]
internal sealed record LetterListShape
{
    [Field("Each at its current revision.")]
    public required IReadOnlyList<ListedLetterShape> Letters { get; init; }

    [Field("The path of the next page; null on the last.", Format = "uri-reference")]
    public required string? Next { get; init; }
}

[Description("A letter in a list: of one that was withdrawn, when and why, and none of its words.")]
internal sealed record ListedLetterShape
{
    [Field("The letter's name in URLs.", Pattern = Patterns.Slug)]
    public required string Slug { get; init; }

    [Field("“current”, or “withdrawn”.")]
    public required string Status { get; init; }

    [Field("Of the original, as a BCP 47 tag.")]
    public string Language { get; init; } = "";

    [Field("The other languages, as BCP 47 tags.")]
    public IReadOnlyList<string> Translations { get; init; } = [];

    [Field("The title; lines are parted by line feeds.")]
    public string Title { get; init; } = "";

    [Field("The letter's own date; left out where it has none.")]
    public DateOnly Date { get; init; }

    [Field("That of the date, or of the publication.")]
    public int Year { get; init; }

    [Field("What it is about.")]
    public IReadOnlyList<string> Keywords { get; init; } = [];

    [Field("How many sign.")]
    public int SignatoryCount { get; init; }

    [Field("The current revision.")]
    public RevisionShape? Revision { get; init; }

    [Field("When it was withdrawn.")]
    public DateTimeOffset WithdrawnAt { get; init; }

    [Field("Why; left out where that was not said.")]
    public string Reason { get; init; } = "";

    [Field("Its path.", Format = "uri-reference")]
    public required string Href { get; init; }
}

[Description("A place to go on to.")]
internal sealed record LinkShape
{
    [Field("Its path.", Format = "uri-reference")]
    public required string Href { get; init; }
}
