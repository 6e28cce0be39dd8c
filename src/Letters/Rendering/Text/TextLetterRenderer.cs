using System.Text;

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

    public void Render(Letter letter, RenderingContext context, Stream output)
    {
        using var text = new StreamWriter(output, Utf8, BufferLength, leaveOpen: true) { NewLine = "\n" };
        var prose = new ProseWriter(text, letter.Language);
        prose.Write(letter.Title);
        foreach (var paragraph in letter.Standfirst) prose.WriteParagraph(paragraph);
        if (DatelineOf(letter) is { } dateline) WriteLines(text, dateline);
        foreach (var addressee in letter.Addressees) WriteLines(text, addressee);
        if (letter.Subject is { } subject) WriteLines(text, subject);
        if (letter.Salutation is { } salutation) WriteLines(text, salutation);
        new BodyWriter(text, prose).Write(letter.Body);
        if (letter.Closing is { } closing) WriteLines(text, closing);
        SignatoryLines.Write(text, letter.Signatories);
        foreach (var paragraph in letter.Postscript) prose.WriteParagraph(paragraph);
        foreach (var note in letter.Notes) prose.WriteParagraph(note.Text, opening: $"[{note.Label}] ");
    }

    /// <summary>As printed; where the author only stated a date, that.</summary>
    private static Passage? DatelineOf(Letter letter)
    {
        if (letter.Dateline is { } dateline) return dateline;
        if (letter.Metadata.Date is not { } date) return null;
        var printed = Labels.Of(letter.Language).FormatDate(date);
        return new Passage(letter.Metadata.Place is { } place ? $"{place}, {printed}" : printed);
    }

    /// <summary>An address, a salutation or a closing: its line breaks are the author's, and it gets no others.</summary>
    private static void WriteLines(StreamWriter text, Passage lines)
    {
        text.WriteLine();
        text.WriteLine(MarkedText.Of(lines));
    }
}
