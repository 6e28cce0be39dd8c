namespace Letters.Parsing.Signatories;

/// <summary>What signing leaves around a name and is no part of it: "/s/", "Signed:", "[signature]", a rule to sign on.</summary>
internal static class SignatureMarks
{
    private static readonly string[] Openings =
    [
        "/s/", "s/", "/signed/", "(signed)", "[signed]", "signed:", "signed by:", "(sgd.)", "(sgd)", "sgd.", "signature:", "[signature]", "(signature)", "name:", "by:", "gez.", "gez:", "(gez.)", "(s)", "[s]", "x:",
        "firmado:", "(firmado)", "fdo.:", "fdo.", "(fdo.)", "assinado:", "signé:", "signé :", "(signé)", "firmato:", "(firmato)", "f.to", "unterzeichnet:", "name :", "nom :", "nom:", "nombre:", "nome:",
    ];

    /// <summary>Labels of a form whose words go and whose answers are affiliations.</summary>
    private static readonly string[] Labels =
    [
        "title:", "position:", "affiliation:", "affiliations:", "organization:", "organisation:", "institution:", "office:", "role:", "occupation:", "profession:", "country:", "company:",
        "cargo:", "organización:", "institución:", "país:", "fonction:", "fonction :", "institution :", "pays:", "pays :", "funktion:", "land:", "ruolo:", "ente:",
    ];

    private static readonly System.Buffers.SearchValues<char> Rules = System.Buffers.SearchValues.Create("_-–—=*|.…~•·#");

    /// <returns>How much of the line to leave out from its beginning, in UTF-16 code units.</returns>
    public static int LengthBefore(ReadOnlySpan<char> line)
    {
        var start = 0;
        while (true)
        {
            var rest = line[start..];
            var length = RuleLength(rest) is > 0 and var rule ? rule : OpeningLength(rest, Openings);
            if (length == 0) return start;
            start += length;
            start += line[start..].Length - line[start..].TrimStart(" \u00A0").Length;
        }
    }

    public static int LabelLength(ReadOnlySpan<char> line) => OpeningLength(line, Labels);

    /// <summary>Whether the line has no letter and no digit: a rule, an ornament, the border of a table.</summary>
    public static bool IsOrnament(ReadOnlySpan<char> line)
    {
        foreach (var rune in line.EnumerateRunes())
        {
            if (System.Text.Rune.IsLetterOrDigit(rune) || System.Text.Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.OtherSymbol or System.Globalization.UnicodeCategory.OtherNotAssigned or System.Globalization.UnicodeCategory.PrivateUse) return false;
        }

        return line.ContainsAny(Rules);
    }

    private static int RuleLength(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExcept('_', '.', '…');
        if (end < 0) end = line.Length;
        return end >= 3 && line[0] != '.' ? end : 0;
    }

    private static int OpeningLength(ReadOnlySpan<char> line, string[] openings)
    {
        if (line.IsEmpty || line[0] is not ('/' or '(' or '[' or 's' or 'S' or 'n' or 'N' or 'b' or 'B' or 'g' or 'G' or 'f' or 'F' or 'a' or 'A' or 'u' or 'U' or 'x' or 'X'
            or 't' or 'T' or 'p' or 'P' or 'o' or 'O' or 'i' or 'I' or 'r' or 'R' or 'c' or 'C' or 'l' or 'L' or 'e' or 'E')) return 0;
        foreach (var opening in openings)
        {
            if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return opening.Length;
        }

        return 0;
    }
}
