using System.Text;
using System.Text.RegularExpressions;
using TaggedPdf.Tests;
using TaggedPdf.Tests.Conformance;

namespace Letters.Tests.Rendering.Pdf.Conformance;

/// <summary>A PDF as it is read aloud, without blanks: lines end where they do on paper.</summary>
internal static partial class ReadText
{
    /// <summary>The text of the structure tree.</summary>
    public static string Of(byte[] pdf) => WithoutBlanks(StructureText.Of(pdf));

    /// <summary>The text of the structure tree, as another program finds it.</summary>
    public static string OfAnotherReader(byte[] pdf) =>
        WithoutBlanks(string.Concat(Quoted().Matches(Tool.Run("pdfinfo", pdf, "-struct-text", "{}")).Select(line => line.Groups["text"].Value)));

    /// <summary>The words of a passage, with the signs of the notes that it refers to.</summary>
    public static string Expected(Passage passage)
    {
        var text = new StringBuilder(passage.Text);
        foreach (var mark in passage.Marks.Where(mark => mark.Type == MarkType.NoteReference).OrderByDescending(mark => mark.Start))
            text.Insert(mark.Start, mark.Target);
        return WithoutBlanks(text.ToString());
    }

    private static string WithoutBlanks(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character) && character is not ('\u200B' or '\u00AD' or '\u2060')));

    [GeneratedRegex("^ *\"(?<text>.*)\"$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}
