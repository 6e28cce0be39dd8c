using System.Globalization;
using System.Text;

namespace Letters.Rendering.Markdown;

/// <summary>
/// A letter as Markdown: UTF-8 without a byte order mark, line feeds, front matter for what is stated about it, a line a
/// paragraph. The parser reads it as the same letter.
/// </summary>
public sealed class MarkdownLetterRenderer : ILetterRenderer
{
    private const int BufferLength = 8192;
    private const string LineBreak = "\\\n";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public RenditionFormat Format => RenditionFormat.Markdown;

    public void Render(Letter letter, RenderingContext context, Stream output)
    {
        using var text = new StreamWriter(output, Utf8, BufferLength, leaveOpen: true) { NewLine = "\n" };
        FrontMatterWriter.Write(text, letter);
        text.WriteLine($"# {MarkdownPassage.Write(letter.Title, "<br>")}");
        WriteAboveBody(text, letter);
        var body = new MarkdownBody(text);
        foreach (var block in letter.Body) body.Write(block);
        if (letter.Closing is { } closing) WriteParagraph(text, closing);
        WriteSignatories(text, letter.Signatories);
        foreach (var paragraph in letter.Postscript) WriteParagraph(text, paragraph);
        foreach (var note in letter.Notes) WriteNote(text, note);
    }

    private static void WriteAboveBody(StreamWriter text, Letter letter)
    {
        foreach (var paragraph in letter.Standfirst) WriteParagraph(text, paragraph);
        if (letter.Dateline is { } dateline) WriteParagraph(text, dateline);
        foreach (var addressee in letter.Addressees) WriteParagraph(text, addressee);
        if (letter.Subject is { } subject) WriteParagraph(text, subject);
        if (letter.Salutation is { } salutation) WriteParagraph(text, salutation);
    }

    private static void WriteParagraph(StreamWriter text, Passage paragraph)
    {
        text.WriteLine();
        text.WriteLine(MarkdownPassage.Write(paragraph, LineBreak));
    }

    private static void WriteSignatories(StreamWriter text, Sequence<Signatory> signatories)
    {
        string? group = null;
        foreach (var signatory in signatories)
        {
            if (signatory.Group is { } heading && heading != group)
            {
                text.WriteLine();
                text.WriteLine($"## {MarkdownPassage.Write(new Passage(heading), "<br>")}");
            }

            group = signatory.Group;
            text.WriteLine();
            text.WriteLine(string.Join(LineBreak, signatory.Affiliations.Select(affiliation => affiliation.Text).Prepend(signatory.Name).Select(line => MarkdownPassage.Write(line, LineBreak))));
        }
    }

    private static void WriteNote(StreamWriter text, Note note)
    {
        text.WriteLine();
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[^{note.Label}]: {MarkdownPassage.Write(note.Text, "\\\n    ")}"));
    }
}
