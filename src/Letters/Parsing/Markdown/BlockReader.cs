using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using MarkdownBlock = Markdig.Syntax.Block;

namespace Letters.Parsing.Markdown;

/// <summary>The blocks of a Markdown file to those of a letter.</summary>
internal sealed partial class BlockReader
{
    private readonly MarkdownSource _source;
    private readonly MarkdownFindings _findings;
    private readonly PassageLines _words;
    private readonly InlineReader _inlines;
    private readonly List<TextBlock> _blocks = [];

    public BlockReader(MarkdownSource source, DiagnosticList diagnostics, MarkdownFindings findings)
    {
        _source = source;
        _findings = findings;
        _words = new PassageLines(source, diagnostics);
        _inlines = new InlineReader(_words, findings);
    }

    /// <summary>Headings have their levels of Markdown.</summary>
    public List<TextBlock> Read(MarkdownDocument document)
    {
        foreach (var block in document) ReadBlock(block);
        foreach (var definition in document.Descendants<LinkReferenceDefinition>()) ReportUnused(definition);
        return _blocks;
    }

    /// <summary>All words of a footnote, a line for each paragraph.</summary>
    public Passage? ReadNote(Footnote footnote)
    {
        var lines = new List<SourceLine>();
        foreach (var block in footnote)
        {
            if (block is not ParagraphBlock) _findings.NoteSimplified(Start(block), NameOf(block));
            foreach (var paragraph in ParagraphsOf(block))
            {
                if (lines.Count > 0) lines[^1] = lines[^1] with { Breaks = true };
                lines.AddRange(paragraph);
            }
        }

        return lines.Count == 0 ? null : new TextBlock(lines).Unwrap();
    }

    private void ReadBlock(MarkdownBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                AddHeading(heading);
                break;
            case QuoteBlock quote:
                ReadQuote(quote);
                break;
            case ListBlock list:
                ReadList(list, 1);
                break;
            case ThematicBreakBlock:
                _findings.ThematicBreakLeftOut(Start(block));
                break;
            default:
                foreach (var paragraph in ParagraphsOf(block)) _blocks.Add(new TextBlock(paragraph));
                break;
        }
    }

    private void AddHeading(HeadingBlock heading)
    {
        if (LinesOf(heading) is { Count: > 0 } lines) _blocks.Add(new TextBlock(lines) { Type = BlockType.Heading, Level = heading.Level });
    }

    private void ReadQuote(QuoteBlock quote)
    {
        foreach (var block in quote)
        {
            if (block is ListBlock or HeadingBlock or QuoteBlock) _findings.QuotationSimplified(Start(block), NameOf(block));
            foreach (var paragraph in ParagraphsOf(block)) _blocks.Add(new TextBlock(paragraph) { Type = BlockType.Quotation });
        }
    }

    private void ReadList(ListBlock list, int level)
    {
        foreach (var item in list.OfType<ListItemBlock>()) ReadItem(item, level, list.IsOrdered ? item.Order : null);
    }

    private void ReadItem(ListItemBlock item, int level, int? number)
    {
        var lines = new List<SourceLine>();
        var isWhole = false;
        foreach (var block in item)
        {
            if (block is ListBlock or QuoteBlock)
            {
                AddItem();
                if (block is ListBlock list) ReadList(list, level + 1);
                else ReadQuoteOfItem((QuoteBlock)block);
                continue;
            }

            if (block is not ParagraphBlock) _findings.ListItemRead(Start(block), NameOf(block));
            foreach (var paragraph in ParagraphsOf(block)) Add(paragraph, Start(block));
        }

        AddItem();

        void Add(List<SourceLine> paragraph, int position)
        {
            if (isWhole)
            {
                _blocks.Add(new TextBlock(paragraph));
                return;
            }

            if (lines.Count > 0)
            {
                _findings.ListParagraphsJoined(position);
                lines[^1] = lines[^1] with { Breaks = true };
            }

            lines.AddRange(paragraph);
        }

        void AddItem()
        {
            if (!isWhole && lines.Count > 0) _blocks.Add(new TextBlock(lines) { Type = BlockType.ListItem, Level = level, Number = number });
            isWhole = true;
        }
    }

    private void ReadQuoteOfItem(QuoteBlock quote)
    {
        _findings.ListItemRead(Start(quote), NameOf(quote));
        ReadQuote(quote);
    }

    /// <summary>The words of a block, and of all blocks inside of it, as lines of paragraphs.</summary>
    private IEnumerable<List<SourceLine>> ParagraphsOf(MarkdownBlock block) => block switch
    {
        FootnoteGroup or LinkReferenceDefinitionGroup or LinkReferenceDefinition => [],
        HtmlBlock html => new HtmlBlockReader(_words, _source, _findings).Read(Start(html), Math.Min(html.Span.End + 1, _source.Text.Length)),
        Table table => RowsOf(table),
        CodeBlock code => NotEmpty(CodeOf(code)),
        ListBlock list => list.OfType<ListItemBlock>().SelectMany(item => ItemOf(item, list.IsOrdered)),
        LeafBlock leaf => NotEmpty(LinesOf(leaf)),
        ContainerBlock container => container.SelectMany(ParagraphsOf),
        _ => [],
    };

    /// <summary>An item of a list that is flattened: a number stays, as words.</summary>
    private IEnumerable<List<SourceLine>> ItemOf(ListItemBlock item, bool isNumbered)
    {
        var isFirst = isNumbered;
        foreach (var block in item)
        {
            if (isFirst && block is ParagraphBlock) _words.Append(string.Create(CultureInfo.InvariantCulture, $"{item.Order}. "), Start(item));
            isFirst = false;
            foreach (var paragraph in ParagraphsOf(block)) yield return paragraph;
        }
    }

    private IEnumerable<List<SourceLine>> RowsOf(Table table)
    {
        _findings.TableReadAsParagraphs(Start(table));
        foreach (var row in table.OfType<TableRow>())
        {
            var isFirst = true;
            foreach (var cell in row.OfType<TableCell>())
            {
                if (!isFirst) _words.Append(" | ", Start(cell));
                isFirst = false;
                foreach (var leaf in cell.OfType<LeafBlock>()) _inlines.Read(leaf.Inline, Start(leaf));
            }

            if (_words.Take() is { Count: > 0 } lines) yield return lines;
        }
    }

    private List<SourceLine> LinesOf(LeafBlock block)
    {
        _inlines.Read(block.Inline, Start(block));
        var lines = _words.Take();
        foreach (var line in lines) ReportMissingNotes(line);
        return lines;
    }

    private List<SourceLine> CodeOf(CodeBlock code)
    {
        var fence = code is FencedCodeBlock { Info: { } info } fenced ? $"{info} {fenced.Arguments}" : "";
        _findings.CodeReadAsWords(Start(code), $"{fence} {code.Lines}".Trim());
        for (var at = 0; at < code.Lines.Count; at++)
        {
            var line = code.Lines.Lines[at];
            _words.Append(line.Slice.AsSpan(), line.Position);
            _words.EndLine(breaks: true);
        }

        return _words.Take();
    }

    private void ReportMissingNotes(SourceLine line)
    {
        if (!line.Text.Contains("[^", StringComparison.Ordinal)) return;
        foreach (Match reference in NoteReference().Matches(line.Text))
        {
            // "\[^1]" is meant as it stands.
            if (!line.Uploaded.Contains($"\\{reference.Value}", StringComparison.Ordinal)) _findings.NoteMissing(line.Number, reference.Value);
        }
    }

    private void ReportUnused(LinkReferenceDefinition definition)
    {
        if (definition is FootnoteLinkReferenceDefinition) return;
        var isUsed = _inlines.UsedDefinitions.Contains(definition);
        if (!isUsed) _findings.LinkNotUsed(Start(definition), _source.Text.Substring(Start(definition), Math.Min(definition.Span.Length, _source.Text.Length - Start(definition))));
    }

    private static IEnumerable<List<SourceLine>> NotEmpty(List<SourceLine> lines) => lines.Count > 0 ? [lines] : [];

    private int Start(MarkdownObject block) => Math.Clamp(block.Span.Start, 0, Math.Max(0, _source.Text.Length - 1));

    private static string NameOf(MarkdownBlock block) => block switch
    {
        HeadingBlock => "A heading",
        ListBlock => "A list",
        QuoteBlock => "A quotation",
        CodeBlock => "Code",
        Table => "A table",
        HtmlBlock => "HTML",
        _ => "A block",
    };

    [GeneratedRegex(@"\[\^[^\[\]\s]{1,40}\]", RegexOptions.CultureInvariant)]
    private static partial Regex NoteReference();
}
