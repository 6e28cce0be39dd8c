using System.Text;
using Letters.Parsing;
using Letters.Tests.Builders;

namespace Letters.Tests.Parsing.Word;

/// <summary>The same letter is the same revision, whatever file it comes in.</summary>
public class RealLetterAsWordTests
{
    private static readonly string[] Lines = Encoding.UTF8.GetString(RealLetter.Bytes).TrimStart('\uFEFF').Split('\n');

    [Fact]
    public void Is_the_same_revision_with_a_paragraph_for_each_line()
    {
        var document = new WordDocumentBuilder();
        foreach (var line in Lines) document.Paragraph(line.TrimEnd('\r'));
        Assert.Equal(CanonicalLetter.HashOf(RealLetter.Letter), CanonicalLetter.HashOf(Parse(document)));
    }

    [Fact]
    public void Is_the_same_revision_with_line_breaks_inside_of_paragraphs()
    {
        var document = new WordDocumentBuilder();
        foreach (var block in Blocks()) document.Paragraph(block);
        Assert.Equal(CanonicalLetter.HashOf(RealLetter.Letter), CanonicalLetter.HashOf(Parse(document)));
    }

    [Fact]
    public void Is_the_same_revision_with_styles_and_bold_names()
    {
        var document = new WordDocumentBuilder().Styles(
            """
            <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:rPr><w:b/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Untertitel"><w:name w:val="Subtitle"/><w:rPr><w:i/></w:rPr></w:style>
            """);
        var blocks = Blocks().ToList();
        document.Paragraph(blocks[0], "Titel").Paragraph(blocks[1], "Untertitel");
        var closing = blocks.IndexOf("Sincerely,");
        foreach (var block in blocks.Skip(2).Take(closing - 1)) document.Paragraph(block);
        foreach (var block in blocks.Skip(closing + 1))
        {
            var lines = block.Split('\n').Select(line => $"<w:t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(line)}</w:t>").ToList();
            document.Runs($"<w:r><w:rPr><w:b/></w:rPr>{lines[0]}</w:r><w:r>{string.Concat(lines.Skip(1).Select(line => $"<w:br/>{line}"))}</w:r>");
        }

        Assert.Equal(CanonicalLetter.HashOf(RealLetter.Letter), CanonicalLetter.HashOf(Parse(document)));
    }

    private static IEnumerable<string> Blocks() => string.Join('\n', Lines.Select(line => line.TrimEnd('\r', ' '))).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(block => block.Trim('\n'));

    private static Letter Parse(WordDocumentBuilder document)
    {
        using (document) return LetterParser.Parse(RealLetter.Slug, [new LetterFile("letter.docx", "protect-asylum-seekers/letter.docx", document.ToBytes())]).Letter!;
    }
}
