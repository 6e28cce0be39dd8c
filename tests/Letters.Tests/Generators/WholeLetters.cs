using FsCheck;
using FsCheck.Fluent;
using Letters.Tests.Builders;

namespace Letters.Tests.Generators;

/// <summary>Letters in several languages that have any of the parts a letter can have: groups, organisations, others, notes, postscripts, or no salutation at all.</summary>
public static class WholeLetters
{
    private static readonly Tongue[] Tongues =
    [
        new("en", "Keep the Archive Open", "In a letter, historians ask the government to keep the archive open.", "Geneva, 12 May 2024", "Re: Closing of the reading rooms", "Dear Minister:", "We ask that the archive remain open for all who want to read what is in it.", "Sincerely,", "Organizations", "Individuals", "and 231 others", "P.S. We will come to your office in June."),
        new("de", "Das Archiv muss offen bleiben", "In einem Brief bitten Historikerinnen die Regierung, das Archiv nicht zu schließen.", "Berlin, den 12. Mai 2024", "Betreff: Schließung der Lesesäle", "Sehr geehrte Frau Ministerin,", "Wir bitten Sie, dass das Archiv für alle offen bleibt, die darin lesen wollen.", "Mit freundlichen Grüßen", "Organisationen", "Einzelpersonen", "und 231 weitere", "P.S. Wir kommen im Juni in Ihr Haus und bringen die Liste mit."),
        new("fr", "Les archives doivent rester ouvertes", "Dans une lettre, des historiens demandent au gouvernement de ne pas fermer les archives.", "Paris, le 12 mai 2024", "Objet : la fermeture des salles de lecture", "Madame la Ministre,", "Nous vous demandons que les archives restent ouvertes à tous ceux qui veulent les lire.", "Cordialement,", "Associations", "Personnalités", "et 231 autres", "P.S. Nous serons dans votre bureau au mois de juin."),
        new("es", "Los archivos deben seguir abiertos", "En una carta, los historiadores piden al gobierno que no cierre los archivos.", "Madrid, a 12 de mayo de 2024", "Asunto: el cierre de las salas de lectura", "Estimada señora Ministra:", "Le pedimos que los archivos sigan abiertos para todos los que quieren leer lo que hay en ellos.", "Atentamente,", "Organizaciones", "Personas", "y 231 más", "P.S. Estaremos en su oficina en el mes de junio con la lista."),
        new("ru", "Архив должен остаться открытым", "В письме историки просят правительство не закрывать архив, который нужен всем.", "Москва, 12 мая 2024 г.", "Тема: закрытие читальных залов", "Уважаемая госпожа министр!", "Мы просим, чтобы архив остался открытым для всех, кто хочет в нём читать.", "С уважением,", "Организации", "Граждане", "и ещё 231 человек", "P.S. Мы придём к вам в июне и принесём с собой весь этот список."),
        new("ar", "يجب أن يبقى الأرشيف مفتوحا", "في رسالة مفتوحة يطلب المؤرخون من الحكومة ألا تغلق الأرشيف الذي يحتاج إليه الجميع.", "القاهرة، 12 مايو 2024", "الموضوع: إغلاق قاعات القراءة", "السيدة الوزيرة المحترمة،", "نطلب منكم أن يبقى الأرشيف مفتوحا لكل من يريد أن يقرأ ما فيه.", "مع فائق الاحترام،", "المنظمات", "الأفراد", "و 231 آخرون", "P.S. سنأتي إلى مكتبكم في يونيو ومعنا هذه القائمة الطويلة."),
    ];

    private static readonly string[] Persons = ["Jane Doe", "José María García", "Dr. Martin Roe Jr.", "Arthur “Gene” Dewey", "Simone de Beauvoir"];
    private static readonly string[] Organisations = ["Example Association", "The Example Trust", "Beispiel e.V.", "American Civil Liberties Union (ACLU)"];
    private static readonly string[] Affiliations = ["Director, Example Trust", "Former Minister of Health", "Professor of Law, University of the North"];
    private static readonly string[] Addresses = ["The Hon. Mary Major\nMinister of Culture", "Ministry of Culture\nRue de l’Athénée 1\n1206 Geneva"];

    public static Arbitrary<Letter> Letters() => Letter.ToArbitrary();

    private static Gen<bool> Either => Gen.Elements(true, false);

    private static Gen<Letter> Letter =>
        from tongue in Gen.Elements(Tongues)
        from greets in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from hasStandfirst in Either
        from dated in Either
        from about in Either
        from addressees in Gen.SubListOf(Addresses)
        from paragraphs in Gen.Choose(1, 4)
        from signatories in Signatories(tongue)
        from adds in Either
        from noted in Either
        from marked in Either
        select WithNotes(noted, marked, tongue, new Letter
        {
            Slug = LetterBuilder.Slug,
            Language = LanguageTag.Parse(tongue.Language),
            Title = new(tongue.Title),
            Standfirst = hasStandfirst && greets ? [new(tongue.Standfirst)] : [],
            Dateline = dated ? new(tongue.Dateline) : null,
            Metadata = dated ? LetterMetadata.Empty with { Date = new(2024, 5, 12), Place = tongue.Dateline[..tongue.Dateline.AsSpan().IndexOfAny(',', '،')] } : LetterMetadata.Empty,
            Addressees = greets ? addressees.Select(address => new Passage(address)).ToSequence() : [],
            Subject = about && greets ? new(tongue.Subject) : null,
            Salutation = greets ? new(tongue.Salutation) : null,
            Body = Block.Anchor(Enumerable.Repeat(new Block("", BlockType.Paragraph, new(tongue.Sentence)), paragraphs)),
            Closing = new(tongue.Closing),
            Signatories = signatories,
            Postscript = adds ? [new(tongue.Postscript)] : [],
        });

    private static Gen<Sequence<Signatory>> Signatories(Tongue tongue) =>
        from grouped in Either
        from organisations in Gen.SubListOf(Organisations)
        from persons in Gen.NonEmptyListOf(Person)
        from others in Either
        select Number(
        [
            .. organisations.Select(name => new Signatory(1, new(name), []) { Kind = SignatoryKind.Organisation, Group = grouped ? tongue.Organisations : null }),
            .. persons.Take(5).Select(person => person with { Group = grouped ? tongue.Persons : null }),
            .. others ? [new Signatory(1, new(tongue.Others), []) { Kind = SignatoryKind.Others, Count = 231, Group = grouped ? tongue.Persons : null }] : Array.Empty<Signatory>(),
        ]);

    private static Gen<Signatory> Person =>
        from name in Gen.Elements(Persons)
        from affiliations in Gen.SubListOf(Affiliations)
        select new Signatory(1, new(name), affiliations.Select(text => new Affiliation(new(text))).ToSequence());

    private static Sequence<Signatory> Number(IEnumerable<Signatory> signatories) => signatories.Select((signatory, at) => signatory with { Position = at + 1 }).ToSequence();

    private static Letter WithNotes(bool noted, bool marked, Tongue tongue, Letter letter)
    {
        if (noted) letter = letter with { Body = [letter.Body[0] with { Text = Refer(letter.Body[0].Text, "1") }, .. letter.Body.Skip(1)], Notes = [new("1", new(tongue.Sentence))] };
        if (!marked || letter.Signatories.All(signatory => signatory.Kind != SignatoryKind.Person)) return letter;
        var first = letter.Signatories.First(signatory => signatory.Kind == SignatoryKind.Person);
        return letter with
        {
            Signatories = letter.Signatories.Select(signatory => signatory == first ? signatory with { Name = Refer(signatory.Name, "*") } : signatory).ToSequence(),
            Notes = [.. letter.Notes, new("*", new("Affiliations are given for identification only."))],
        };
    }

    private static Passage Refer(Passage passage, string label) => passage with { Marks = [new Mark(passage.Text.Length, 0, MarkType.NoteReference, label)] };

    private sealed record Tongue(string Language, string Title, string Standfirst, string Dateline, string Subject, string Salutation, string Sentence, string Closing, string Organisations, string Persons, string Others, string Postscript);
}
