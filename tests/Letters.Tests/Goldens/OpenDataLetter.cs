using System.Globalization;
using System.Text;
using Letters.Parsing;

namespace Letters.Tests.Goldens;

/// <summary>A letter that a great many people sign, in groups: too long to keep as a file.</summary>
internal static class OpenDataLetter
{
    private const string Text =
        """
        # Open data in every town

        An appeal from those who make maps, timetables and school projects out of what towns already know.

        To the Association of Towns

        Dear mayors,

        Your towns know where every drinking fountain stands, when every bus leaves and which trees were felled last winter. Most of it lies in tables that could be published tomorrow. In nine towns it has been, and nobody there wants to go back.

        ## What we ask

        1. Publish what your town already has, in formats that a machine can read.
        2. Let everybody use it, for any purpose, without asking.
        3. Say who mends a mistake, and mend it.

        We who sign this have built things with the data of those nine towns. We would like to build them for yours.

        Kind regards,

        """;

    private const string Metadata =
        """
        date: 2024-10-01
        publisher: Open Towns
        license: CC0-1.0
        keywords: [open data, towns]
        status: open

        """;

    private static readonly string[] GivenNames = ["Amina", "Bartosz", "Chloé", "Dmytro", "Eszter", "Femi", "Grażyna", "Hüseyin", "Íris", "Joaquín", "Kirsten", "Luca", "Márta", "Nuno", "Oluwaseun", "Pilar", "Quentin", "Rūta", "Søren", "Tereza"];
    private static readonly string[] FamilyNames = ["Adeyemi", "Bachmann", "Çelik", "Dvořáková", "Eide", "Ferrari", "Gündoğdu", "Hernández Prieto", "Ivanenko", "Jõgi", "Kowalczyk", "Lefèvre", "Møller", "Nagy", "O’Donoghue", "Papadaki", "Quispe", "Rossi", "Şahin", "Tanaka", "Ueda", "van der Velde", "Wiśniewska"];
    private static readonly string[] Offices = ["Cartographer", "Teacher", "Bus driver", "Software developer", "Town planner", "Student", "Archivist", "Statistician", "Journalist", "Gardener", "Retired surveyor"];
    private static readonly string[] Towns = ["Ashford", "Brno", "Cádiz", "Dundalk", "Évora", "Falun", "Győr"];
    private static readonly string[] Groups = ["Map makers", "Teachers and students", "Those who run buses and trains", "Residents"];

    public static Slug Slug { get; } = Slug.Parse("open-data-in-every-town");

    /// <param name="count">How many persons sign, beside twenty organisations.</param>
    public static IReadOnlyList<LetterFile> Files(int count) =>
    [
        Of("letter.en.md", Text),
        Of("letter.yaml", Metadata),
        Of("signatories.csv", Signatories(count)),
    ];

    private static LetterFile Of(string name, string text) => new(name, $"{Slug}/{name}", Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));

    private static string Signatories(int count)
    {
        var csv = new StringBuilder("Name,Office,City,Group,Kind\n");
        for (var at = 0; at < 20; at++) csv.Append(CultureInfo.InvariantCulture, $"Open Data Association of District {at + 1},,,Organisations,organisation\n");
        for (var at = 0; at < count; at++) csv.Append(CultureInfo.InvariantCulture, $"{Name(at)},{Offices[at % Offices.Length]},{Towns[at % Towns.Length]},{Groups[(long)at * Groups.Length / count]},person\n");
        return csv.ToString();
    }

    /// <summary>A given name, an initial or two, and a family name, each combination once.</summary>
    private static string Name(int at)
    {
        var turn = at / (GivenNames.Length * FamilyNames.Length);
        var initial = turn == 0 ? "" : $" {(char)('A' + turn - 1)}.";
        return $"{GivenNames[at % GivenNames.Length]}{initial} {FamilyNames[at / GivenNames.Length % FamilyNames.Length]}";
    }
}
