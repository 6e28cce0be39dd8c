using Letters.Checking;
using Letters.Parsing;

namespace Letters.Tests.Checking;

/// <summary>Letters in Letters/ in which an editor finds nothing to ask about, though much in them looks like it.</summary>
public class CleanLetterTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "Letters.Tests", "Checking", "Letters");

    public static TheoryData<string> Names => new(Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void There_are_letters() => Assert.True(Names.Count >= 12);

    [Theory]
    [MemberData(nameof(Names))]
    public void Raises_no_false_alarm(string name)
    {
        var letter = Parse(name);
        Assert.NotEmpty(letter.Body);
        Assert.NotEmpty(letter.Signatories);
        Assert.Empty(EditorialCheck.Find(letter, name, name));
    }

    /// <summary>The file's name says the language: "minimum-wage.en.txt".</summary>
    private static Letter Parse(string name)
    {
        var content = File.ReadAllBytes(Path.Combine(Folder, name));
        var result = LetterParser.Parse(Slug.Parse("a-letter"), [new LetterFile($"letter.{name.Split('.')[1]}.txt", name, content)]);
        Assert.NotNull(result.Letter);
        Assert.Equal(name.Split('.')[1], result.Letter.Language.ToString());
        return result.Letter;
    }
}
