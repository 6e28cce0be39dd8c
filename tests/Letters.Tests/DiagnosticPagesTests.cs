using System.Text;
using System.Text.RegularExpressions;

namespace Letters.Tests;

/// <summary>Every code that the source gives has a page of its own in docs/diagnostics, and the index there lists it.</summary>
public partial class DiagnosticPagesTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "docs", "diagnostics");

    private static readonly Dictionary<string, SortedSet<DiagnosticSeverity>> Codes = FindCodes();

    public static TheoryData<string> AllCodes => new(Codes.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(AllCodes))]
    public void Every_code_has_a_page_that_names_its_severity(string code)
    {
        var page = ReadPage(code);
        Assert.Equal($"# {code}", page[0]);
        Assert.Equal($"Severity: {Severities(code)}", page[2]);
        Assert.NotEmpty(FirstSentence(page));
    }

    [Fact]
    public void Every_page_is_that_of_a_code() =>
        Assert.Equal(Codes.Keys.Order(StringComparer.Ordinal), Pages().Order(StringComparer.Ordinal));

    /// <summary>The index is made from the pages; where it is not what it should be, README.received.md beside it is.</summary>
    [Fact]
    public void The_index_lists_every_code_by_severity()
    {
        var (index, received) = (Path.Combine(Folder, "README.md"), Path.Combine(Folder, "README.received.md"));
        File.Delete(received);
        var made = Index();
        if (File.Exists(index) && File.ReadAllText(index) == made) return;
        File.WriteAllText(received, made);
        Assert.Equal(File.Exists(index) ? File.ReadAllText(index) : "", made);
    }

    /// <summary>A code stands beside its severity wherever a diagnostic is made.</summary>
    private static Dictionary<string, SortedSet<DiagnosticSeverity>> FindCodes()
    {
        var codes = new Dictionary<string, SortedSet<DiagnosticSeverity>>();
        var files = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !new[] { "obj", "Rendering" }.Any(folder => file.Contains($"{Path.DirectorySeparatorChar}{folder}{Path.DirectorySeparatorChar}", StringComparison.Ordinal)));
        foreach (Match match in files.SelectMany(file => CodeWithSeverity().Matches(File.ReadAllText(file))))
        {
            var code = match.Groups["code"].Value;
            if (!codes.TryGetValue(code, out var severities)) codes[code] = severities = [];
            severities.Add(Enum.Parse<DiagnosticSeverity>(match.Groups["severity"].Value));
        }

        foreach (Match match in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src", "Letters"), "*.cs", SearchOption.AllDirectories).SelectMany(file => RefusedCode().Matches(File.ReadAllText(file))))
        {
            codes[match.Groups["code"].Value] = [DiagnosticSeverity.Error];
        }

        return codes;
    }

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => !name.StartsWith("README", StringComparison.Ordinal));

    private static string[] ReadPage(string code) => File.ReadAllLines(Path.Combine(Folder, $"{code}.md"));

    /// <summary>"warning or info".</summary>
    private static string Severities(string code) => string.Join(" or ", Codes[code].Reverse().Select(severity => severity.ToString().ToLowerInvariant()));

    private static string FirstSentence(string[] page) => SentenceEnd().Split(page[4], 2)[0].TrimEnd('.') + ".";

    private static string Index()
    {
        var index = new StringBuilder("""
            # Diagnostics

            What an upload report and the log say of an upload. Each has a code, a severity and a message, and as far as they are
            known a file, a line, a column, an excerpt and a suggestion. Of one code at most 50 are listed a file.


            """);
        foreach (var (severity, meaning) in new[]
        {
            (DiagnosticSeverity.Error, "Nothing is published; what was published before stays."),
            (DiagnosticSeverity.Warning, "Published, but should be looked at."),
            (DiagnosticSeverity.Info, "An assumption that was made and is very likely right."),
        })
        {
            index.Append(string.Concat("## ", severity.ToString(), "\n\n", meaning, "\n\n| code | what it means |\n|---|---|\n"));
            foreach (var code in Codes.Where(code => code.Value.Contains(severity)).Select(code => code.Key).Where(code => Pages().Contains(code)).Order(StringComparer.Ordinal))
            {
                index.Append(Row(code));
            }

            index.Append('\n');
        }

        return index.ToString().TrimEnd('\n') + "\n";
    }

    private static string Row(string code) => $"| [`{code}`]({code}.md) | {FirstSentence(ReadPage(code)).Replace("|", "\\|", StringComparison.Ordinal)} |\n";

    /// <summary>What makes metadata unreadable is always an error.</summary>
    [GeneratedRegex(@"Refused\(""(?<code>[a-z0-9]+(-[a-z0-9]+)*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex RefusedCode();

    [GeneratedRegex(@"""(?<code>[a-z0-9]+(-[a-z0-9]+)*)"",\s*DiagnosticSeverity\.(?<severity>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex CodeWithSeverity();

    [GeneratedRegex(@"(?<=[\p{Ll}\p{Nd}][)”:,]{0,2})\. (?=\p{Lu})")]
    private static partial Regex SentenceEnd();
}
