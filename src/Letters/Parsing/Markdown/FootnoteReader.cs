using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using MarkdownBlock = Markdig.Syntax.Block;

namespace Letters.Parsing.Markdown;

/// <summary>Remembers all footnotes of a file, for Markdig forgets those that nothing refers to.</summary>
internal sealed class FootnoteReader : FootnoteParser, IMarkdownExtension
{
    private static readonly object Key = new();

    /// <summary>In the order of the file.</summary>
    public static IReadOnlyList<Footnote> FootnotesOf(MarkdownDocument document) => document.GetData(Key) as List<Footnote> ?? [];

    /// <summary>Markdig's labels begin with the caret of "[^1]".</summary>
    public static string LabelOf(Footnote footnote) => footnote.Label?.TrimStart('^') is { Length: > 0 } label ? label : "?";

    public override BlockState TryOpen(BlockProcessor processor) => Remember(processor, base.TryOpen(processor));

    /// <summary>A footnote right below another is opened here.</summary>
    public override BlockState TryContinue(BlockProcessor processor, MarkdownBlock block) => Remember(processor, base.TryContinue(processor, block));

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, this);
        pipeline.InlineParsers.Insert(0, new FootnoteReferenceParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // Nothing is rendered by Markdig.
    }

    private static BlockState Remember(BlockProcessor processor, BlockState state)
    {
        if (!processor.NewBlocks.TryPeek(out var block) || block is not Footnote footnote) return state;
        if (processor.Document.GetData(Key) is not List<Footnote> footnotes) processor.Document.SetData(Key, footnotes = []);
        if (footnotes is not [.., var last] || last != footnote) footnotes.Add(footnote);
        return state;
    }
}
