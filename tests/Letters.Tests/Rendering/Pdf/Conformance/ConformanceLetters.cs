using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Pdf.Conformance;

/// <summary>Letters that differ in all that a PDF of one may have.</summary>
internal static class ConformanceLetters
{
    private static readonly Dictionary<string, Func<Letter>> Letters = new(StringComparer.Ordinal)
    {
        ["the real letter"] = () => RealLetter.Letter,
        ["nothing but a title and a paragraph"] = LetterBuilder.Bare,
        ["one page"] = () => LetterBuilder.WithSignatories(5),
        ["one signatory"] = () => LetterBuilder.WithSignatories(1),
        ["3,000 names in groups"] = () => InGroups(3000),
        ["footnotes and nested lists"] = FootnotesAndLists,
        ["headings with gaps"] = HeadingsWithGaps,
        ["links that break over lines and pages"] = Links,
        ["long words that nothing breaks"] = LongWords,
        ["errata"] = Errata,
        ["everything at once"] = CompleteLetter.Create,
        ["a translation"] = () => CompleteLetter.Create().In(LanguageTag.Parse("es")),
        ["everything at once in Arabic"] = ArabicLetter.Create,
        ["names that end in notes, on many pages"] = NotedNames,
        ["a theme with a logo"] = () => Goldens.GoldenLetters.Named("a-garden-for-the-school").Letter,
        ["letters and marks that combine"] = () => LetterBuilder.WithEverywhere("Ngũgĩ wa Thiong’o, Đặng Thị Ngọc, Z̤ā‘i, ﬁnal ﬀ ﬃ, \u0E01\u0E33, e\u0323\u0302\u0301 — “«»” № ½"),
    };

    public static TheoryData<string> Names =>
        [.. Letters.Keys.Concat(ForeignLetters.Languages.Select(language => $"in {language.Data}"))];

    /// <summary>Those with few elements a page: pdfinfo reads a page anew for each of its elements.</summary>
    public static TheoryData<string> NamesOfShort => [.. Names.Select(name => name.Data).Where(name => !name.Contains("names", StringComparison.Ordinal))];

    public static Letter Named(string name) => Letters.TryGetValue(name, out var make) ? make() : ForeignLetters.In(name["in ".Length..]);

    private static Letter InGroups(int count)
    {
        var letter = LongLetter.WithSignatories(count);
        var groups = new[] { "Ministers and ambassadors", "Scholars", "Organisations" };
        return letter with { Signatories = letter.Signatories.Select((signatory, index) => signatory with { Group = groups[index * groups.Length / count] }).ToSequence() };
    }

    private static Letter FootnotesAndLists() => LetterBuilder.Bare() with
    {
        Body = Block.Anchor(
        [
            Of(BlockType.Paragraph, new("Before.") { Marks = [new(7, 0, MarkType.NoteReference, "1")] }),
            Of(BlockType.ListItem, new("one") { Marks = [new(3, 0, MarkType.NoteReference, "2")] }, 1, 1),
            Of(BlockType.ListItem, new("one and a bullet"), 2),
            Of(BlockType.ListItem, new("deeper"), 3, 1),
            Of(BlockType.ListItem, new("deepest"), 9),
            Of(BlockType.ListItem, new("two"), 1, 2),
            Of(BlockType.ListItem, new("a bullet after numbers"), 1),
            Of(BlockType.Quotation, new("Quoted.")),
            Of(BlockType.ListItem, new("a list that begins inside of none"), 3, 7),
            Of(BlockType.Paragraph, new("Once more.") { Marks = [new(0, 4, MarkType.Strong), new(10, 0, MarkType.NoteReference, "1")] }),
        ]),
        Notes = [new("1", new("The first note.")), new("2", new("The second, with a link.") { Marks = [new(19, 4, MarkType.Link, "https://example.org/ü?q=1")] }), new("3", new("Referred to by nothing."))],
    };

    private static Letter HeadingsWithGaps() => LetterBuilder.Bare() with
    {
        Body = Block.Anchor(Enumerable.Range(0, 30).SelectMany(index => new[]
        {
            Of(BlockType.Heading, new($"Heading {index}"), 1 + (index * 4 % 6)),
            Of(BlockType.Paragraph, new(string.Join(' ', Enumerable.Repeat("Some words.", 20)))),
        })),
    };

    private static Letter Links()
    {
        var text = string.Join(' ', Enumerable.Repeat("This whole paragraph is a link", 200));
        return LetterBuilder.Bare() with
        {
            Body = Block.Anchor(
            [
                Of(BlockType.Paragraph, new(text) { Marks = [new(0, text.Length, MarkType.Link, "https://example.org/"), new(100, 2000, MarkType.Emphasis)] }),
                Of(BlockType.Paragraph, new("A link to nowhere, and a mail address.") { Marks = [new(2, 4, MarkType.Link, "javascript:alert(1)"), new(25, 12, MarkType.Link, "mailto:a@example.org")] }),
            ]),
        };
    }

    private static Letter LongWords() => LetterBuilder.WithEverywhere(new string('W', 400) + " https://example.org/" + new string('x', 300)) with
    {
        Notes = [new("a very long label of a note that nobody would write", new(new string('N', 500)))],
    };

    private static Letter Errata() => LetterBuilder.Bare() with
    {
        Metadata = new() { Errata = [.. Enumerable.Range(1, 60).Select(day => new Erratum(day % 3 == 0 ? null : new DateOnly(2024, 5, 1).AddDays(day), $"Correction number {day} of a fault."))] },
    };

    private static Letter NotedNames()
    {
        var letter = LetterBuilder.WithSignatories(120);
        return letter with
        {
            Signatories = letter.Signatories.Select(signatory => signatory with
            {
                Name = signatory.Name with { Marks = [new(signatory.Name.Text.Length, 0, MarkType.NoteReference, "*")] },
            }).ToSequence(),
            Notes = [new("*", new("Signs for herself."))],
        };
    }

    private static Block Of(BlockType type, Passage text, int level = 0, int? number = null) => new("", type, text) { Level = level, Number = number };
}
