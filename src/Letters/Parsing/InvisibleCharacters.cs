using System.Buffers;
using System.Globalization;
using System.Text;

namespace Letters.Parsing;

/// <summary>
/// Characters that nobody sees in an editor and that do harm in print, in search and in copies. They are left out, and the
/// author is told of the first of each kind on a line.
/// </summary>
internal static class InvisibleCharacters
{
    /// <summary>A space of no width parts words in scripts that are written without spaces.</summary>
    private const char ZeroWidthSpace = '\u200B';
    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';
    private const char SoftHyphen = '\u00AD';
    private const char ArabicLetterMark = '\u061C';

    /// <summary>C0 and C1 without the tab and the line ends.</summary>
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(character => char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\v' or '\f' or '\u0085'))]);

    private static readonly SearchValues<char> Suspects =
        SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(character => KindOf(character) is not null || char.IsSurrogate(character))]);

    /// <summary>The line without them.</summary>
    public static string Remove(int number, string line, DiagnosticList diagnostics)
    {
        line = CombiningMarks.Bound(number, line, diagnostics);
        if (!line.AsSpan().ContainsAny(Suspects)) return line;
        var kept = new StringBuilder(line.Length);
        var found = new List<(Kind Kind, int At)>();
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '\uDB40' && at + 1 < line.Length && IsTag(line, at))
            {
                if (IsOfFlag(kept)) kept.Append(line, at, 2);
                else Leave(found, Kind.ZeroWidth, at);
                at++;
            }
            else if (char.IsHighSurrogate(line[at]) && at + 1 < line.Length && char.IsLowSurrogate(line[at + 1])) kept.Append(line, at++, 2);
            else if (KindOf(line[at]) is { } kind && !IsNeeded(line, at)) Leave(found, kind, at);
            else if (char.IsSurrogate(line[at])) Leave(found, Kind.Control, at);
            else kept.Append(line[at]);
        }

        var text = kept.ToString();
        foreach (var (kind, at) in found) diagnostics.Add(Report(kind, CodeAt(line, at)) with { Line = number, Column = at + 1, Excerpt = text });
        return text;
    }

    private static int CodeAt(string line, int at) => Rune.TryGetRuneAt(line, at, out var rune) ? rune.Value : line[at];

    private static void Leave(List<(Kind Kind, int At)> found, Kind kind, int at)
    {
        if (!found.Exists(other => other.Kind == kind)) found.Add((kind, at));
    }

    private static Kind? KindOf(char character) => character switch
    {
        SoftHyphen => Kind.SoftHyphen,
        >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' => Kind.Bidirectional,
        >= ZeroWidthSpace and <= Joiner or >= '\u2060' and <= '\u2064' or >= '\u206A' and <= '\u206F' or '\u180E' or '\uFEFF' => Kind.ZeroWidth,
        >= '\uFFF9' and <= '\uFFFB' or '\uFFFE' or '\uFFFF' => Kind.Control,
        _ => Controls.Contains(character) ? Kind.Control : null,
    };

    /// <summary>Joiners and non-joiners spell words of many scripts and make up emoji; a soft hyphen may be half of a damaged í.</summary>
    private static bool IsNeeded(string line, int at) => line[at] switch
    {
        NonJoiner or Joiner => Joins(RuneBefore(line, at)) && Joins(RuneAfter(line, at)),
        ZeroWidthSpace => IsWrittenWithoutSpaces(RuneBefore(line, at)) || IsWrittenWithoutSpaces(RuneAfter(line, at)),
        SoftHyphen => at > 0 && line[at - 1] is 'Ã' or 'Å',
        _ => false,
    };

    private static Rune RuneBefore(string line, int at) => Rune.DecodeLastFromUtf16(line.AsSpan(0, at), out var rune, out _) == OperationStatus.Done ? rune : default;

    private static Rune RuneAfter(string line, int at) => Rune.DecodeFromUtf16(line.AsSpan(at + 1), out var rune, out _) == OperationStatus.Done ? rune : default;

    /// <summary>Arabic to Tibetan with what follows up to Georgian, Khmer, Mongolian, later blocks of these scripts, and pictures.</summary>
    private static bool Joins(Rune rune) =>
        rune.Value is >= 0x0600 and <= 0x109F and not ArabicLetterMark or >= 0x1780 and <= 0x18AF or >= 0x1900 and <= 0x1CFF or >= 0xA800 and <= 0xABFF or >= 0x10A00 and <= 0x11FFF
            or >= 0x2190 and <= 0x2BFF or 0xFE0F or >= 0x1F000 and <= 0x1FAFF
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.OtherPunctuation or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.Format);

    /// <summary>Thai, Lao, Tibetan, Burmese, Khmer, Tai scripts, Balinese, Javanese.</summary>
    private static bool IsWrittenWithoutSpaces(Rune rune) =>
        rune.Value is >= 0x0E00 and <= 0x0FFF or >= 0x1000 and <= 0x109F or >= 0x1780 and <= 0x17FF or >= 0x1950 and <= 0x1AAF or >= 0x1B00 and <= 0x1B7F or >= 0xA980 and <= 0xAADF;

    private static bool IsTag(string line, int at) => char.IsLowSurrogate(line[at + 1]) && char.ConvertToUtf32(line[at], line[at + 1]) is >= 0xE0000 and <= 0xE007F;

    /// <summary>The flags of England, Scotland and Wales are a black flag with tags.</summary>
    private static bool IsOfFlag(StringBuilder kept) => kept is [.., '\uD83C', '\uDFF4'] or [.., '\uDB40', _];

    private static Diagnostic Report(Kind kind, int code) => kind switch
    {
        Kind.Bidirectional => new("bidi-control", DiagnosticSeverity.Warning, $"The invisible character U+{code:X4}, which turns the direction of what follows, is left out.")
        {
            Suggestion = "Look whether the line still reads as it should, and delete the character from the file. The direction of each word is found from its script.",
        },
        Kind.ZeroWidth => new("zero-width-character", DiagnosticSeverity.Info, $"The invisible character U+{code:X4} is left out.")
        {
            Suggestion = "Nothing need be done; it usually comes with words that were copied from a web page.",
        },
        Kind.SoftHyphen => new("soft-hyphen", DiagnosticSeverity.Info, "A soft hyphen (U+00AD) is left out.")
        {
            Suggestion = "Nothing need be done: words are hyphenated where the page needs it. If a real hyphen was meant, put it there.",
        },
        _ => new("control-character", DiagnosticSeverity.Warning, $"The control character U+{code:X4} cannot be printed and is left out.") { Suggestion = "Delete it from the file." },
    };

    private enum Kind
    {
        Control,
        Bidirectional,
        ZeroWidth,
        SoftHyphen,
    }
}
