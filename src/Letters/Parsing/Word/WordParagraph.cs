using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Letters.Parsing.Word;

/// <summary>What the runs of a paragraph come to.</summary>
/// <param name="number">Of the paragraph, should it have words.</param>
internal sealed class WordParagraph(int number)
{
    public int Number => number;

    public List<MarkedLine> Lines { get; } = [new()];

    /// <summary>Boxes of text that are anchored in the paragraph.</summary>
    public List<TextBoxContent> TextBoxes { get; } = [];

    /// <summary>Words that a tracked change put in; they are part of the lines.</summary>
    public StringBuilder Inserted { get; } = new();

    /// <summary>Words that a tracked change took away.</summary>
    public StringBuilder Deleted { get; } = new();

    /// <summary>Words that the file has hidden.</summary>
    public StringBuilder Hidden { get; } = new();

    public StringBuilder StruckOut { get; } = new();

    public bool IsBlank => Lines.TrueForAll(line => line.IsBlank);

    public void Append(string text, in WordFormat format) => Lines[^1].Append(text, format);

    public void BreakLine() => Lines.Add(new MarkedLine());
}
