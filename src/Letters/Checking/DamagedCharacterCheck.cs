using System.Globalization;
using System.Text;
using Letters.Parsing;

namespace Letters.Checking;

/// <summary>Characters that tell of a conversion that went wrong, or that mean something on one machine only. They are published as they are.</summary>
internal static class DamagedCharacterCheck
{
    public static IEnumerable<Diagnostic> Find(CheckedLetter subject)
    {
        foreach (var passage in subject.Passages)
        {
            if (Ascii.IsValid(passage.Text)) continue;
            if (FindMojibake(passage) is { } mojibake) yield return mojibake;
            foreach (var found in FindCharacters(passage)) yield return found;
        }
    }

    /// <summary>One a passage: where one character was read in the wrong encoding, the others were.</summary>
    private static Diagnostic? FindMojibake(PlacedPassage passage)
    {
        if (Mojibake.Find(passage.Text) is not var (start, length, meant)) return null;
        var found = passage.Text.Substring(start, length);
        var diagnostic = passage.Locate(
            new("mojibake", DiagnosticSeverity.Warning, $"“{found}” is probably a “{meant}” that was read in the wrong encoding (UTF-8 as Windows-1252). It is published as it is."),
            start,
            length);
        return diagnostic with { Suggestion = $"Write “{Mojibake.Repair(diagnostic.Excerpt!)}”, or take the text from its source again and save it as UTF-8." };
    }

    private static IEnumerable<Diagnostic> FindCharacters(PlacedPassage passage)
    {
        var at = 0;
        foreach (var rune in passage.Text.EnumerateRunes())
        {
            if (Judge(rune, passage.Text[at]) is { } diagnostic) yield return passage.Locate(diagnostic, at, rune.Utf16SequenceLength);
            at += rune.Utf16SequenceLength;
        }
    }

    /// <param name="rune">The character; U+FFFD for half a surrogate pair, too.</param>
    private static Diagnostic? Judge(Rune rune, char first) => Rune.GetUnicodeCategory(rune) switch
    {
        _ when rune == Rune.ReplacementChar => new("replacement-character", DiagnosticSeverity.Warning, $"A character was lost in an earlier conversion of the text; U+{(int)first:X4} stands in its place.")
        {
            Suggestion = "Write the character that was meant.",
        },
        UnicodeCategory.PrivateUse => new("private-use-character", DiagnosticSeverity.Warning, $"The character U+{rune.Value:X4} means something only to those who have the font it was typed in.")
        {
            Suggestion = "Write it in another way: a bullet as “•” or “-”, a logo as a name.",
        },
        UnicodeCategory.OtherNotAssigned => new("unassigned-character", DiagnosticSeverity.Warning, $"U+{rune.Value:X4} is no character of Unicode, or one so new that next to nothing can show it.")
        {
            Suggestion = "Look whether the text was damaged in an earlier conversion, and write it in another way.",
        },
        _ => null,
    };
}
