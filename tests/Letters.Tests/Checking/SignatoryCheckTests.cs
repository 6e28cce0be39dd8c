using Letters.Checking;

namespace Letters.Tests.Checking;

public class SignatoryCheckTests
{
    [Theory]
    [InlineData("Dr. José García", "Jose Garcia")]
    [InlineData("J. B. Atwood, PhD", "J B Atwood")]
    [InlineData("Arthur “Gene” Dewey", "ARTHUR DEWEY")]
    [InlineData("Myrta (Chris) Sale", "Myrta Sale*")]
    [InlineData("Anne-Marie O’Neill", "Anne Marie O'Neill")]
    [InlineData("Łukasz Żak", "Lukasz Zak")]
    [InlineData("Simone de Beauvoir", "SIMONE BEAUVOIR")]
    [InlineData("王伟", "王伟")]
    [InlineData("The Hon. Jane Doe", "Professor Jane Doe, J.D.")]
    public void Takes_spellings_of_a_name_for_one(string one, string other) =>
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(Checked.Find(Checked.SignedBy(one, other), "probable-duplicate")).Severity);

    [Theory]
    [InlineData("John Smith", "John A. Smith")]
    [InlineData("Martin Roe Jr.", "Martin Roe")]
    [InlineData("Ana Lopez", "Ana Lopes")]
    [InlineData("Anonymous", "Anonymous")]
    [InlineData("Name withheld", "Name withheld")]
    [InlineData("Maria", "Maria")]
    [InlineData("J. S.", "J. S.")]
    [InlineData("#Amnesty|Kenya", "#Amnesty|Ghana")]
    [InlineData("#Jane Doe", "Jane Doe")]
    public void Keeps_others_apart(string one, string other) => Assert.False(Checked.Has(Checked.SignedBy(one, other), "probable-duplicate"));

    [Fact]
    public void Is_surer_where_one_of_several_affiliations_is_the_same()
    {
        Assert.Equal(DiagnosticSeverity.Warning, Severity("John Smith|Former Judge|Example Trust", "John Smith|Example Trust"));
        Assert.Equal(DiagnosticSeverity.Info, Severity("John Smith|Former Judge", "John Smith|Example Trust"));
        Assert.Equal(DiagnosticSeverity.Info, Severity("John Smith", "John Smith|Example Trust"));

        static DiagnosticSeverity Severity(string one, string other) => Assert.Single(Checked.Find(Checked.SignedBy(one, other), "probable-duplicate")).Severity;
    }

    [Theory]
    [InlineData("Counsel, U.S. Immigration and Naturalization Service", "Commissioner, U.S. Immigration and Naturalization Services (INS)")]
    [InlineData("Center for Law and Policy", "Center for Law & Policy")]
    [InlineData("Institute for Non-Profit Research", "Institute for Nonprofit Research")]
    [InlineData("Head, Universidad de Córdoba", "Dean, Universidad de Cordoba")]
    [InlineData("Head, example trust", "Dean, Example Trust")]
    [InlineData("Department of State", "Departments of State")]
    [InlineData("Hall & Partner, Inc.", "Hall & Partners, Inc.")]
    [InlineData("Massachusetts Historical Society", "Massachusets Historical Society")]
    [InlineData("International Rescue Committee", "International Rescue Comittee")]
    [InlineData("Coalition for Humane Immigrant Rights (CHIRLA)", "Coalition for Humane Immigrant Rights of Los Angeles (CHIRLA)")]
    public void Finds_one_organisation_in_two_spellings(string one, string other) =>
        Assert.Single(Checked.Find(Checked.SignedBy($"Ada Lovelace|{one}", $"John Roe|{other}"), "organisation-spelled-two-ways"));

    [Theory]
    [InlineData("University of York", "University of Cork")]
    [InlineData("University of Granada", "University of Grenada")]
    [InlineData("Universität Freiburg", "Universität Freiberg")]
    [InlineData("Austrian Institute of Technology", "Australian Institute of Technology")]
    [InlineData("Northwestern University", "Northeastern University")]
    [InlineData("Former Ambassador to Niger", "Former Ambassador to Nigeria")]
    [InlineData("Local 1199 Hospital Workers Union", "Local 1198 Hospital Workers Union")]
    [InlineData("Secretary of State for Population, Refugees, and Migration", "Secretary of State for Population, Refugees, and Migrations")]
    [InlineData("Director, the Example Trust", "Director, The Example Trust")]
    [InlineData("Director, Example Trust (ET)", "Director, Example Trust")]
    [InlineData("Director, O’Neill Foundation", "Director, O'Neill Foundation")]
    [InlineData("U.S. Department of State", "US Department of State")]
    [InlineData("Associate professor", "Associate Professor")]
    [InlineData("Retired teacher", "Retired teachers")]
    [InlineData("Concerned citizen of Barre", "Concerned citizens of Barre")]
    [InlineData("American Institute for Peace (AIP)", "Alliance of Independent Publishers (AIP)")]
    [InlineData("Kansas City, Missouri", "Kansas City, Kansas")]
    public void Leaves_others_alone(string one, string other) =>
        Assert.False(Checked.Has(Checked.SignedBy($"Ada Lovelace|{one}", $"John Roe|{other}"), "organisation-spelled-two-ways"));

    [Fact]
    public void Reports_the_rarer_spelling_wherever_it_stands()
    {
        var found = Assert.Single(Checked.Find(Checked.SignedBy("A Bee|River Friend", "C Dee|River Friends", "#River Friends"), "organisation-spelled-two-ways"));
        Assert.Equal("River Friend", found.Excerpt);
        Assert.Contains("“River Friends” is the more frequent one", found.Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_no_current_office_where_many_are_current()
    {
        string[] former = ["A A|Former Judge", "B B|Former Mayor", "C C|Former Consul", "D D|Former Minister", "E E|Former Governor"];
        var letter = Checked.SignedBy([.. former, "F F|Ambassador to Mali"]) with { Standfirst = [new("Former officials ask for peace.")] };
        Assert.Single(Checked.Find(letter, "current-office-among-former"));
        Assert.False(Checked.Has(letter with { Standfirst = [new("Officials ask for peace.")] }, "current-office-among-former"));
        var mixed = Checked.SignedBy([.. former, "F F|Ambassador to Mali", "G G|Ambassador to Chad"]) with { Standfirst = letter.Standfirst };
        Assert.False(Checked.Has(mixed, "current-office-among-former"));
    }

    [Fact]
    public void Names_the_file_of_each_signatory()
    {
        var letter = Checked.SignedBy("Jane Doe|Example Trust", "Ada Lovelace|River Watch", "Jane Doe|Example Trust", "Ada Lovelace|River Watch");
        var found = EditorialCheck.Find(letter, "letter.txt", "signatories.csv", signatoriesInText: 3);
        Assert.Equal(["letter.txt", "signatories.csv"], found.Select(diagnostic => diagnostic.File));
    }

    /// <summary>No time is asserted, but a check that compares every signatory with every other does not come to an end here.</summary>
    [Fact]
    public void Looks_through_100_000_signatories()
    {
        var names = Enumerable.Range(0, 100_000).Select(number => $"Person{number} Name{number % 99_900}|Department {number % 50} of Example Institute{number}|Professor of Subject{number % 7_000}, University of Somewhere{number % 30_000}").ToArray();
        var found = EditorialCheck.Find(Checked.SignedBy([.. names, .. names.Take(60)]), "letter.txt", "letter.txt");
        Assert.Equal(50, found.Count(diagnostic => diagnostic.Code == "probable-duplicate"));
        Assert.Contains("“probable-duplicate” was found 60 times; 10 of them", Assert.Single(found, diagnostic => diagnostic.Code == "more-of-a-kind").Message, StringComparison.Ordinal);
    }
}
