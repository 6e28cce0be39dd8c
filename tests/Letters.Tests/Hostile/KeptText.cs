using Letters.Parsing;

namespace Letters.Tests.Hostile;

/// <summary>What is left of a text where a file of a letter states it on one line: the words of every letter went through that.</summary>
internal static class KeptText
{
    public static string Of(string name) =>
        string.Join(' ', SourceLine.Split(HostileText.Named(name), new DiagnosticList("letter.txt")).Select(line => line.Text).Where(line => line.Length > 0));
}
