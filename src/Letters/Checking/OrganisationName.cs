using System.Text.RegularExpressions;

namespace Letters.Checking;

/// <summary>The organisation of an affiliation, "Former Head, Example Trust (ET)": what stands after the last comma.</summary>
internal sealed partial class OrganisationName
{
    private string? _folded;
    private string? _key;

    /// <summary>Where it begins in the affiliation, from 0 in UTF-16 code units.</summary>
    public required int Start { get; init; }

    /// <summary>As printed, with its abbreviation.</summary>
    public required string Printed { get; init; }

    /// <summary>What is compared: without abbreviation, leading "the", full stops, and the shape of apostrophes.</summary>
    public required string Spelling { get; init; }

    /// <summary>In capitals, "ET"; null where there is none.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>Whether it is an affiliation as a whole, so that it may be an office.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Folded, with spaces: "immigration and naturalization services".</summary>
    public string Folded => _folded ??= FoldedText.Of(Spelling);

    /// <summary>By which spellings meet that differ in case, accents, hyphens, spaces, "&amp;" and an s at the end of words.</summary>
    public string Key => _key ??= string.Concat(Folded.Split(' ').Select(word => word.Length > 3 ? word.TrimEnd('s') : word));

    /// <param name="affiliation">As printed.</param>
    /// <param name="signs">Whether it is the name of an organisation that signs, and no affiliation.</param>
    /// <returns>Null where what stands there is too little for a name.</returns>
    public static OrganisationName? Of(string affiliation, bool signs = false)
    {
        var start = StartOf(affiliation);
        var printed = affiliation[start..];
        if (!printed.Contains(' ', StringComparison.Ordinal)) return null;
        var inParentheses = printed.Contains('(', StringComparison.Ordinal);
        var abbreviation = inParentheses ? InParentheses().Match(printed) : Match.Empty;
        var spelling = Blanks().Replace(inParentheses ? Parentheses().Replace(printed, " ") : printed, " ").Replace('’', '\'').Replace(".", "", StringComparison.Ordinal).Trim(' ', ';', ',', '*', '†');
        if (spelling.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) spelling = spelling[4..];
        return spelling.Contains(' ', StringComparison.Ordinal) && !Fragment().IsMatch(spelling)
            ? new OrganisationName { Start = start, Printed = printed, Spelling = spelling, Abbreviation = abbreviation.Success ? abbreviation.Value : null, IsWhole = start == 0 && !signs }
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
