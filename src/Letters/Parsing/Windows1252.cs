namespace Letters.Parsing;

/// <summary>The code page that Western European editors saved in before UTF-8: Latin-1 with printable characters at 0x80 to 0x9F.</summary>
internal static class Windows1252
{
    /// <summary>0x80 to 0x9F; those that the code page leaves undefined stand for themselves, as browsers read them.</summary>
    private const string Upper =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static char Decode(byte code) => code is >= 0x80 and < 0xA0 ? Upper[code - 0x80] : (char)code;

    /// <returns>Whether the code page has the character.</returns>
    public static bool TryEncode(char character, out byte code)
    {
        var at = character < 0x80 ? -1 : Upper.IndexOf(character, StringComparison.Ordinal);
        code = at >= 0 ? (byte)(at + 0x80) : (byte)character;
        return at >= 0 || character <= '\u00FF';
    }

    /// <summary>Whether text of the code page may hold the byte: defined there, and not ÿ, which text has next to never and other files often.</summary>
    public static bool IsPlausible(byte code) => code is not (0x81 or 0x8D or 0x8F or 0x90 or 0x9D or 0xFF);
}
