using System.Buffers;
using System.Text;

namespace Letters.Parsing;

/// <summary>UTF-8 that was read as Windows-1252 before it came here: "â€™" for ’ and "Ã©" for é.</summary>
internal static class Mojibake
{
    /// <summary>What can stand after a capital letter with accent in a text that is whole, as at the end of "“…IRMÔ”.</summary>
    private const string Punctuation = "’”»…–—·";

    /// <summary>What the first byte of a character of UTF-8 looks like.</summary>
    private static readonly SearchValues<char> Openings = SearchValues.Create("ÂÃÄÅÎÏÐÑâð");

    /// <summary>The first place that is damaged; null where there is none.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="from">Where to begin to look.</param>
    public static (int Start, int Length, string Meant)? Find(string text, int from = 0)
    {
        for (var at = from; text.AsSpan(at).IndexOfAny(Openings) is >= 0 and var next; at++)
        {
            at += next;
            var (meant, length) = Read(text, at);
            if (length > 0) return (at, length, meant);
        }

        return null;
    }

    /// <summary>The text as it was probably meant.</summary>
    public static string Repair(string text)
    {
        var repaired = new StringBuilder();
        var at = 0;
        while (Find(text, at) is var (start, length, meant))
        {
            repaired.Append(text, at, start - at).Append(meant);
            at = start + length;
        }

        return repaired.Append(text, at, text.Length - at).ToString();
    }

    private static (string Meant, int Length) Read(string text, int at)
    {
        var rest = text.AsSpan(at);
        return rest switch
        {
            ['Ã', var second, ..] when !Punctuation.Contains(second, StringComparison.Ordinal) => Decode(rest[..2]),

            // German closes quotations with “, as in „Ä“.
            ['Ä' or 'Å', var second, ..] when second is not ('“' or '‘') && !Punctuation.Contains(second, StringComparison.Ordinal) => Decode(rest[..2]),
            ['Â', var second, ..] when second is >= '\u00A0' and <= '\u00BF' && !Punctuation.Contains(second, StringComparison.Ordinal) => Decode(rest[..2]),
            ['Ð' or 'Ñ' or 'Î' or 'Ï', _, 'Ð' or 'Ñ' or 'Î' or 'Ï', _, ..] => DecodePairs(rest),
            ['â', '€' or '‚' or '„', var third, ..] when Decode(rest[..3]) is { Length: > 0 } triple => triple,

            // Byte 0x9D is undefined in the code page, and is gone: what is left of ” is its first two characters.
            ['â', '€', ..] => ("”", 2),
            ['ð', 'Ÿ', _, _, ..] => Decode(rest[..4]),
            _ => ("", 0),
        };
    }

    /// <summary>Cyrillic and Greek: two letters at least, as one may be a capital with accent before punctuation.</summary>
    private static (string Meant, int Length) DecodePairs(ReadOnlySpan<char> rest)
    {
        var meant = new StringBuilder();
        var length = 0;
        while (rest[length..] is ['Ð' or 'Ñ' or 'Î' or 'Ï', _, ..] && Decode(rest.Slice(length, 2)) is { Length: > 0 } letter)
        {
            meant.Append(letter.Meant);
            length += 2;
        }

        return length > 2 ? (meant.ToString(), length) : ("", 0);
    }

    private static (string Meant, int Length) Decode(ReadOnlySpan<char> characters)
    {
        Span<byte> bytes = stackalloc byte[characters.Length];
        for (var at = 0; at < characters.Length; at++)
        {
            if (!Windows1252.TryEncode(characters[at], out bytes[at])) return ("", 0);
        }

        var meant = new StringBuilder();
        ReadOnlySpan<byte> rest = bytes;
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(rest, out var rune, out var length) != OperationStatus.Done || length == 1 || Rune.IsControl(rune)) return ("", 0);
            meant.Append(rune);
            rest = rest[length..];
        }

        return (meant.ToString(), characters.Length);
    }
}
