using System.Text.RegularExpressions;

namespace Letters.Checking;

/// <summary>A letter of "former officials" in which nearly every office is a former one: the few that are not may lack the word.</summary>
internal static partial class CurrentOfficeCheck
{
    private const int FewestFormer = 4;

    /// <summary>Of all affiliations, how many may be current for the others to be the rule.</summary>
    private const double MostCurrent = 0.2;

    public static IEnumerable<Diagnostic> Find(CheckedLetter subject)
    {
        var letter = subject.Letter;
        if (subject.IsTranslation || !IsOfFormerOfficials(letter)) yield break;
        var offices = letter.Signatories.SelectMany(signatory => signatory.Affiliations.Select(office => (Signatory: signatory, office.Text))).ToList();
        var current = offices.Where(office => !IsFormer(office.Text.Text)).ToList();
        if (offices.Count - current.Count < FewestFormer || current.Count > MostCurrent * offices.Count) yield break;
        foreach (var (signatory, office) in current.Where(office => IsPublicOffice(office.Text.Text)))
        {
            yield return subject.InList(signatory, office).Locate(
                new("current-office-among-former", DiagnosticSeverity.Warning, $"The letter is one of former officials, and nearly all offices in it begin with a word such as “Former”. This one of {signatory.Name} does not, so that it reads as held today.")
                {
                    Suggestion = "Put “Former” before it if it is no longer held.",
                },
                0,
                office.Text.Length);
        }
    }

    private static bool IsOfFormerOfficials(Letter letter) =>
        letter.Standfirst.Concat(letter.Body.Select(block => block.Text)).Prepend(letter.Title).Any(passage => FormerOfficials().IsMatch(passage.Text));

    private static bool IsFormer(string office) => Former().IsMatch(office);

    private static bool IsPublicOffice(string office) => Office().IsMatch(office) && !Academic().IsMatch(office);

    [GeneratedRegex(
        @"\b(former|retired|ex-?|ehemalige[nrs]?|anciens?|anciennes?|antigu[oa]s|ex|ancien)[ \u00A0-]([\p{L}\p{N}.’'-]+,?[ \u00A0](and[ \u00A0]|und[ \u00A0]|et[ \u00A0]|y[ \u00A0])?){0,6}?(officials|officers|ambassadors|diplomats|ministers|secretaries|judges|generals|prosecutors|attorneys|presidents|legislators|senators|members|leaders|employees|staff|commissioners|heads|governors|mayors|funcionarios|embajador[ea]s|diplomáticos|ministros|jueces|fonctionnaires|ambassadeurs|diplomates|ministres|juges|Beamt[en]+|Botschafter(innen)?|Diplomat(inn)?en|Minister(innen)?|Richter(innen)?)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex FormerOfficials();

    /// <summary>The word, "(ret.)", or years that end.</summary>
    [GeneratedRegex(
        @"\A(former|formerly|previously|past|retired|late|ex|ehem|ehemals|ehemalige[rns]?|anci(en|enne)|exdirector|exministr[oa]|antigu[oa]|onetime|one-time)\b|\A(ex|Ex)\p{L}|\b(former|ret|retired|emeritus|emerita|a\.?[ ]?D)\b\.?|\p{Nd}{4}[ ]?[-–—][ ]?(\p{Nd}{2}|\p{Nd}{4})\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Former();

    [GeneratedRegex(
        @"\A((The|Acting|Deputy|Assistant|Associate|Principal|Senior|Chief|Under|Vice|U\.?S\.?|Special|Permanent|Alternate|General|Federal|State|National|Regional|Executive|First|Second)[ \u00A0-])*(Ambassador|Administrator|Secretary|Undersecretary|Minister|Commissioner|Director|Head|Chief|Counsel|Counselor|Advis[eo]r|Representative|Envoy|Consul|Coordinator|Senator|Congress(man|woman)|Member of (Congress|Parliament)|Judge|Justice|Attorney|Prosecutor|Inspector|Governor|Mayor|President|Chargé|Embajador|Embajadora|Ministr[oa]|Ambassad(eur|rice)|Ministre|Juge|Botschafter(in)?|Staatssekretär(in)?|Richter(in)?)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Office();

    /// <summary>What officials do afterwards.</summary>
    [GeneratedRegex(
        @"\b(Universit|Universidad|Hochschule|College|School|Faculty|Professor|Fellow|Institut|Cent(er|re)\b|Foundation|Stiftung|Think[ -]?[Tt]ank|Council on|Law Firm|LLP|LLC|Inc\b|Ltd|Partners|Consulting|Associates|Group|Corporation|Company|Trust|Fund)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Academic();
}
