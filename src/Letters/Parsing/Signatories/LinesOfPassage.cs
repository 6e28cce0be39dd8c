namespace Letters.Parsing.Signatories;

/// <summary>Which line of a block the words at a place of its running text come from; asked from the first place to the last.</summary>
internal sealed class LinesOfPassage(TextBlock block)
{
    private int _line;
    private int _end = block.First.Text.Length;

    public SourceLine At(int place)
    {
        // A joint between two lines is one character at most, so the error of a column never reaches another line.
        while (_line + 1 < block.Lines.Count && place >= _end)
        {
            _line++;
            _end += block.Lines[_line].Text.Length + 1;
        }

        return block.Lines[_line];
    }
}
