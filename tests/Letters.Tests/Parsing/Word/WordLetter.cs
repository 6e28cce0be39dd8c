using Letters.Parsing;
using Letters.Tests.Builders;

namespace Letters.Tests.Parsing.Word;

/// <summary>A letter that is one Word file.</summary>
internal static class WordLetter
{
    public static ParseResult Parse(byte[] content) => LetterParser.Parse(LetterBuilder.Slug, [new LetterFile("letter.docx", "a-letter/letter.docx", content)]);

    public static ParseResult Parse(WordDocumentBuilder document)
    {
        using (document) return Parse(document.ToBytes());
    }

    /// <summary>A letter with what a test is about in its body, as WordprocessingML.</summary>
    public static ParseResult ParseBody(string xml) => Parse(new WordDocumentBuilder().Paragraph("A title").Paragraph().Paragraph("Dear Minister:").Paragraph().Xml(xml).Paragraph().Paragraphs("Sincerely,", "", "Jane Doe"));

    /// <summary>What is found besides that the letter has no date and the like, which every letter is told.</summary>
    public static IEnumerable<string> Codes(this ParseResult result) => result.Diagnostics.Select(diagnostic => diagnostic.Code);

    public static Diagnostic Only(this ParseResult result, string code) => Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == code);
}
