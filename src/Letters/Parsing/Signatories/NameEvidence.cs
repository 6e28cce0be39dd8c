using System.Globalization;
using Letters.Names;

namespace Letters.Parsing.Signatories;

/// <summary>What the words of a line tell about what it names: a person, a body or an office.</summary>
internal readonly record struct NameEvidence
{
    private const int MostWordsInPersonName = 8;
    private const int LongestPersonName = 80;

    /// <summary>In Han, kana or Hangul, with a blank between family and given name.</summary>
    private const int LongestUnspacedName = 5;

    public int Words { get; private init; }

    /// <summary>Every word begins with a capital, is a particle of names, or is in a script that has no capitals.</summary>
    private bool Capitalised { get; init; }

    private bool HasTitle { get; init; }

    private bool HasGivenName { get; init; }

    private bool HasInitial { get; init; }

    private bool HasOrganisationWord { get; init; }

    private bool HasOfficeWord { get; init; }

    private bool BeginsWithOffice { get; init; }

    /// <summary>A small word that is in no person's name: "for", "without", "pour".</summary>
    private bool HasFunctionWord { get; init; }

    private bool HasDigit { get; init; }

    /// <summary>"350 Africa"</summary>
    private bool BeginsWithDigit { get; init; }

    /// <summary>"NAACP", or "Human Rights Watch (HRW)".</summary>
    private bool HasAcronym { get; init; }

    private bool BeginsWithArticle { get; init; }

    private bool EndsSentence { get; init; }

    private bool TooLong { get; init; }

    /// <summary>A name with a title, an initial or a given name that many have.</summary>
    public bool IsSurelyPerson => CouldBePerson && (HasTitle || HasGivenName || HasInitial);

    /// <summary>In the shape of a person's name, with nothing that speaks against it.</summary>
    public bool CouldBePerson =>
        !TooLong && !EndsSentence && Capitalised && !HasFunctionWord && !HasDigit && Words is > 0 and <= MostWordsInPersonName
        && !BeginsWithOffice && !(HasAcronym && !HasGivenName && !HasTitle) && !BeginsWithArticle
        && (HasTitle || HasGivenName || !(HasOrganisationWord || HasOfficeWord));

    public bool IsOffice => HasOfficeWord && !IsSurelyPerson;

    public bool IsOrganisation =>
        !IsSurelyPerson && !BeginsWithOffice && Words > 0
        && (HasOrganisationWord || HasAcronym || BeginsWithArticle || HasFunctionWord || BeginsWithDigit);

    /// <summary>A body by its own words, not only by small ones.</summary>
    public bool NamesBody => IsOrganisation && (HasOrganisationWord || HasAcronym);

    public static NameEvidence Of(ReadOnlySpan<char> line)
    {
        if (NameToken.IsFamilyFirstScript(line)) return OfUnspaced(line);
        var evidence = new Gathering();
        foreach (var word in new WordsOf(line)) evidence.Add(word);
        return evidence.Result with
        {
            TooLong = line.Length > LongestPersonName,
            EndsSentence = line.Length > 0 && line[^1] is '!' or '?' or ':' or ';',
        };
    }

    private static NameEvidence OfUnspaced(ReadOnlySpan<char> line) => new()
    {
        Words = 1,
        Capitalised = true,
        HasGivenName = line.Length is >= 2 and <= LongestUnspacedName && !OrganisationWords.StandIn(line) && !OfficeWords.StandIn(line),
        HasOrganisationWord = OrganisationWords.StandIn(line),
        HasOfficeWord = OfficeWords.StandIn(line),
        BeginsWithOffice = OfficeWords.StandIn(line) && line.ContainsAny(" \u3000"),
        TooLong = line.Length > 20,
        HasDigit = line.ContainsAnyInRange('0', '9'),
        EndsSentence = line.ContainsAny("。！？、，"),
    };

    /// <summary>Word by word, because what a word means depends on those before it.</summary>
    private ref struct Gathering
    {
        private NameEvidence _evidence;
        private bool _inName;
        private bool _officeAsTitle;
        private int _capitalWords;
        private bool _endsWithCountry;

        public Gathering() => _evidence = new NameEvidence { Capitalised = true };

        public readonly NameEvidence Result
        {
            get
            {
                var evidence = _capitalWords == _evidence.Words && _evidence.Words > 1 ? _evidence with { HasAcronym = false } : _evidence;
                if (evidence is { HasGivenName: false, HasTitle: false, HasInitial: false, Words: > 1 } && _endsWithCountry) evidence = evidence with { HasOrganisationWord = true };
                var office = _officeAsTitle && !evidence.HasGivenName && !evidence.HasInitial
                    && (evidence.Words == 0 || evidence.HasOrganisationWord || evidence.HasFunctionWord || evidence.HasOfficeWord || !evidence.Capitalised);
                return office ? evidence with { BeginsWithOffice = true, HasOfficeWord = true, HasTitle = false } : evidence;
            }
        }

        public void Add(ReadOnlySpan<char> word)
        {
            var bare = NameToken.Bare(word);
            if (bare.IsEmpty)
            {
                if (word is "&" or "+") _evidence = _evidence with { HasFunctionWord = true };
                return;
            }

            if (NameToken.IsNickname(word) && _inName)
            {
                if (word[0] == '(' && IsAcronym(bare)) _evidence = _evidence with { HasAcronym = true };
                _evidence = _evidence with { Words = _evidence.Words + 1 };
                return;
            }

            if (!_inName && IsTitle(word, bare)) return;
            if (_inName && NameToken.IsPostNominal(word)) return;
            AddToName(word, bare);
        }

        private bool IsTitle(ReadOnlySpan<char> word, ReadOnlySpan<char> bare)
        {
            if (bare is "The") return IsArticle();
            if (NameWords.OfficesAsTitles.Contains(bare) && !word.EndsWith(","))
            {
                _officeAsTitle = true;
                _evidence = _evidence with { HasTitle = true };
                return true;
            }

            if (!NameToken.IsTitle(word) && !(bare is "Rt" or "Right" or "Most" && _evidence.BeginsWithArticle)) return false;
            if (bare.Length == 1 && word[^1] != '.') return false;
            _evidence = _evidence with { HasTitle = true, BeginsWithArticle = false };
            return true;
        }

        private bool IsArticle()
        {
            if (_evidence.BeginsWithArticle) return false;
            _evidence = _evidence with { BeginsWithArticle = true };
            return true;
        }

        private void AddToName(ReadOnlySpan<char> word, ReadOnlySpan<char> bare)
        {
            var first = !_inName;

            // "H.H. the Dalai Lama", "PD Dr. med. Klaus Brandt"
            if (first && _evidence.HasTitle && bare is "the" or "med" or "phil" or "h.c" or "rer" or "nat" or "pol" or "jur" or "iur" or "oec" or "habil" or "hab" or "dent" or "theol") return;
            _inName = true;
            var initial = NameToken.IsInitial(word);
            var given = first && GivenNames.Contains(bare);
            var particle = NameWords.Particles.Contains(bare) && !first;
            var lower = char.IsLower(bare[0]) && !particle && !IsJoinedParticle(bare);
            var office = OfficeWords.Contains(bare);
            if (IsAllCapitals(bare)) _capitalWords++;

            // "Emmaüs France"
            _endsWithCountry = !first && Countries.Contains(bare);
            if (first && _officeAsTitle && bare is "for" or "and" && !_evidence.HasOfficeWord)
            {
                // "Justice for Migrants"
                _officeAsTitle = false;
                _evidence = _evidence with { HasTitle = false, HasOrganisationWord = true };
            }

            _evidence = _evidence with
            {
                Words = _evidence.Words + 1,
                Capitalised = _evidence.Capitalised && !lower,
                HasInitial = _evidence.HasInitial || (initial && word[^1] == '.' && _evidence.Words < 3),
                HasGivenName = _evidence.HasGivenName || given,
                HasOrganisationWord = _evidence.HasOrganisationWord || OrganisationWords.Contains(bare),
                HasOfficeWord = _evidence.HasOfficeWord || office,
                BeginsWithOffice = _evidence.BeginsWithOffice || (first && office && !given && !_evidence.HasTitle),
                HasFunctionWord = _evidence.HasFunctionWord || (lower && IsFunctionWord(bare)) || IsConjunction(bare),
                HasDigit = _evidence.HasDigit || bare.ContainsAnyInRange('0', '9'),
                BeginsWithDigit = _evidence.BeginsWithDigit || (first && bare.ContainsAnyInRange('0', '9')),
                HasAcronym = _evidence.HasAcronym || (first && IsAcronym(bare)) || IsDomain(bare),
            };
        }

        private static bool IsConjunction(ReadOnlySpan<char> bare) => bare is "and" or "&";

        private static bool IsFunctionWord(ReadOnlySpan<char> bare) => bare is
            "for" or "of" or "the" or "on" or "against" or "without" or "in" or "to" or "at" or "by" or "with" or "from" or "or" or "as" or "against"
            or "für" or "gegen" or "mit" or "ohne" or "im" or "und" or "pour" or "sans" or "et" or "contre" or "aux" or "au" or "en" or "sur"
            or "para" or "por" or "con" or "sin" or "contra" or "em" or "com" or "sem" or "no" or "na" or "per" or "senza" or "contro" or "ed"
            or "voor" or "tegen" or "zonder" or "met" or "dla" or "na" or "przeciw" or "bez" or "w" or "za" or "и" or "за" or "для" or "по" or "против" or "в" or "та" or "проти" or "και" or "για" or "ve" or "için";

        private static bool IsJoinedParticle(ReadOnlySpan<char> bare) =>
            bare is ['d' or 'l' or 't', '\'' or '’', _, ..] or ['a' or 'e', 'l' or 's' or 'r' or 'n' or 'd', '-', _, ..];

        private static bool IsAllCapitals(ReadOnlySpan<char> bare)
        {
            foreach (var character in bare)
            {
                if (char.IsLower(character)) return false;
            }

            return true;
        }

        private static bool IsAcronym(ReadOnlySpan<char> bare)
        {
            if (bare.Length is < 3 or > 10) return false;
            var capitals = 0;
            foreach (var character in bare)
            {
                if (char.IsUpper(character)) capitals++;
                else if (char.GetUnicodeCategory(character) is not (UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.DashPunctuation) && character != '.') return false;
            }

            return capitals >= 3 && capitals * 2 > bare.Length && !bare.Contains('.');
        }

        private static bool IsDomain(ReadOnlySpan<char> bare) =>
            bare.EndsWith(".org", StringComparison.OrdinalIgnoreCase) || bare.EndsWith(".net", StringComparison.OrdinalIgnoreCase) || bare.EndsWith(".eu", StringComparison.OrdinalIgnoreCase);
    }
}
