using LetterFunctions.Documentation;
using LetterFunctions.Http;

namespace LetterFunctions.Tests.OpenApi;

/// <summary>Each kind of problem has a page of its own in docs/problems, to which its "type" leads, and the index there lists it.</summary>
public class ProblemPageTests
{
    private static readonly string Folder = Path.Combine(Letters.Tests.RepositoryRoot.Path, "docs", "problems");

    public static TheoryData<string> Kinds => new(ProblemKinds.All.Select(kind => kind.ToString()));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_problem_has_a_page_that_names_it_and_its_status(string name)
    {
        var kind = Enum.Parse<ProblemKind>(name);
        Assert.NotNull(DocumentationPages.Find(kind.Type()["/docs/".Length..]));
        var page = File.ReadAllLines(Path.Combine(Folder, $"{kind.Name()}.md"));
        Assert.Equal([$"# {kind.Name()}", $"Status: {kind.Status()}"], [page[0], page[2]]);
        Assert.Contains("## What to do", page);
        Assert.Contains(File.ReadAllLines(Path.Combine(Folder, "README.md")), line => line.StartsWith($"| [`{kind.Name()}`]({kind.Name()}.md) | {kind.Status()} | {page[4]} |", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_is_that_of_a_problem() => Assert.Equal(
        ProblemKinds.All.Select(kind => kind.Name()).Append("README").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));
}
