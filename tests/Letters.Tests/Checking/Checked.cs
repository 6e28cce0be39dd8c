using Letters.Checking;

namespace Letters.Tests.Checking;

/// <summary>Letters that no file holds, looked at by an editor.</summary>
internal static class Checked
{
    public static Letter Letter(int signatories = 1) => Builders.LetterBuilder.Bare() with
    {
        Title = new Passage("A letter of 12 May 2024"),
        Signatories = Enumerable.Range(1, signatories).Select(position => new Signatory(position, new Passage($"Ada Person{position}"), [])).ToSequence(),
    };

    public static Letter WithBody(params string[] paragraphs) => Letter() with { Body = Block.Anchor(paragraphs.Select(text => Block.Paragraph(1, new Passage(text)))) };

    /// <summary>A signatory a line, affiliations behind "|"; an organisation begins with "#".</summary>
    public static Letter SignedBy(params string[] lines) => Letter() with
    {
        Signatories = lines.Select((line, index) =>
        {
            var parts = line.TrimStart('#').Split('|');
            return new Signatory(index + 1, new Passage(parts[0]), parts[1..].Select(part => new Affiliation(new Passage(part))).ToSequence())
            {
                Kind = line[0] == '#' ? SignatoryKind.Organisation : SignatoryKind.Person,
            };
        }).ToSequence(),
    };

    public static IReadOnlyList<Diagnostic> Find(Letter letter, string code) =>
        [.. EditorialCheck.Find(letter, "letter.txt", "letter.txt").Where(diagnostic => diagnostic.Code == code)];

    public static bool Has(Letter letter, string code) => Find(letter, code).Count > 0;
}
