using System.Text;
using System.Text.RegularExpressions;
using Letters.Parsing;
using Letters.Tests.Builders;

namespace Letters.Tests.Parsing;

/// <summary>An editor asks the same of the letter whatever file it comes in.</summary>
public partial class RealLetterInEveryFormatTests
{
    [Theory]
    [InlineData("letter.txt")]
    [InlineData("letter.md")]
    [InlineData("letter.docx")]
    public void Gives_exactly_the_diagnostics_of_an_attentive_editor(string name)
    {
        var result = LetterParser.Parse(RealLetter.Slug, [new LetterFile(name, $"protect-asylum-seekers/{name}", ContentOf(name))]);
        Assert.Equal(CanonicalLetter.HashOf(RealLetter.Letter), CanonicalLetter.HashOf(result.Letter!));
        Assert.Equal(["no-date", "current-office-among-former", "two-offices-on-one-line", "organisation-spelled-two-ways", "two-offices-on-one-line"], result.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(RealLetter.Parsed.Diagnostics.Select(WithoutLines), result.Diagnostics.Select(WithoutLines));
        Assert.All(result.Diagnostics.Skip(1), diagnostic => Assert.NotNull(diagnostic.Line));
        Assert.Contains("“U.S. Immigration and Naturalization Services (INS)” and “U.S. Immigration and Naturalization Service (INS)”", result.Diagnostics[3].Message, StringComparison.Ordinal);
    }

    /// <summary>Lines of a Word file are its paragraphs.</summary>
    private static string WithoutLines(Diagnostic diagnostic) => LineNumber().Replace(diagnostic.Message, "line");

    private static byte[] ContentOf(string name) => name switch
    {
        "letter.md" => [.. "# "u8, .. RealLetter.Bytes.AsSpan().TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])],
        "letter.docx" => AsWord(),
        _ => RealLetter.Bytes,
    };

    private static byte[] AsWord()
    {
        using var document = new WordDocumentBuilder();
        foreach (var line in Encoding.UTF8.GetString(RealLetter.Bytes).TrimStart('\uFEFF').Split('\n')) document.Paragraph(line.TrimEnd('\r'));
        return document.ToBytes();
    }

    [GeneratedRegex("line [0-9]+")]
    private static partial Regex LineNumber();
}
