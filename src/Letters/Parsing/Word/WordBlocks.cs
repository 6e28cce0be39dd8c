using DocumentFormat.OpenXml.Wordprocessing;

namespace Letters.Parsing.Word;

/// <summary>Paragraphs that follow each other to blocks.</summary>
internal sealed class WordBlocks(WordFile file, WordRuns runs)
{
    private readonly List<TextBlock> _blocks = [];
    private bool _afterBlank = true;

    /// <summary>A paragraph whose end a tracked change has deleted: the next one goes on with it.</summary>
    private WordParagraph? _unended;

    public void Read(Paragraph paragraph)
    {
        var read = _unended ?? new WordParagraph(file.Paragraphs + 1);
        _unended = null;
        runs.Read(paragraph, read);
        if (IsEndDeleted(paragraph)) _unended = read;
        else Add(read, paragraph.ParagraphProperties);
    }

    public void Add(IEnumerable<TextBlock> blocks)
    {
        EndParagraph();
        _blocks.AddRange(blocks);
        _afterBlank = true;
    }

    /// <summary>Another place of the same part, a cell or a text box.</summary>
    public WordBlocks Elsewhere() => new(file, runs);

    public List<TextBlock> Finish()
    {
        EndParagraph();
        return _blocks;
    }

    private void EndParagraph()
    {
        if (_unended is { } unended) Add(unended, null);
        _unended = null;
    }

    private void Add(WordParagraph read, ParagraphProperties? properties)
    {
        var role = file.Styles.RoleOf(properties);
        var lines = WordLines.Finish(read, file, isLayout: role.Type == BlockType.Heading);
        var place = file.Styles.PlaceOf(properties);
        if (lines.TrueForAll(line => line.IsBlank)) _afterBlank = true;
        else if (place == WordParagraphPlace.Elsewhere) LeaveOut(lines);
        else AddBlocks(lines, role, properties, place == WordParagraphPlace.Begins);
        foreach (var box in read.TextBoxes) AddTextBox(box, read.Number);
    }

    private void LeaveOut(List<SourceLine> lines)
    {
        file.Paragraphs++;
        if (file.HasToldOfColophon) return;
        file.HasToldOfColophon = true;
        var words = string.Join(' ', lines.Where(line => !line.IsBlank).Select(line => line.Text));
        file.Report("header-left-out", DiagnosticSeverity.Info, lines[0].Number, $"Paragraphs in the style “Colophon” are not part of the letter: “{words}”", words, "Give them another style if they belong to the letter.");
    }

    private void AddBlocks(List<SourceLine> lines, WordParagraphRole role, ParagraphProperties? properties, bool begins)
    {
        file.Paragraphs++;
        _afterBlank |= begins;
        var (level, number) = (role.Rank, default(int?));
        var type = role.Type;
        if (type == BlockType.Paragraph && file.Numbering.Next(properties?.NumberingProperties ?? file.Styles.NumberingOf(properties)) is { } item)
        {
            (type, level, number) = (BlockType.ListItem, item.Level, item.Number);
        }

        // A line break in a heading is where the author's page was too narrow.
        if (type == BlockType.Heading) lines = [.. lines.Where(line => !line.IsBlank).Select(line => line with { Breaks = false })];
        foreach (var block in TextBlock.Split(lines))
        {
            _blocks.Add(block with { Type = type, Level = level, Number = number, AfterBlank = _afterBlank || block.First != lines.Find(line => !line.IsBlank) });
            (_afterBlank, type, level, number) = (false, type == BlockType.ListItem ? BlockType.Paragraph : type, type == BlockType.ListItem ? 0 : level, null);
        }

        _afterBlank = lines[^1].IsBlank;
    }

    private void AddTextBox(TextBoxContent box, int paragraph)
    {
        var inside = Elsewhere();
        foreach (var content in box.Descendants<Paragraph>().Where(content => content.Ancestors<TextBoxContent>().First() == box)) inside.Read(content);
        var blocks = inside.Finish();
        if (blocks.Count == 0) return;
        file.Report("text-box-moved", DiagnosticSeverity.Info, blocks[0].First.Number, $"The words of a text box were put below paragraph {paragraph}, where the box is anchored.", blocks[0].First.Text, "Type them into the text itself where they belong.");
        Add(blocks);
    }

    private static bool IsEndDeleted(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>() is not null;
}
