using Letters.Tests.Builders;

namespace Letters.Tests.Hostile;

/// <summary>Letters that no file could hold, with the same text in every part that takes words.</summary>
public static class HostileLetter
{
    private const string Drawing = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><path d="M0 0h9v3h-9z"/></svg>""";

    public static Letter With(string text)
    {
        var letter = In(LanguageTag.English, text);
        return letter with { Translations = [In(LanguageTag.Parse("es"), text) with { TranslatedFrom = letter.Language, Signatories = letter.Signatories }] };
    }

    /// <summary>One letter with a paragraph, a heading, an item, a quotation, a link, a signatory and a note for each of the texts.</summary>
    public static Letter WithEach(IEnumerable<string> texts)
    {
        var letters = texts.Select(text => In(LanguageTag.English, text)).ToList();
        return letters[0] with
        {
            Standfirst = letters.SelectMany(letter => letter.Standfirst).ToSequence(),
            Addressees = letters.SelectMany(letter => letter.Addressees).ToSequence(),
            Body = Block.Anchor(letters.SelectMany(letter => letter.Body)),
            Signatories = letters.SelectMany(letter => letter.Signatories).Select((signatory, index) => signatory with { Position = index + 1 }).ToSequence(),
            Postscript = letters.SelectMany(letter => letter.Postscript).ToSequence(),
            Notes = letters.SelectMany(letter => letter.Notes).DistinctBy(note => note.Label).ToSequence(),
            Metadata = letters[0].Metadata with
            {
                Keywords = letters.SelectMany(letter => letter.Metadata.Keywords).ToSequence(),
                Errata = letters.SelectMany(letter => letter.Metadata.Errata).ToSequence(),
            },
        };
    }

    private static Letter In(LanguageTag language, string text) => new()
    {
        Slug = LetterBuilder.Slug,
        Language = language,
        Title = new(text),
        Standfirst = [new(text), new(text)],
        Dateline = new(text),
        Addressees = [new(text), new($"{text}\n{text}")],
        Subject = new(text),
        Salutation = new(text),
        Body = BodyOf(text),
        Closing = new(text),
        Signatories = SignatoriesOf(text),
        Postscript = [new(text)],
        Notes = [new(LabelOf(text), Marked(text, MarkType.Strong)), new("*", Marked(text, MarkType.Link, text))],
        Metadata = MetadataOf(text),
    };

    private static Sequence<Block> BodyOf(string text) => Block.Anchor(
    [
        new("", BlockType.Paragraph, new(text)),
        new("", BlockType.Heading, new(text)) { Level = 1 },
        new("", BlockType.Heading, new(text)) { Level = 2 },
        new("", BlockType.Heading, new(text)) { Level = 1 },
        new("", BlockType.ListItem, new(text)) { Level = 1 },
        new("", BlockType.ListItem, new(text)) { Level = 2, Number = 1 },
        new("", BlockType.Quotation, new(text)),
        new("", BlockType.Paragraph, Marked(text, MarkType.Link, text)),
        new("", BlockType.Paragraph, Marked(text, MarkType.Link, AddressWith(text))),
        new("", BlockType.Paragraph, Marked(text, MarkType.Strong)),
        new("", BlockType.Paragraph, Marked(text, MarkType.Emphasis)),
        new("", BlockType.Paragraph, new(text) { Marks = [new(text.Length, 0, MarkType.NoteReference, LabelOf(text)), new(text.Length, 0, MarkType.NoteReference, "*")] }),
    ]);

    private static Sequence<Signatory> SignatoriesOf(string text) =>
    [
        new(1, new(text) { Marks = [new(text.Length, 0, MarkType.NoteReference, LabelOf(text))] }, [new(new(text)), new(new(text))]) { Group = text, SortName = text },
        new(2, new(text), [new(new(text))]) { Group = text, Kind = SignatoryKind.Organisation },
        new(3, new(text), []) { Group = text, Kind = SignatoryKind.Others, Count = 2 },
    ];

    private static LetterMetadata MetadataOf(string text) => new()
    {
        Place = text,
        Publisher = text,
        PublisherUrl = AddressWith(text),
        Contact = text,
        License = text,
        CanonicalUrl = AddressWith(text),
        Keywords = [text, text],
        Status = LetterStatus.Open,
        ChangeNote = text,
        Errata = [new(new DateOnly(2024, 5, 14), text), new(null, text)],
        Theme = new Theme { Logo = new Logo(Logo.Svg, Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Drawing)), text) },
    };

    /// <summary>As a letter can state it: an address with a blank or an angle bracket in it is none.</summary>
    private static string AddressWith(string text) => $"https://a.example/{string.Concat(text.Where(character => !char.IsWhiteSpace(character) && !char.IsControl(character) && character is not ('<' or '>' or '"')))}";

    /// <summary>As a letter can state it.</summary>
    private static string LabelOf(string text)
    {
        const int longest = 16;
        var label = string.Concat(text.Where(character => !char.IsWhiteSpace(character) && !char.IsSurrogate(character) && character is not ('[' or ']')).Take(longest));
        return label.Length > 0 ? label : "?";
    }

    private static Passage Marked(string text, MarkType type, string? target = null) => new(text) { Marks = [new(0, text.Length, type, target)] };
}
