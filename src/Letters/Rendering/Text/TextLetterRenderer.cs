using System.Text;
using Letters.Parsing;

namespace Letters.Rendering.Text;

/// <summary>
/// A letter as plain text: UTF-8 without a byte order mark, line feeds, a blank line between blocks, in the order of the
/// letter. The parser reads it as the same letter: title and paragraphs are wrapped, and all else keeps its lines, because
/// there a line is an address line, a greeting or an affiliation.
/// </summary>
public sealed class TextLetterRenderer : ILetterRenderer
{
    /// <summary>The longest line of prose, in characters with their combining marks; words that are longer stay whole.</summary>
    public const int Columns = 72;

    private const int BufferLength = 8192;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public RenditionFormat Format => RenditionFormat.Text;

    public void Render(Letter letter, ContentHash id, Stream output)
    {
        using var text = new StreamWriter(output, Utf8, BufferLength, leaveOpen: true) { NewLine = "\n" };
        WriteProse(text, letter.Title);
        foreach (var paragraph in letter.Standfirst) WriteParagraph(text, paragraph);
        foreach (var addressee in letter.Addressees) WriteLines(text, addressee);
        if (letter.Salutation is { } salutation) WriteLines(text, salutation);
        foreach (var block in letter.Body) WriteParagraph(text, block.Text);
        if (letter.Closing is { } closing) WriteLines(text, closing);
        SignatoryLines.Write(text, letter.Signatories);
    }

    private static void WriteParagraph(StreamWriter text, Passage paragraph)
    {
        text.WriteLine();
        WriteProse(text, paragraph);
    }

    /// <summary>Wrapped, unless that gives a line that would be read as another part of the letter.</summary>
    private static void WriteProse(StreamWriter text, Passage prose)
    {
        foreach (var line in prose.Text.Split('\n'))
        {
            var wrapped = LineWrapping.Wrap(line, Columns);
            if (wrapped.Exists(ReadsAsAnotherPart)) text.WriteLine(line);
            else wrapped.ForEach(text.WriteLine);
        }
    }

    /// <summary>"signatures." as the last line of a paragraph reads as a closing, "Mr. Smith," as the first words of a salutation.</summary>
    private static bool ReadsAsAnotherPart(string line) =>
        line.Length > 0 && (Phrases.OpensSalutation(line) || Phrases.IsClosing(line));

    /// <summary>An address, a salutation or a closing: its line breaks are the author's, and it gets no others.</summary>
    private static void WriteLines(StreamWriter text, Passage lines)
    {
        text.WriteLine();
        text.WriteLine(lines.Text);
    }
}
