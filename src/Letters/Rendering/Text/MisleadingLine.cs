using System.Text.RegularExpressions;
using Letters.Parsing;
using Letters.Parsing.Dates;
using Letters.Parsing.PlainText;

namespace Letters.Rendering.Text;

/// <summary>Lines that wrapping a paragraph may give and that would be read as another part of the letter.</summary>
internal static partial class MisleadingLine
{
    /// <summary>"signatures." as the last line of a paragraph reads as a closing, "Mr. Smith," as the first words of a salutation.</summary>
    public static bool ReadsAsAnotherPart(string printed, LanguageTag language) =>
        Link().Replace(printed, "${words}") is { Length: > 0 } line
        && (Phrases.OpensSalutation(line) || Phrases.IsClosing(line) || OpeningLabels.IsSubject(line) || OpeningLabels.IsAddressee(line) || DateLine.Parse(line, language) is not null);

    /// <summary>Whether a line below the first of a paragraph would begin something new: a quotation, an item, a note, a rule.</summary>
    public static bool Begins(string line) => line.Length > 0 && (line[0] is '>' or '[' or '=' or '~' or '_' || line.StartsWith("--", StringComparison.Ordinal) || line.StartsWith("**", StringComparison.Ordinal) || ItemMarker.Parse(line) is not null);

    /// <summary>What <see cref="MarkedText"/> prints and the parser reads as no words.</summary>
    [GeneratedRegex(@"\[(?<words>[^\[\]]{1,300})\](\([^()\s]{1,1000}(\([^()\s]{0,200}\)[^()\s]{0,200})?\))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
