using System.Text.RegularExpressions;

namespace Letters.Parsing;

/// <summary>The set phrases by which the parts of a letter are told apart.</summary>
internal static partial class Phrases
{
    private const int LongestSalutation = 300;
    private const int LongestClosing = 60;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Closings = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "sincerely", "yours sincerely", "sincerely yours", "most sincerely", "very sincerely",
        "faithfully", "yours faithfully", "yours truly", "very truly yours", "yours",
        "respectfully", "respectfully yours", "respectfully submitted", "most respectfully", "very respectfully", "with respect",
        "regards", "kind regards", "best regards", "warm regards", "with kind regards", "best wishes", "with best wishes", "cordially",
        "in solidarity", "yours in solidarity", "in hope", "in peace", "with gratitude", "gratefully",
        "atentamente", "atenciosamente", "cordialement", "cordialmente", "hochachtungsvoll", "met vriendelijke groet", "z poważaniem", "med vänliga hälsningar", "с уважением",
        "signed", "signed by", "undersigned", "the undersigned", "we, the undersigned", "signatories", "the signatories", "signatures",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the line opens a salutation: "Dear …", or another form of address that ends in a comma or colon.</summary>
    public static bool OpensSalutation(string line) => SalutationOpening().IsMatch(line) || IsFormOfAddress(line);

    /// <summary>Whether the words are a whole salutation.</summary>
    public static bool IsSalutation(string text) =>
        text.Length <= LongestSalutation && (IsFormOfAddress(text) || (SalutationOpening().IsMatch(text) && text[^1] is not ('.' or '?' or ';')));

    /// <summary>Whether the line is a closing, alone on its line: "Sincerely,".</summary>
    public static bool IsClosing(string line)
    {
        if (line.Length > LongestClosing) return false;
        var phrase = line.AsSpan().TrimEnd(",.:").Trim();
        if (Closings.Contains(phrase)) return true;

        // "We remain, respectfully yours,"
        var last = phrase.LastIndexOf(',');
        return line[^1] == ',' && last > 0 && Closings.Contains(phrase[(last + 1)..].Trim());
    }

    private static bool IsFormOfAddress(string line) => line[^1] is ',' or ':' && line.Length <= LongestSalutation / 2 && FormOfAddress().IsMatch(line);

    [GeneratedRegex(@"\A(Dear|Dearest|Esteemed|Estimad[oa]s?|Cher|Ch[eè]re|Ch[eè]res|Chers|Sehr geehrte[rs]?|Liebe[rs]?|Prezad[oa]s?|Car[oaie]|Gentile|Geachte|Beste|Szanowni|Szanowny|Szanowna)\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SalutationOpening();

    [GeneratedRegex(@"\A(To (the |all |our )?(?=\p{Lu})|To whom|Mr\.?|Mrs\.?|Ms\.?|Madam|Sirs?|Mesdames|Messieurs|Madame|Monsieur|Ladies|Gentlemen|Your (Excellenc|Majest|Royal|Holiness|Eminence|Grace|Honou?r)|Excellenc|(The )?Honou?rable|Greetings|Hello|Friends|Colleagues|Fellow)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FormOfAddress();
}
