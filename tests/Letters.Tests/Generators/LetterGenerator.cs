using FsCheck;
using FsCheck.Fluent;
using Letters.Tests.Builders;

namespace Letters.Tests.Generators;

/// <summary>Letters as people write them, with any of the parts that plain text can express.</summary>
public static class LetterGenerator
{
    private static readonly string[] Words =
    [
        "we", "ask", "the", "archive", "to", "remain", "open", "for", "all", "historians", "signed", "by", "Dear", "Sincerely,", "Mr.", "Minister,", "and", "of", "1945.", "12", "May", "2024,",
        "–", "-", "pre-", "post-war", "asylum-seekers", "not—and", "“rooms”", "(or", "none)", "U.S.", "Re:", "To:", "signatures", "López", "[sic]", "2)", "•", "*", "* *", "---", "===", ">", "No\u00A0break", "naïve", "it’s",
    ];

    private static readonly string[] TitleWords = ["Keep", "the", "Archive", "Open", "An", "appeal", "to", "all", "Members", "of", "Parliament", "in", "2024", "historians’", "U.S.", "reading-rooms"];

    private static readonly (string Line, DateOnly? Date, string? Place)[] Datelines =
    [
        ("12 May 2024", new(2024, 5, 12), null), ("Geneva, 12 May 2024", new(2024, 5, 12), "Geneva"), ("Washington, D.C., May 12, 2024", new(2024, 5, 12), "Washington, D.C"), ("2024-05-12", new(2024, 5, 12), null),
        ("Berlin, den 12. Mai 2024", new(2024, 5, 12), "Berlin"), ("May 2024", null, null),
    ];

    private static readonly string[] Addresses = ["The Hon. Jane Doe\nMinister of Culture", "Ministry of Culture\nRue de l’Athénée 1\n1206 Geneva", "To: The Federal Archivist", "cc: John Roe, Archivist"];

    private static readonly string[] Salutations = ["Dear Minister,", "Dear Minister:\nDear Archivist:", "To Whom It May Concern:", "Madam Minister,", "Sehr geehrte Damen und Herren,"];

    private static readonly string[] Closings = ["Sincerely,", "Yours faithfully,\nSignatories:", "Hochachtungsvoll", "We remain, respectfully yours,", "The undersigned"];

    private static readonly string[] Names = ["Jane Doe", "J. Brian Roe", "Dr. Martin Roe Jr.", "María López", "Arthur “Gene” Dewey"];

    private static readonly string[] Affiliations = ["Director, Example Trust", "Professor of History, University of Example", "Former Minister of Culture"];

    public static Arbitrary<Letter> Letters() => Letter.ToArbitrary();

    private static Gen<bool> Either => Gen.Elements(true, false);

    private static Gen<string> Title => Gen.Elements(TitleWords).NonEmptyListOf().Select(words => $"Letter {string.Join(' ', words.Take(30))}");

    /// <summary>A sentence that may mention notes and addresses of the web.</summary>
    private static Gen<Passage> Sentence =>
        from pieces in Gen.Frequency(
            (20, Gen.Elements(Words).Select(word => (Words: word, Target: (string?)null))),
            (1, Gen.Elements("https://archive.example/a_(b)", "http://archive.example/?q=1&p=2").Select(address => (address, (string?)address))),
            (1, Gen.Elements("the whole report", "a page").Select(words => (words, (string?)"https://archive.example/report")))).ListOf()
        select Join(pieces);

    private static Gen<Block[]> Blocks =>
        Gen.Frequency(
            (6, Sentence.Select(text => new[] { Of(BlockType.Paragraph, text) })),
            (1, Title.Select(text => new[] { Of(BlockType.Heading, new(text), 1) })),
            (1, Title.Select(text => new[] { Of(BlockType.Heading, new(text), 1), Of(BlockType.Heading, new(text), 2) })),
            (1, Sentence.Select(text => new[] { Of(BlockType.Quotation, text) })),
            (1, Sentence.NonEmptyListOf().Select(texts => texts.Select(text => Of(BlockType.ListItem, text, 1)).ToArray())),
            (1, Sentence.NonEmptyListOf().Select(texts => texts.SelectMany((text, at) => new[] { Of(BlockType.ListItem, text, 1, at + 1), Of(BlockType.ListItem, text, 2), Of(BlockType.ListItem, text, 3, 7) }).ToArray())));

    private static Gen<Signatory> Signatory =>
        from name in Gen.Elements(Names)
        from affiliations in Gen.SubListOf(Affiliations)
        select new Signatory(1, new(name), affiliations.Select(affiliation => new Affiliation(new(affiliation))).ToSequence());

    private static Gen<Letter> Letter =>
        from title in Title
        from standfirst in Sentence.ListOf()
        from dateline in Gen.Elements(Datelines)
        from hasDateline in Either
        from addresses in Gen.SubListOf(Addresses)
        from hasSubject in Either
        from salutation in Gen.Elements(Salutations)
        from opening in Sentence
        from body in Blocks.ListOf()
        from closing in Gen.Elements(Closings)
        from signatories in Signatory.NonEmptyListOf()
        from noted in Either
        select WithNotes(noted, new Letter
        {
            Slug = LetterBuilder.Slug,
            Title = new(title),
            Standfirst = standfirst.Take(3).ToSequence(),
            Dateline = hasDateline ? new(dateline.Line) : null,
            Metadata = hasDateline ? LetterMetadata.Empty with { Date = dateline.Date, Place = dateline.Place } : LetterMetadata.Empty,
            Addressees = addresses.Select(address => new Passage(address)).ToSequence(),
            Subject = hasSubject ? new("Re: Closing of the reading rooms") : null,
            Salutation = new(salutation),
            Body = Block.Anchor(body.SelectMany(blocks => blocks).Prepend(Of(BlockType.Paragraph, opening)).Aggregate(new List<Block>(), WithoutTwoLists)),
            Closing = new(closing),
            Signatories = signatories.Take(4).Select((signatory, at) => signatory with { Position = at + 1 }).ToSequence(),
        });

    private static Block Of(BlockType type, Passage text, int level = 0, int? number = null) => new("", type, text) { Level = level, Number = number };

    /// <summary>Two lists that follow each other are one, in which items may stand at other levels.</summary>
    private static List<Block> WithoutTwoLists(List<Block> blocks, Block block)
    {
        var startsAnother = block is { Type: BlockType.ListItem, Level: 1 } && blocks[^1] is { Type: BlockType.ListItem } && (block.Number is null) != (blocks[^1].Number is null && blocks[^1].Level == 1);
        if (!startsAnother) blocks.Add(block);
        return blocks;
    }

    private static Letter WithNotes(bool noted, Letter letter)
    {
        if (!noted) return letter;
        var first = letter.Body[0];
        var marked = first.Text with { Marks = [.. first.Text.Marks, new Mark(first.Text.Text.Length, 0, MarkType.NoteReference, "1")] };
        return letter with
        {
            Body = letter.Body.Select((block, at) => at == 0 ? first with { Text = marked } : block).ToSequence(),
            Notes = [new("1", new("Archives Act, section 3, in the wording of the law of 1945 and as the courts have read it since."))],
        };
    }

    private static Passage Join(IEnumerable<(string Words, string? Target)> pieces)
    {
        var text = "We";
        var marks = new List<Mark>();
        foreach (var (words, target) in pieces)
        {
            text += " ";
            if (target is not null) marks.Add(new Mark(text.Length, words.Length, MarkType.Link, target));
            text += words;
        }

        return new Passage($"{text} here.") { Marks = marks.ToSequence() };
    }
}
