namespace Letters.Parsing.Word;

/// <summary>Characters of Windows' symbol fonts, which stand where Unicode has none of its own, to those of Unicode that look the same.</summary>
internal static class WordSymbols
{
    /// <summary>The Symbol font from 0x41 to 0x7A: Greek as its keys have it.</summary>
    private const string Greek = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

    private static readonly Dictionary<int, string> Symbol = new()
    {
        [0x2D] = "−",
        [0xA2] = "′",
        [0xA3] = "≤",
        [0xA5] = "∞",
        [0xAB] = "↔",
        [0xAC] = "←",
        [0xAD] = "↑",
        [0xAE] = "→",
        [0xAF] = "↓",
        [0xB0] = "°",
        [0xB1] = "±",
        [0xB2] = "″",
        [0xB3] = "≥",
        [0xB4] = "×",
        [0xB7] = "•",
        [0xB8] = "÷",
        [0xB9] = "≠",
        [0xBB] = "≈",
        [0xBC] = "…",
        [0xD2] = "®",
        [0xD3] = "©",
        [0xD4] = "™",
        [0xE2] = "®",
        [0xE3] = "©",
        [0xE4] = "™",
    };

    private static readonly Dictionary<int, string> Wingdings = new()
    {
        [0x28] = "☎",
        [0x2A] = "✉",
        [0x4A] = "☺",
        [0x6C] = "●",
        [0x6E] = "■",
        [0x6F] = "□",
        [0x71] = "❑",
        [0x76] = "❖",
        [0x77] = "◆",
        [0xA7] = "▪",
        [0xA8] = "◻",
        [0xD8] = "➢",
        [0xDF] = "←",
        [0xE0] = "→",
        [0xE1] = "↑",
        [0xE2] = "↓",
        [0xF0] = "⇨",
        [0xFB] = "✗",
        [0xFC] = "✓",
        [0xFD] = "☒",
        [0xFE] = "☑",
    };

    /// <param name="code">In hexadecimal, as the file has it.</param>
    /// <returns>Null where no character is known that looks like it.</returns>
    public static string? Find(string? font, string? code)
    {
        if (!int.TryParse(code, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var value)) return null;
        var isSymbol = string.Equals(font, "Symbol", StringComparison.OrdinalIgnoreCase);
        var isWingdings = string.Equals(font, "Wingdings", StringComparison.OrdinalIgnoreCase);
        if (!isSymbol && !isWingdings && value is > 0x1F and < 0xD800) return ((char)value).ToString();
        var key = value is >= 0xF000 and <= 0xF0FF ? value - 0xF000 : value;
        if (isWingdings) return Wingdings.GetValueOrDefault(key);
        if (!isSymbol) return null;
        if (Symbol.TryGetValue(key, out var symbol)) return symbol;
        if (key is >= 0x41 and < 0x41 + 58) return Greek[key - 0x41].ToString();
        return key is >= 0x20 and < 0x41 ? ((char)key).ToString() : null;
    }
}
