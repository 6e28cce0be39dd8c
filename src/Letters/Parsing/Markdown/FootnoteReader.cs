using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Letters.Parsing.Markdown;

/// <summary>Remembers all footnotes of a file, for Markdig forgets those that nothing refers to.</summary>
internal sealed class FootnoteReader : FootnoteParser, IMarkdownExtension
{
    private static readonly object Key = new();

    /// <summary>In the order of the file.</summary>
    public static IReadOnlyList<Footnote> FootnotesOf(MarkdownDocument document) => document.GetData(Key) as List<Footnote> ?? [];

    /// <summary>Markdig's labels begin with the caret of "[^1]".</summary>
    public static string LabelOf(Footnote footnote) => footnote.Label?.TrimStart('^') is { Length: > 0 } label ? label : "?";

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        if (state is BlockState.Continue or BlockState.ContinueDiscard && processor.NewBlocks.TryPeek(out var block) && block is Footnote footnote) Remember(processor.Document, footnote);
        return state;
    }

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, this);
        pipeline.InlineParsers.Insert(0, new FootnoteReferenceParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // Nothing is rendered by Markdig.
    }

    private static void Remember(MarkdownDocument document, Footnote footnote)
    {
        if (document.GetData(Key) is not List<Footnote> footnotes) document.SetData(Key, footnotes = []);
        footnotes.Add(footnote);
    }
}
