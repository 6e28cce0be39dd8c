using Letters.Names;

namespace Letters.Parsing.Signatories;

/// <summary>A line that says who those below it are.</summary>
/// <param name="Text">As printed, without a colon at its end: "Organizations (12)".</param>
/// <param name="Kind">What signatories under it are; null where it does not say.</param>
/// <param name="StatedCount">The number it states; null where it states none.</param>
internal sealed record GroupHeading(string Text, SignatoryKind? Kind, int? StatedCount)
{
    private const int LongestHeading = 120;

    private static readonly WordList Organisations = new("""
        Organization Organizations Organisation Organisations NGOs NGO Associations Institutions Bodies Groups Networks Companies Businesses Unions Coalitions Foundations Churches Congregations Charities Parties Signatory-Organizations Societies Publishers Universities Corporations Nonprofits CSOs
        Organisationen Verbände Vereine Initiativen Institutionen Unternehmen Gewerkschaften Kirchen Stiftungen Netzwerke Parteien Bündnisse
        Associations Syndicats Entreprises Collectifs Fondations Réseaux ONG ONGs
        Organizaciones Asociaciones Instituciones Empresas Sindicatos Fundaciones Colectivos Redes Entidades
        Organizações Associações Instituições Sindicatos Fundações Coletivos Redes
        Organizzazioni Associazioni Istituzioni Enti Aziende Imprese Sindacati Fondazioni Reti Sigle
        Organisaties Verenigingen Instellingen Bedrijven Vakbonden Stichtingen
        Organizacje Stowarzyszenia Instytucje Firmy Fundacje
        Организации Объединения Учреждения Фонды Організації Об’єднання Установи
        Οργανώσεις Φορείς Σύλλογοι Οργανισμοί Kuruluşlar Dernekler Örgütler Kurumlar STK'lar
        المنظمات منظمات الجمعيات المؤسسات ארגונים עמותות מוסדות סازمان‌ها سازمان‌ها انجمن‌ها
        団体 賛同団体 組織 机构 组织 團體 团体 단체 연명단체 기관
        """);

    private static readonly WordList Persons = new("""
        Individual Individuals Persons People Person Academics Scholars Experts Scientists Researchers Professors Lawyers Journalists Writers Authors Artists Musicians Activists Citizens Officials Ministers Ambassadors Diplomats Judges Laureates Students Teachers Doctors Physicians Nurses Leaders Heads Economists Historians Clergy Politicians Parliamentarians Senators Mayors Members Professionals Practitioners Physicists Engineers Filmmakers Actors Economists Survivors Personalities Supporters Veterans Generals
        Einzelpersonen Personen Wissenschaftler Wissenschaftlerinnen Privatpersonen Persönlichkeiten Expertinnen Experten Künstlerinnen Künstler Autorinnen Autoren Abgeordnete
        Personnes Individus Personnalités Universitaires Chercheurs Citoyens Élus Experts Particuliers
        Personas Individuos Individuales Particulares Académicos Académicas Expertos Personalidades Ciudadanos Firmantes-individuales
        Pessoas Indivíduos Individuais Acadêmicos Académicos Personalidades
        Persone Individui Personalità Accademici Singoli Cittadini
        Personen Individuen Wetenschappers Particulieren Osoby Naukowcy Indywidualni
        Лица Физические Граждане Учёные Эксперты Особи Громадяни Πρόσωπα Άτομα Ακαδημαϊκοί Kişiler Bireyler Akademisyenler
        الأفراد أفراد الشخصيات שמות יחידים אישים اشخاص افراد
        個人 賛同者 呼びかけ人 个人 個人連署 개인 연명자
        """);

    private static readonly WordList General = new("""
        Signatories Signatory Signers Signed Signatures Undersigned Endorsers Endorsed Supporting Endorsements Co-signatories Cosigners Initiators Initial Lead Organisational Organizational Individual
        Unterzeichner Unterzeichnende Unterzeichnerinnen Unterstützer Erstunterzeichner Erstunterzeichnende Erstunterzeichnerinnen Signataires Signataire Firmantes Adhesiones Signatários Assinam Firmatari Ondertekenaars Sygnatariusze Подписанты Подписавшие Підписанти Υπογράφοντες İmzacılar الموقعون חתומים امضاکنندگان 署名者 签署人 서명자
        """);

    /// <summary>What no single signatory is called by at the end of its name.</summary>
    private static readonly WordList PluralsOfHeadings = new("Organizations Organisations NGOs Individuals Organisationen Organizaciones Organizações Einzelpersonen Signatories Experts Scholars Academics Associations");

    /// <summary>Words that join the others in headings made of nothing but known words.</summary>
    private static readonly WordList Joining = new("and or & of the by from for with in und der die das von et des de du la les los las y e dei delle di degli en van i oraz и та και ve former retired current other others civil society international national local regional supporting signing member public private religious academic human rights state states federal community faith-based grassroots sign-on");

    public bool IsKnown { get; private init; }

    /// <summary>Whether the line is a heading whatever stands around it: it ends in a colon or is one that everybody uses.</summary>
    public static GroupHeading? Parse(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line.Length > LongestHeading) return null;
        var colon = line[^1] is ':' or '：';
        if (colon && (line.Length == 1 || ListMarker.LengthOf(line) > 0)) return null;
        var isHeading = colon ? !Prose.OpensPostscript(line) && !EndsSentenceInside(line) : IsEverybodys(TakeCount(line, out _));
        return isHeading ? Read(line) : null;
    }

    /// <summary>The line as a heading, which the caller knows it to be.</summary>
    public static GroupHeading Read(ReadOnlySpan<char> line)
    {
        var text = line.TrimEnd(":： \u00A0");
        var name = TakeCount(text, out var count);
        return new GroupHeading(text.ToString(), KindOf(name), count) { IsKnown = IsEverybodys(name) };
    }

    /// <summary>"Organizations (12)", "Organizations: 12", "12 organizations", "Organizations – 12".</summary>
    private static ReadOnlySpan<char> TakeCount(ReadOnlySpan<char> text, out int? count)
    {
        count = null;
        if (!text.ContainsAnyInRange('0', '9')) return text;
        if (text is [.., ')'] && text.LastIndexOf('(') is > 0 and var open && NumberWord.Parse(text[(open + 1)..^1].Trim()) is { } inBrackets)
        {
            count = inBrackets;
            return text[..open].Trim();
        }

        var last = text.LastIndexOf(' ');
        if (last > 0 && NumberWord.Parse(text[(last + 1)..]) is { } behind && text[..last].TrimEnd() is [.., ':' or '–' or '—' or '-'])
        {
            count = behind;
            return text[..last].TrimEnd(" :–—-");
        }

        var first = text.IndexOf(' ');
        if (first <= 0 || NumberWord.Parse(text[..first]) is not { } before) return text;
        count = before;
        return text[first..].Trim();
    }

    private static bool IsEverybodys(ReadOnlySpan<char> name) => IsMadeOfKnownWords(name) || Countries.Contains(name);

    private static SignatoryKind? KindOf(ReadOnlySpan<char> name)
    {
        SignatoryKind? kind = null;
        var joined = false;
        foreach (var token in new WordsOf(name))
        {
            var word = NameToken.Bare(token);
            SignatoryKind? said = Persons.Contains(word) ? SignatoryKind.Person : Organisations.Contains(word) ? SignatoryKind.Organisation : null;
            if (said is not null && kind is null) kind = said;
            else if (said is not null && said != kind && joined) return null;
            joined = word is "and" or "or" or "&" or "und" or "et" or "y" or "e" or "en" or "i" or "и" or "та" or "και" or "ve" || token is "&" || (joined && said is null);
        }

        return kind;
    }

    private static bool IsMadeOfKnownWords(ReadOnlySpan<char> name)
    {
        var known = false;
        var last = NameToken.Bare(name[(name.LastIndexOf(' ') + 1)..]);
        if (PluralsOfHeadings.Contains(last) && name.Count(' ') <= 4 && !HasKindOfBody(name)) return true;
        foreach (var token in new WordsOf(name))
        {
            var word = NameToken.Bare(token);
            if (word.IsEmpty) continue;
            if (Persons.Contains(word) || Organisations.Contains(word) || General.Contains(word)) known = true;
            else if (!Joining.Contains(word) && !IsAdjectiveOfSigning(word)) return false;
        }

        return known;
    }

    private static bool HasKindOfBody(ReadOnlySpan<char> name)
    {
        foreach (var word in new WordsOf(name))
        {
            if (OrganisationWords.Contains(NameToken.Bare(word)) && !PluralsOfHeadings.Contains(NameToken.Bare(word)) && !Joining.Contains(NameToken.Bare(word))) return true;
        }

        return false;
    }

    /// <summary>"Organisations signataires", "Organizaciones firmantes", "Unterzeichnende Organisationen".</summary>
    private static bool IsAdjectiveOfSigning(ReadOnlySpan<char> word) =>
        word.StartsWith("signata", StringComparison.OrdinalIgnoreCase) || word.StartsWith("firma", StringComparison.OrdinalIgnoreCase)
        || word.StartsWith("unterzeichn", StringComparison.OrdinalIgnoreCase) || word.StartsWith("unterstütz", StringComparison.OrdinalIgnoreCase)
        || word.StartsWith("ondertekende", StringComparison.OrdinalIgnoreCase) || word.StartsWith("adher", StringComparison.OrdinalIgnoreCase)
        || word.StartsWith("подпис", StringComparison.OrdinalIgnoreCase) || word.StartsWith("imzac", StringComparison.OrdinalIgnoreCase);

    private static bool EndsSentenceInside(ReadOnlySpan<char> line) => line.Contains(". ", StringComparison.Ordinal) && Prose.IsSentence(line);
}
