namespace Letters.Checking;

/// <summary>The words with which a language says how many sign a letter, folded as in <see cref="FoldedText"/>.</summary>
internal sealed record CountingWords
{
    public required IReadOnlyDictionary<string, int> Numbers { get; init; }

    public required HashSet<string> People { get; init; }

    public required HashSet<string> Organisations { get; init; }

    /// <summary>"signatories": those who sign, whoever they are.</summary>
    public required HashSet<string> Signers { get; init; }

    /// <summary>"undersigned".</summary>
    public required HashSet<string> Undersigned { get; init; }

    /// <summary>"we".</summary>
    public required HashSet<string> We { get; init; }

    /// <summary>How the verbs begin that say what signatories do in a letter.</summary>
    public required string[] Verbs { get; init; }

    /// <summary>"letter", "statement": what is signed.</summary>
    public required HashSet<string> Letters { get; init; }

    /// <summary>"by", "from": what stands between a letter and those who sign it.</summary>
    public required HashSet<string> By { get; init; }

    /// <summary>"more than", of one word or two: at least so many.</summary>
    public required HashSet<string> AtLeast { get; init; }

    /// <summary>"nearly": so many or a few less.</summary>
    public required HashSet<string> Nearly { get; init; }

    public required HashSet<string> About { get; init; }

    /// <summary>"fewer than", which no letter says of itself.</summary>
    public required HashSet<string> Below { get; init; }

    /// <summary>"the", "these", "group of": what may stand before a number.</summary>
    public required HashSet<string> Openers { get; init; }

    public required HashSet<string> And { get; init; }

    /// <summary>Words that end a counted noun before it began: "20 years", "two in five".</summary>
    public required HashSet<string> Stops { get; init; }

    /// <summary>Words that, right after the noun, say something of others than those who sign: "12 journalists were killed".</summary>
    public required HashSet<string> Others { get; init; }

    /// <returns>Null for a language without such words.</returns>
    public static CountingWords? Of(string language) => language switch
    {
        "en" => English,
        "es" => Spanish,
        "fr" => French,
        "de" => German,
        _ => null,
    };

    private static CountingWords English { get; } = new()
    {
        Numbers = EnglishNumbers(),
        People = Set("officials officers ambassadors diplomats ministers judges lawyers attorneys scholars professors academics researchers scientists economists historians physicians doctors nurses teachers educators students alumni faculty writers authors artists journalists editors leaders advocates activists experts practitioners citizens residents individuals people persons members legislators lawmakers senators representatives mayors governors veterans generals prosecutors engineers workers employees signers laureates clergy rabbis bishops pastors organizers psychologists psychiatrists sociologists philosophers scientists women men parents survivors executives founders investors musicians filmmakers publishers librarians"),
        Organisations = Set("organizations organisations groups associations ngos nonprofits unions companies businesses institutions churches congregations coalitions charities networks societies foundations firms universities agencies"),
        Signers = Set("signatories signers cosigners co-signers"),
        Undersigned = Set("undersigned"),
        We = Set("we"),
        Verbs = ["urge", "urging", "call", "ask", "sign", "wrote", "write", "writing", "appeal", "demand", "condemn", "warn", "request", "join", "support", "oppose", "denounce", "implore", "petition", "protest", "express", "tell", "told", "plead", "beseech", "cosign", "endors"],
        Letters = Set("letter statement appeal petition declaration"),
        By = Set("by from"),
        AtLeast = Set("more than|over|at least|greater than|upwards of"),
        Nearly = Set("nearly|almost|close to"),
        About = Set("about|around|some|roughly|approximately"),
        Below = Set("fewer than|less than|under|up to|below"),
        Openers = Set("the these all our those a an of group coalition alliance network total bipartisan broad diverse"),
        And = Set("and"),
        Stops = Set("of in on at from to by with who that which after before for per percent years year months weeks days hours minutes times countries nations states cities million billion thousand dollars euros or"),
        Others = Set("were was are is had has will would remain died killed detained arrested imprisoned jailed murdered face facing missing disappeared being who whose"),
    };

    private static CountingWords Spanish { get; } = new()
    {
        Numbers = NumberWords(". . dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte"),
        People = Set("funcionarios funcionarias exfuncionarios embajadores diplomaticos ministros exministros jueces juezas abogados abogadas academicos academicas profesores profesoras investigadores investigadoras cientificos cientificas economistas historiadores medicos medicas docentes estudiantes escritores escritoras artistas periodistas lideres activistas expertos expertas ciudadanos ciudadanas personas miembros senadores diputados intelectuales trabajadores juristas"),
        Organisations = Set("organizaciones asociaciones colectivos entidades sindicatos empresas instituciones iglesias redes fundaciones grupos ong ongs"),
        Signers = Set("signatarios signatarias"),
        Undersigned = Set("firmantes abajofirmantes infrascritos infrascritas suscritos suscritas"),
        We = Set("nosotros nosotras"),
        Verbs = ["instan", "instar", "pid", "firma", "exig", "solicit", "llam", "escrib", "denunci", "exhort", "urg", "apel", "conden", "reclam", "demand", "adviert", "apoy", "manifiest", "expres"],
        Letters = Set("carta declaracion manifiesto comunicado llamamiento peticion"),
        By = Set("por de"),
        AtLeast = Set("mas de|al menos|por lo menos"),
        Nearly = Set("casi|cerca de"),
        About = Set("unos|unas|aproximadamente|alrededor de"),
        Below = Set("menos de|hasta"),
        Openers = Set("los las estos estas todos todas un una de grupo coalicion alianza red total"),
        And = Set("y e"),
        Stops = Set("de en a por con que anos meses dias horas semanas paises estados ciudades millones mil ciento euros dolares o"),
        Others = Set("fueron eran son estan han habian murieron siguen asesinados detenidos presos desaparecidos que"),
    };

    private static CountingWords French { get; } = new()
    {
        Numbers = NumberWords(". . deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt"),
        People = Set("fonctionnaires ambassadeurs ambassadrices diplomates ministres juges magistrats avocats avocates universitaires professeurs professeures enseignants enseignantes chercheurs chercheuses scientifiques economistes historiens historiennes medecins soignants etudiants etudiantes ecrivains auteurs autrices artistes journalistes intellectuels intellectuelles responsables militants experts expertes citoyens citoyennes personnes personnalites membres senateurs deputes deputees elus elues juristes salaries"),
        Organisations = Set("organisations associations collectifs syndicats entreprises institutions eglises reseaux fondations groupes ong"),
        Signers = Set("signataires"),
        Undersigned = Set("soussignes soussignees"),
        We = Set("nous"),
        Verbs = ["appell", "demand", "sign", "ecri", "exhort", "exig", "denonc", "reclam", "interpell", "condamn", "alert", "souti", "lanc", "pri", "s'oppos"],
        Letters = Set("lettre declaration tribune appel petition manifeste"),
        By = Set("par de"),
        AtLeast = Set("plus de|au moins"),
        Nearly = Set("presque|pres de"),
        About = Set("environ|quelque"),
        Below = Set("moins de|jusqu'a"),
        Openers = Set("les ces tous toutes un une de groupe coalition collectif total"),
        And = Set("et"),
        Stops = Set("de en a par avec qui que dans ans annees mois jours heures semaines pays etats villes millions mille cent euros ou sur"),
        Others = Set("etaient sont furent ont avaient seront restent tues detenus emprisonnes arretes qui"),
    };

    private static CountingWords German { get; } = new()
    {
        Numbers = NumberWords(". . zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig"),
        People = Set("beamte beamtinnen botschafter botschafterinnen diplomaten diplomatinnen minister ministerinnen richter richterinnen anwalte anwaltinnen rechtsanwalte wissenschaftler wissenschaftlerinnen professoren professorinnen forscher forscherinnen forschende okonomen okonominnen historiker historikerinnen arzte arztinnen lehrer lehrerinnen lehrkrafte studierende studenten schriftsteller schriftstellerinnen autoren autorinnen kunstler kunstlerinnen journalisten journalistinnen fachleute experten expertinnen burger burgerinnen personen menschen mitglieder abgeordnete juristen juristinnen intellektuelle personlichkeiten beschaftigte"),
        Organisations = Set("organisationen verbande vereine initiativen gewerkschaften unternehmen institutionen kirchen netzwerke stiftungen gruppen ngos"),
        Signers = Set("unterzeichner unterzeichnerinnen unterzeichnende erstunterzeichner erstunterzeichnerinnen"),
        Undersigned = Set("unterzeichnenden unterzeichneten unterzeichnete"),
        We = Set("wir"),
        Verbs = ["forder", "ruf", "appellier", "unterzeichne", "unterschr", "schreib", "verlang", "bitt", "warn", "protestier", "unterstutz", "verurteil", "wenden", "mahn"],
        Letters = Set("brief briefes erklarung aufruf appell petition"),
        By = Set("von"),
        AtLeast = Set("mehr als|uber|mindestens"),
        Nearly = Set("fast|knapp|beinahe"),
        About = Set("rund|etwa|ungefahr|circa|ca"),
        Below = Set("weniger als|bis zu|unter"),
        Openers = Set("die diese dieser der den alle eine ein gruppe bundnis von aus insgesamt"),
        And = Set("und sowie"),
        Stops = Set("von in an aus mit die der das jahre jahren monate tage stunden wochen lander landern staaten stadte millionen tausend hundert prozent euro oder bei nach vor"),
        Others = Set("wurden waren sind haben hatten werden bleiben starben getotet inhaftiert"),
    };

    private static HashSet<string> Set(string words) =>
        [.. words.Contains('|', StringComparison.Ordinal) ? words.Split('|') : words.Split(' ')];

    private static Dictionary<string, int> NumberWords(string words) =>
        words.Split(' ').Index().Where(word => word.Item != ".").ToDictionary(word => FoldedText.Of(word.Item), word => word.Index);

    private static Dictionary<string, int> EnglishNumbers()
    {
        var numbers = NumberWords(". . two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty");
        string[] ones = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        foreach (var (at, ten) in tens.Index())
        {
            numbers[ten] = (at + 2) * 10;
            foreach (var (one, word) in ones.Index()) numbers[$"{ten} {word}"] = ((at + 2) * 10) + one + 1;
        }

        numbers["hundred"] = 100;
        foreach (var (one, word) in ones.Index()) numbers[$"{word} hundred"] = (one + 1) * 100;
        return numbers;
    }
}
