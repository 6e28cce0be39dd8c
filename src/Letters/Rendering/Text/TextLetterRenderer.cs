using System.Text;

namespace Letters.Rendering.Text;

/// <summary>
/// A letter as plain text: UTF-8 without a byte order mark, line feeds, a blank line between blocks, in the order of the
/// letter. Prose is wrapped; names and affiliations are not, because a line of a signatory is one affiliation.
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
        foreach (var paragraph in letter.Standfirst) WriteBlock(text, paragraph);
        foreach (var addressee in letter.Addressees) WriteBlock(text, addressee);
        if (letter.Salutation is { } salutation) WriteBlock(text, salutation);
        foreach (var block in letter.Body) WriteBlock(text, block.Text);
        if (letter.Closing is { } closing) WriteBlock(text, closing);
        foreach (var signatory in letter.Signatories) WriteSignatory(text, signatory);
    }

    private static void WriteBlock(StreamWriter text, Passage passage)
    {
        text.WriteLine();
        WriteProse(text, passage);
    }

    private static void WriteProse(StreamWriter text, Passage passage)
    {
        foreach (var line in passage.Text.Split('\n')) LineWrapping.Write(text, line, Columns);
    }

    private static void WriteSignatory(StreamWriter text, Signatory signatory)
    {
        text.WriteLine();
        text.WriteLine(signatory.Name.Text);
        foreach (var affiliation in signatory.Affiliations) text.WriteLine(affiliation.Text.Text);
    }
}
