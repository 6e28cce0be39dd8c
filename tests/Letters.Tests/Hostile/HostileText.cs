using System.Globalization;
using System.Text.RegularExpressions;

namespace Letters.Tests.Hostile;

/// <summary>Words that would do harm where they are taken for more than words: each line of hostile-texts.txt.</summary>
public static partial class HostileText
{
    private static readonly Dictionary<string, string> Texts = File
        .ReadLines(Path.Combine(RepositoryRoot.Path, "tests", "Letters.Tests", "Hostile", "hostile-texts.txt"))
        .Where(line => line is [not '#', ..])
        .Select(line => line.Split(' ', 2))
        .ToDictionary(parts => parts[0], parts => Unescape(parts[1]), StringComparer.Ordinal);

    /// <summary>As tests take them: by a name that a list of tests can show.</summary>
    public static TheoryData<string> Names => [.. Texts.Keys];

    public static IReadOnlyCollection<string> All => Texts.Values;

    public static string Named(string name) => Texts[name];

    private static string Unescape(string text) => Escape().Replace(text, escape => escape.Groups["code"] is { Success: true, ValueSpan: var code }
        ? ((char)ushort.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
        : escape.ValueSpan[1] switch
        {
            't' => "\t",
            'r' => "\r",
            'n' => "\n",
            var sign => sign.ToString(),
        });

    [GeneratedRegex(@"\\(u(?<code>[0-9A-F]{4})|[trn\\])", RegexOptions.ExplicitCapture)]
    private static partial Regex Escape();
}
