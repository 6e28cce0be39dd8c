using System.Text.RegularExpressions;

namespace LetterFunctions.Tests.OpenApi;

/// <summary>letters.http has every operation, and no other.</summary>
public partial class RequestCollectionTests
{
    private static readonly IReadOnlyList<(string Method, DescribedPath? Path, string Line)> Requests = Read();

    [Fact]
    public void Every_operation_is_tried()
    {
        var tried = Requests.Select(request => (request.Method, request.Path?.Template)).ToHashSet();
        var operations = DescribedApi.Instance.Paths.SelectMany(path => path.Operations.Select(operation => (operation.Key.ToUpperInvariant(), (string?)path.Template)));
        Assert.Empty(operations.Where(operation => !tried.Contains(operation)).Select(operation => $"{operation.Item1} {operation.Item2}"));
    }

    /// <summary>Two requests show what happens to those that are wrong.</summary>
    [Fact]
    public void Every_request_is_that_of_an_operation_but_for_those_that_show_problems() => Assert.Equal(
        ["GET {{host}}/nothing", "PATCH {{host}}/letters/{{slug}}"],
        Requests.Where(request => request.Path is null || !request.Path.Methods.Append("OPTIONS").Contains(request.Method)).Select(request => request.Line).Order(StringComparer.Ordinal));

    private static List<(string, DescribedPath?, string)> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(Letters.Tests.RepositoryRoot.Path, "letters.http"));
        var matches = lines.Select(line => RequestLine().Match(line)).Where(match => match.Success);
        return [.. matches.Select(match => (match.Groups["method"].Value, DescribedPath.Find(DescribedApi.Instance.Paths, match.Groups["path"].Value.Replace("{{slug}}", "a-letter", StringComparison.Ordinal), match.Groups["method"].Value.ToLowerInvariant()), match.Value))];
    }

    [GeneratedRegex(@"\A(?<method>[A-Z]+) \{\{host\}\}(?<path>/[^?\s]*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex RequestLine();
}
