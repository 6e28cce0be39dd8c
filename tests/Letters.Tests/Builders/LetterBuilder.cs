namespace Letters.Tests.Builders;

/// <summary>Letters that no file holds.</summary>
public static class LetterBuilder
{
    public static Slug Slug { get; } = Slug.Parse("a-letter");

    /// <summary>A letter that has the text in every part that takes text.</summary>
    public static Letter WithEverywhere(string text) => new()
    {
        Slug = Slug,
        Title = new(text),
        Standfirst = [new(text), new(text)],
        Addressees = [new(text)],
        Salutation = new(text),
        Body = [Block.Paragraph(1, new(text)), Block.Paragraph(2, new(text))],
        Closing = new(text),
        Signatories = [new(1, new(text), [new(new(text)), new(new(text))])],
    };

    /// <summary>Nothing but what a letter must have.</summary>
    public static Letter Bare() => new() { Slug = Slug, Title = new("A title"), Body = [Block.Paragraph(1, new("A paragraph."))] };

    /// <summary>A bare letter with signatories who have two affiliations each.</summary>
    public static Letter WithSignatories(int count) => Bare() with
    {
        Closing = new("Sincerely,"),
        Signatories = Enumerable.Range(1, count).Select(Signatory).ToSequence(),
    };

    private static Signatory Signatory(int position) => new(position, new($"Signatory No. {position}"),
    [
        new(new($"Professor of History, University {position}")),
        new(new("Former Adviser, Department of State")),
    ]);
}
