namespace Letters.Tests.Builders;

/// <summary>A letter that has every part a letter can have, and a translation.</summary>
public static class CompleteLetter
{
    public static Letter Create()
    {
        var original = InEnglish();
        return original with { Translations = [InSpanish() with { Signatories = original.Signatories, TranslatedFrom = original.Language }] };
    }

    private static Letter InEnglish() => new()
    {
        Slug = LetterBuilder.Slug,
        Title = new("Keep the archive open"),
        Standfirst = [new("Forty historians and six institutions ask the ministry to keep the reading rooms open.")],
        Dateline = new("Geneva, 12 May 2024"),
        Addressees = [new("Ministry of Culture\nRue de l’Athénée 1\nGeneva")],
        Subject = new("Re: Closing of the reading rooms"),
        Salutation = new("Dear Minister,"),
        Body = Block.Anchor(
        [
            Of(BlockType.Paragraph, new("We write about the archive. It is open to all, as the law says.")
            {
                Marks = [new(14, 11, MarkType.Link, "https://archive.example/"), new(32, 4, MarkType.Emphasis), new(62, 0, MarkType.NoteReference, "1")],
            }),
            Of(BlockType.Heading, new("What we ask"), 1),
            Of(BlockType.ListItem, new("Keep the rooms open:"), 1, 1),
            Of(BlockType.ListItem, new("on weekdays"), 2),
            Of(BlockType.ListItem, new("and on Saturdays."), 2),
            Of(BlockType.ListItem, new("Keep the staff."), 1, 2),
            Of(BlockType.Heading, new("Why"), 2),
            Of(BlockType.Quotation, new("An archive that nobody reads is a cellar.") { Marks = [new(0, 41, MarkType.Strong), new(22, 6, MarkType.Emphasis)] }),
            Of(BlockType.Paragraph, new("We hope for\nyour answer.")),
        ]),
        Closing = new("Yours faithfully,"),
        Signatories =
        [
            new(1, new("Ada Lovelace") { Marks = [new(12, 0, MarkType.NoteReference, "*")] }, [new(new("Professor of History, Example University")), new(new("Member, Academy of Letters"))]) { Group = "Individuals", SortName = "Lovelace, Ada" },
            new(2, new("محمد أحمد"), [new(new("Historian") { Marks = [new(9, 0, MarkType.NoteReference, "*")] })]) { Group = "Individuals" },
            new(3, new("Society of Archivists"), [new(new("Geneva"))]) { Kind = SignatoryKind.Organisation, Group = "Organisations" },
            new(4, new("and 38 others"), []) { Kind = SignatoryKind.Others, Count = 38, Group = "Organisations" },
        ],
        Postscript = [new("For questions write to press@archive.example.")],
        Notes = [new("1", new("Archives Act, section 3.") { Marks = [new(0, 12, MarkType.Emphasis)] }), new("*", new("Affiliation for identification only."))],
        Metadata = new()
        {
            Date = new DateOnly(2024, 5, 12),
            Place = "Geneva",
            Publisher = "Friends of the Archive",
            PublisherUrl = "https://friends.example/",
            Contact = "press@archive.example",
            License = "CC-BY-4.0",
            CanonicalUrl = "https://friends.example/letter",
            Keywords = ["archives", "access"],
            Status = LetterStatus.Open,
            ChangeNote = "Two signatories added.",
            Errata = [new(new DateOnly(2024, 5, 14), "An earlier revision named the wrong street."), new(null, "A name was misspelled.")],
        },
    };

    private static Letter InSpanish() => new()
    {
        Slug = LetterBuilder.Slug,
        Language = LanguageTag.Parse("es"),
        Title = new("Mantengan abierto el archivo"),
        Salutation = new("Estimada ministra:"),
        Body = Block.Anchor([Of(BlockType.Paragraph, new("Le escribimos sobre el archivo.") { Marks = [new(31, 0, MarkType.NoteReference, "1")] }), Of(BlockType.Heading, new("Qué pedimos"), 1), Of(BlockType.Paragraph, new("Que las salas sigan abiertas."))]),
        Closing = new("Atentamente,"),
        Notes = [new("1", new("Ley de Archivos, artículo 3."))],
        Metadata = new() { Date = new DateOnly(2024, 5, 12), Place = "Ginebra" },
    };

    private static Block Of(BlockType type, Passage text, int level = 0, int? number = null) => new("", type, text) { Level = level, Number = number };
}
