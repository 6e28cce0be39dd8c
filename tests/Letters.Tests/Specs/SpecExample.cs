using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Letters.Parsing;

namespace Letters.Tests.Specs;

/// <summary>
/// An example of a specification: the files of a letter's folder, and what they are read as. It is a block fenced with four
/// backticks whose info string is "example" and the name of the first file; a line ". name" begins a further file, a line "."
/// ends the last.
/// </summary>
/// <param name="Heading">The heading the example stands under.</param>
/// <param name="Line">That of its opening fence, counted from 1.</param>
/// <param name="Expected">As <see cref="PrintedParse"/> prints it.</param>
internal sealed partial record SpecExample(string Heading, int Line, IReadOnlyList<LetterFile> Files, string Expected)
{
    private const string Fence = "````";
    private const string Opening = Fence + "example ";

    public static string Folder { get; } = Path.Combine(RepositoryRoot.Path, "tests", "Letters.Tests", "Specs");

    public static IEnumerable<SpecExample> ReadAll(string specification)
    {
        var lines = File.ReadAllText(Path.Combine(Folder, specification), Encoding.UTF8).ReplaceLineEndings("\n").Split('\n');
        var heading = "";
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith('#')) heading = lines[at].TrimStart('#').Trim();
            if (!lines[at].StartsWith(Opening, StringComparison.Ordinal)) continue;
            var end = Array.IndexOf(lines, Fence, at);
            if (end < 0) throw new FormatException($"{specification}, line {at + 1}: the example has no end.");
            yield return Read(heading, at + 1, lines[at][Opening.Length..].Trim(), lines[(at + 1)..end]);
            at = end;
        }
    }

    private static SpecExample Read(string heading, int line, string name, string[] lines)
    {
        var files = new List<LetterFile>();
        var start = 0;
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at] is not "." && !lines[at].StartsWith(". ", StringComparison.Ordinal)) continue;
            files.Add(new LetterFile(name, name, Encoding.UTF8.GetBytes(Unescape(string.Join('\n', lines[start..at])))));
            start = at + 1;
            if (lines[at] is ".") return new SpecExample(heading, line, files, string.Join('\n', lines[start..]));
            name = lines[at][2..].Trim();
        }

        throw new FormatException($"Line {line}: the example has no line “.” between input and result.");
    }

    private static string Unescape(string text) =>
        EscapedCharacter().Replace(text.Replace('→', '\t').Replace('␣', '\u00A0'), match => ((char)int.Parse(match.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"\\u\{(?<code>[0-9A-F]{1,4})\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex EscapedCharacter();
}
