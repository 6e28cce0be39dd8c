using Letters;

namespace Benchmarks;

/// <summary>A letter of about a thousand words, with as many signatories as asked for, two affiliations for every third.</summary>
internal static class SampleLetter
{
    private static readonly string[] GivenNames = ["Ana", "Bo", "Chiara", "Dmitri", "Élise", "Farid", "Grace", "Hồng", "Ivana", "João", "Kwame", "Łucja"];
    private static readonly string[] FamilyNames = ["Agyeman", "Brandt", "Castellanos", "Dvořák", "Eriksen", "Fitzgerald", "García", "Haddad", "Ivanov", "Jürgens", "Kowalski"];
    private static readonly string[] Offices =
    [
        "Former Deputy Assistant Secretary of State for Western Hemisphere Affairs",
        "Professor of International Law, University of the North",
        "Director, Office of Refugee Protection",
        "Former Ambassador to the United Nations",
        "Trade unionist",
    ];

    /// <summary>A revision id; which one does not matter to the time.</summary>
    public static ContentHash Id { get; } = ContentHash.Of("sample"u8);

    public static Letter WithSignatories(int count) => new()
    {
        Slug = Slug.Parse("sample"),
        Title = new Passage("A Letter on the Protection of Those Who Flee, to the Governments that Can Protect Them"),
        Standfirst = [new Passage(Sentences(2, 0))],
        Salutation = new Passage("Dear Presidents:"),
        Body = Enumerable.Range(1, 14).Select(number => Block.Paragraph(number, new Passage(Sentences(4, number)))).ToSequence(),
        Closing = new Passage("Sincerely,"),
        Signatories = Enumerable.Range(0, count).Select(Signatory).ToSequence(),
    };

    private static Signatory Signatory(int index)
    {
        // Every fifth name is met once only, as names in a long list are.
        var family = FamilyNames[index / GivenNames.Length % FamilyNames.Length];
        var name = $"{GivenNames[index % GivenNames.Length]} {(char)('A' + (index % 26))}. {family}";
        if (index % 5 == 0)
            name += $"-{FamilyNames[index * 7 % FamilyNames.Length]}{index}";
        var affiliations = Enumerable.Range(index, index % 3 == 0 ? 2 : 1).Select(office => new Affiliation(new Passage(Offices[office % Offices.Length])));
        return new Signatory(index + 1, new Passage(name), affiliations.ToSequence());
    }

    private static string Sentences(int count, int seed)
    {
        string[] sentences =
        [
            "We write as people who have served under governments of different parties and who agree on this.",
            "The right to seek asylum is not a courtesy—it is the law, and it was made after the worst of wars.",
            "Those who flee from violence do not choose the day on which they leave, nor the border they come to.",
            "What is asked of governments is neither new nor beyond their means, and it has been done before.",
            "First, hear each claim; second, give those who judge it the time and the training that it takes.",
        ];
        return string.Join(' ', Enumerable.Range(seed, count).Select(index => sentences[index % sentences.Length]));
    }
}
