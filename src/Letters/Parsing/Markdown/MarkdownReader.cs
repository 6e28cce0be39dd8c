using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Letters.Parsing.Markdown;

/// <summary>Markdown (CommonMark with front matter, footnotes, tables and bare addresses) to blocks. docs/formats/markdown.md describes it for authors.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .Use<FootnoteReader>()
        .UseFootnotes()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UsePipeTables()
        .Build();

    /// <returns>Null when a diagnostic says why the file cannot be read.</returns>
    public static SourceText? Read(ReadOnlySpan<byte> content, DiagnosticList diagnostics)
    {
        if (TextDecoder.Decode(content, diagnostics) is not { } text) return null;
        var source = new MarkdownSource(text, diagnostics);
        var frontMatter = FrontMatter.Read(source, diagnostics);
        if (ParseWithinBounds(source, frontMatter.TextStart, diagnostics) is not { } document) return null;

        var findings = new MarkdownFindings(source, diagnostics);
        var reader = new BlockReader(source, diagnostics, findings);
        var blocks = reader.Read(document);
        var notes = ReadNotes(document, reader, findings);
        (blocks, var metadata) = MarkdownTitle.Find(blocks, frontMatter.Metadata, source, findings);
        findings.ReportTheRest();
        return new SourceText(blocks) { Notes = notes, Metadata = metadata };
    }

    private static MarkdownDocument? ParseWithinBounds(MarkdownSource source, int firstLine, DiagnosticList diagnostics)
    {
        if (MarkdownBounds.FindExcess(source, firstLine) is { } excess)
        {
            diagnostics.Add(excess);
            return null;
        }

        try
        {
            return MarkdownParser.Parse(source.TextFrom(firstLine), Pipeline);
        }
        catch (ArgumentException)
        {
            // What Markdig throws where elements are nested deeper than its limits; it does not say where.
            diagnostics.Add(MarkdownBounds.TooDeep(null, null));
            return null;
        }
    }

    private static Sequence<Note> ReadNotes(MarkdownDocument document, BlockReader reader, MarkdownFindings findings)
    {
        var notes = new List<Note>();
        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var footnote in FootnoteReader.FootnotesOf(document))
        {
            if (reader.ReadNote(footnote) is not { } words) continue;
            var (label, position) = (FootnoteReader.LabelOf(footnote), Math.Max(0, footnote.LabelSpan.Start));
            if (!labels.Add(label))
            {
                var free = Enumerable.Range(notes.Count + 1, notes.Count + 1).Select(number => $"{label}-{number}").First(labels.Add);
                findings.NoteTwice(position, label, free);
                label = free;
            }
            else if (footnote.Order < 0)
            {
                findings.NoteNotUsed(position, label);
            }

            notes.Add(new Note(label, words));
        }

        return notes.ToSequence();
    }
}
