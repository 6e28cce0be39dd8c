using System.Text.RegularExpressions;

namespace Letters.Checking;

/// <summary>The organisation of an affiliation, "Former Head, Example Trust (ET)": what stands after the last comma.</summary>
/// <param name="Start">Where it begins in the affiliation, from 0 in UTF-16 code units.</param>
/// <param name="Printed">As printed, with its abbreviation.</param>
/// <param name="Spelling">What is compared: without abbreviation, leading "the", full stops, and the shape of apostrophes.</param>
/// <param name="Abbreviation">In capitals, "ET"; null where there is none.</param>
internal sealed partial record OrganisationName(int Start, string Printed, string Spelling, string? Abbreviation)
{
    /// <summary>Folded, with spaces: "immigration and naturalization services".</summary>
    public string Folded { get; } = FoldedText.Of(Spelling);

    /// <summary>By which spellings meet that differ in case, accents, hyphens, spaces, "&amp;" and an s at the end of words.</summary>
    public string Key => string.Concat(Folded.Split(' ').Select(word => word.Length > 3 ? word.TrimEnd('s') : word));

    /// <summary>Whether it is an affiliation as a whole, so that it may be an office.</summary>
    public bool IsWhole { get; init; }

    /// <returns>Null where what stands there is too little for a name.</returns>
    public static OrganisationName? Of(string affiliation)
    {
        var start = StartOf(affiliation);
        var printed = affiliation[start..];
        var abbreviation = InParentheses().Match(printed);
        var spelling = Blanks().Replace(Parentheses().Replace(printed, " "), " ").Replace('’', '\'').Replace(".", "", StringComparison.Ordinal).Trim(' ', ';', ',', '*', '†');
        if (spelling.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) spelling = spelling[4..];
        return spelling.Contains(' ', StringComparison.Ordinal) && !Fragment().IsMatch(spelling)
            ? new OrganisationName(start, printed, spelling, abbreviation.Success ? abbreviation.Value : null)
            : null;
    }

    /// <summary>After the last comma that is in no parentheses and is not followed by "Inc." or its like.</summary>
    private static int StartOf(string affiliation)
    {
        var (depth, start, end) = (0, 0, affiliation.Length);
        for (var at = affiliation.Length - 1; at >= 0 && start == 0; at--)
        {
            depth += affiliation[at] switch { ')' => 1, '(' => -1, _ => 0 };
            if (depth != 0 || affiliation[at] is not (',' or ';' or '،' or '、')) continue;
            if (LegalForm().IsMatch(affiliation.AsSpan(at + 1, end - at - 1))) end = at;
            else start = at + 1;
        }

        while (start < affiliation.Length && char.IsWhiteSpace(affiliation[start])) start++;
        return start;
    }

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parentheses();

    [GeneratedRegex(@"(?<=\()[\p{Lu}\p{N}][\p{Lu}\p{N}&.-]{1,9}(?=\))", RegexOptions.CultureInvariant)]
    private static partial Regex InParentheses();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    /// <summary>The end of an enumeration, "…, Refugees, and Migration", is the name of nothing.</summary>
    [GeneratedRegex(@"\A(and|or|und|oder|et|ou|y|e|o|i|en|of|for|&)\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Fragment();

    [GeneratedRegex(@"\A\s*(Inc|Incorporated|Ltd|Limited|LLC|L\.L\.C|LLP|PLLC|PLC|P\.?C|Corp|Co|GmbH|gGmbH|AG|e\. ?V|S\.?A|S\.?L|S\.?r\.?l|B\.?V|A\.?C|A\.?S\.?B\.?L|Ret|retired|Emeritus|Emerita)\.?\s*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex LegalForm();
}
