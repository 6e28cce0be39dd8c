using Letters.Parsing.Metadata;

namespace Letters.Parsing.Markdown;

/// <summary>What stands between two lines of three hyphens at the head of a file.</summary>
/// <param name="TextStart">The line, counted from 1, that the letter begins on.</param>
internal sealed record FrontMatter(GivenMetadata Metadata, int TextStart)
{
    private const string Fence = "---";

    public static FrontMatter Read(MarkdownSource source, DiagnosticList diagnostics)
    {
        if (source.Lines[0].TrimEnd() != Fence) return new FrontMatter(GivenMetadata.None, 1);
        for (var at = 1; at < source.Lines.Count; at++)
        {
            if (source.Lines[at].TrimEnd() is not (Fence or "...")) continue;
            var yaml = string.Join('\n', source.Lines.Skip(1).Take(at - 1));
            return new FrontMatter(MetadataReader.Read(yaml, firstLine: 2, diagnostics), at + 2);
        }

        if (source.Lines.Count > 1 && source.Lines[1].Contains(": ", StringComparison.Ordinal)) diagnostics.Add(NotClosed(source.Lines[1]));
        return new FrontMatter(GivenMetadata.None, 1);
    }

    private static Diagnostic NotClosed(string first) =>
        new("front-matter-not-closed", DiagnosticSeverity.Warning, "The file begins like front matter, but no second line of three hyphens ends it, so all of it was read as the letter.")
        {
            Line = 1,
            Excerpt = first,
            Suggestion = "Put a line of three hyphens (---) between what you state about the letter and its title.",
        };
}
