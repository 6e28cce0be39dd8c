using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LetterFunctions.Tests.OpenApi;

/// <summary>A path of the API's description. Of several that a request matches the most specific is meant, as OpenAPI 3.1 says (4.8.8.2).</summary>
internal sealed partial class DescribedPath
{
    /// <summary>The one parameter that takes several segments, which OpenAPI has no word for.</summary>
    private const string ManySegments = "page";

    private readonly Regex _pattern;
    private readonly string _specificity;

    public DescribedPath(string template, JsonObject operations)
    {
        Template = template;
        Operations = operations;
        _pattern = new Regex($"\\A{Parameter().Replace(Regex.Escape(template).Replace(@"\{", "{", StringComparison.Ordinal), match => match.Groups["name"].Value == ManySegments ? ".+" : "[^/]+")}\\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
        _specificity = string.Concat(template.Split('/').Select(Rank));
    }

    public string Template { get; }

    /// <summary>By method, in lower case.</summary>
    public JsonObject Operations { get; }

    /// <summary>The methods that answer there, in upper case.</summary>
    public IEnumerable<string> Methods => Operations.Select(operation => operation.Key.ToUpperInvariant()).SelectMany(method => method == "GET" ? new[] { "GET", "HEAD" } : [method]);

    /// <param name="path">Escaped, as in a request.</param>
    public static DescribedPath? Find(IEnumerable<DescribedPath> paths, string path) =>
        paths.Where(candidate => candidate._pattern.IsMatch(path)).OrderBy(candidate => candidate._specificity, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>As <see cref="Find(IEnumerable{DescribedPath}, string)"/>, of those that have the method; of all where none has it.</summary>
    /// <param name="method">In lower case.</param>
    public static DescribedPath? Find(IReadOnlyList<DescribedPath> paths, string path, string method) =>
        Find(paths.Where(candidate => candidate.Operations.ContainsKey(method)), path) ?? Find(paths, path);

    /// <summary>The methods that a path has by all that match it.</summary>
    public static IEnumerable<string> MethodsOf(IEnumerable<DescribedPath> paths, string path) =>
        paths.Where(candidate => candidate._pattern.IsMatch(path)).SelectMany(candidate => candidate.Methods).Distinct(StringComparer.Ordinal);

    private static char Rank(string segment) =>
        segment.Contains($"{{{ManySegments}}}", StringComparison.Ordinal) ? '3'
        : !segment.Contains('{', StringComparison.Ordinal) ? '0'
        : segment is ['{', .. var name, '}'] && !name.Contains('{', StringComparison.Ordinal) ? '2'
        : '1';

    [GeneratedRegex("{(?<name>[a-z]+)}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
