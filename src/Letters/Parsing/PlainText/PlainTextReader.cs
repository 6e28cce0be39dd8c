namespace Letters.Parsing.PlainText;

/// <summary>Plain text to blocks, with blank lines between them. docs/formats/plain-text.md describes it for authors.</summary>
internal static class PlainTextReader
{
    /// <returns>Null when a diagnostic says why the file is no text.</returns>
    public static SourceText? Read(ReadOnlySpan<byte> content, DiagnosticList diagnostics)
    {
        if (TextDecoder.Decode(content, diagnostics) is not { } text) return null;
        var notes = NoteReader.Read(SplitAtBlankLines(SourceLine.Split(text, diagnostics)), diagnostics);
        var blocks = new BlockReader(diagnostics).Read(notes.Remaining);
        return new SourceText(blocks.ConvertAll(block => block with { Lines = InlineReader.Read(block.Lines, notes.Labels) }))
        {
            Notes = notes.Notes,
            ReadLists = ListReader.Read,
        };
    }

    private static List<IReadOnlyList<SourceLine>> SplitAtBlankLines(List<SourceLine> lines)
    {
        var runs = new List<IReadOnlyList<SourceLine>>();
        var start = 0;
        for (var at = 0; at <= lines.Count; at++)
        {
            if (at < lines.Count && !lines[at].IsBlank) continue;
            if (at > start) runs.Add(lines.GetRange(start, at - start));
            start = at + 1;
        }

        return runs;
    }
}
