namespace Letters.Rendering.Text;

/// <summary>Writes running text, wrapped, unless that gives a line that would be read as another part of the letter.</summary>
internal sealed class ProseWriter(TextWriter text, LanguageTag language)
{
    public void WriteParagraph(Passage paragraph, string opening = "")
    {
        text.WriteLine();
        Write(paragraph, opening);
    }

    /// <param name="opening">What the first line begins with: the marker of an item.</param>
    /// <param name="indent">What each other line begins with.</param>
    public void Write(Passage prose, string opening = "", string indent = "")
    {
        foreach (var line in MarkedText.WithUnbrokenLinks(prose).Split('\n'))
        {
            foreach (var wrapped in Wrap(line, opening, indent))
            {
                text.Write(opening);
                text.WriteLine(MarkedText.WithBlanks(wrapped));
                opening = indent;
            }
        }
    }

    private List<string> Wrap(string line, string opening, string indent)
    {
        var wrapped = LineWrapping.Wrap(line, Math.Max(TextLetterRenderer.Columns / 2, TextLetterRenderer.Columns - Math.Max(opening.Length, indent.Length)));
        var misleads = wrapped.Exists(part => MisleadingLine.ReadsAsAnotherPart(part, language)) || wrapped.Skip(1).Any(MisleadingLine.Begins);
        return misleads ? [line] : wrapped;
    }
}
