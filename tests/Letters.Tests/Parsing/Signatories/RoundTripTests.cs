using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Letters.Rendering.Text;
using Letters.Tests.Builders;

namespace Letters.Tests.Parsing.Signatories;

/// <summary>Lists as coalitions have them, printed as text and read again.</summary>
public class RoundTripTests
{
    private static readonly string[] GivenNames = ["Jane", "José María", "Amina", "Zoran", "Arthur “Gene”", "J. Brian", "Nguyễn Thị", "Dr. Klaus", "Myrta (Chris)", "The Hon. Mary", "Анна", "Łucja"];
    private static readonly string[] FamilyNames = ["Doe", "van der Berg", "García Márquez", "O’Brien", "Church", "al-Hadid", "Roe, PhD", "King Jr.", "Petrova", "de Beauvoir", "Smith-Jones", "Ó Briain"];

    private static readonly string[] Affiliations =
    [
        "Director, Example Trust", "Former Minister of Health", "Professor of Law, University of the North", "Human Rights Watch", "Trade unionist", "Former Secretary of State for Population, Refugees, and Migration",
        "Nobel Laureate (Physics)", "on behalf of Example Association", "Senior Fellow; Example Institute", "Schriftstellerin", "U.S. Mission to the United Nations", "member of parliament, Chile",
    ];

    private static readonly string[] Organisations =
    [
        "Example Association", "Center for Gender, Law and Policy", "NAACP", "American Civil Liberties Union (ACLU)", "Beispiel e.V.", "Fundación Ejemplo", "The Example Trust", "Doctors Without Borders", "Общество Пример", "Ligue des droits de l’Homme", "Save the Children – Norway",
    ];

    private static readonly string[] Others = ["and 231 others", "+ 1,204 more signatories", "und 12 weitere"];
    private static readonly (string? Heading, SignatoryKind? Kind)[] Groups =
    [
        ("Organizations", SignatoryKind.Organisation), ("Individuals", SignatoryKind.Person), ("Organizations and individuals", null), ("Friends of the archive", null), ("Deutschland", null), ("Former heads of state", SignatoryKind.Person), ("Erstunterzeichnende", null),
    ];

    public static Arbitrary<Letter> Letters() => LetterOf().ToArbitrary();

    [Property(Arbitrary = [typeof(RoundTripTests)], MaxTest = 2_000)]
    public void Printing_and_reading_gives_the_same_signatories(Letter letter)
    {
        var result = PlainText.Parse(letter.Slug, "letter.txt", new TextLetterRenderer().Render(letter));
        Assert.Equal(letter.Signatories.Select(Describe), result.Letter!.Signatories.Select(Describe));
        Assert.Equal(letter.Signatories, result.Letter.Signatories);
    }

    private static string Describe(Signatory signatory) => $"{signatory.Group} {signatory.Kind} {signatory.Name.Text}: {string.Join(" | ", signatory.Affiliations)} ({signatory.Count})";

    private static Gen<Letter> LetterOf() =>
        from groups in Gen.OneOf(Gen.Constant(new (string? Heading, SignatoryKind? Kind)[] { (null, null) }), Gen.Shuffle(Groups).Select(all => all.Take(3).ToArray()))
        from members in Gen.CollectToArray(groups, MembersOf)
        select LetterBuilder.Bare() with
        {
            Salutation = new("Dear Minister:"),
            Closing = new("Sincerely,"),
            Signatories = members.SelectMany(list => list).Select((signatory, index) => signatory with { Position = index + 1 }).ToSequence(),
        };

    private static Gen<List<Signatory>> MembersOf((string? Heading, SignatoryKind? Kind) under) =>
        from count in Gen.Choose(2, 12)
        from named in Gen.ListOf(under.Kind switch { SignatoryKind.Person => Person(), SignatoryKind.Organisation => Organisation(), _ => Gen.Frequency((3, Person()), (1, Organisation())) }, count)
        from others in Gen.Frequency((4, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>(Others)))
        select named.Concat(others is null ? [] : [OthersOf(others)]).Select(signatory => signatory with { Group = under.Heading }).ToList();

    private static Gen<Signatory> Person() =>
        from given in Gen.Elements(GivenNames)
        from family in Gen.Elements(FamilyNames)
        from count in Gen.Choose(0, 3)
        from affiliations in Gen.Shuffle(Affiliations)
        select new Signatory(0, new($"{given} {family}"), affiliations.Take(count).Select(text => new Affiliation(new(text))).OrderBy(affiliation => char.IsLower(affiliation.Text.Text[0]) ? 0 : 1).ToSequence());

    private static Gen<Signatory> Organisation() =>
        from name in Gen.Elements(Organisations)
        select new Signatory(0, new(name), []) { Kind = SignatoryKind.Organisation };

    private static Signatory OthersOf(string words) =>
        new(0, new(words), []) { Kind = SignatoryKind.Others, Count = int.Parse(string.Concat(words.Where(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture) };
}
