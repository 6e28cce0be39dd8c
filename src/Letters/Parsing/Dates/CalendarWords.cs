using System.Collections.Frozen;

namespace Letters.Parsing.Dates;

/// <summary>
/// The names of months and weekdays as letters print them, in lower case. The table is our own, not .NET's globalisation data,
/// which is another from machine to machine: the same file must give the same letter.
/// </summary>
internal static class CalendarWords
{
    /// <summary>The months of the Gregorian year, from January on; the names of one month in one language are parted by strokes.</summary>
    private static readonly string[] Months =
    [
        "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec",
        "enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre octubre noviembre diciembre|dic",
        "janvier|janv février|fevrier|févr mars avril|avr mai juin juillet|juil août|aout septembre octobre novembre décembre|decembre|déc",
        "januar|jänner|jän februar|feber märz|maerz|mär april mai juni juli august september oktober|okt november dezember|dez",
        "janeiro fevereiro|fev março|marco abril maio junho julho agosto setembro|set outubro|out novembro dezembro",
        "gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre ottobre|ott novembre dicembre",
        "januari februari maart|mrt april mei juni juli augustus september oktober november december",
        "stycznia|styczeń lutego|luty marca|marzec kwietnia|kwiecień maja|maj czerwca|czerwiec lipca|lipiec sierpnia|sierpień września|wrzesień października|październik listopada|listopad grudnia|grudzień",
        "января|январь февраля|февраль марта|март апреля|апрель мая|май июня|июнь июля|июль августа|август сентября|сентябрь октября|октябрь ноября|ноябрь декабря|декабрь",
        "січня|січень лютого|лютий березня|березень квітня|квітень травня|травень червня|червень липня|липень серпня|серпень вересня|вересень жовтня|жовтень листопада|листопад грудня|грудень",
        "ιανουαρίου|ιανουάριος|ιαν φεβρουαρίου|φεβρουάριος|φεβ μαρτίου|μάρτιος|μαρ απριλίου|απρίλιος|απρ μαΐου|μαίου|μάιος|μαϊου ιουνίου|ιούνιος|ιουν ιουλίου|ιούλιος|ιουλ αυγούστου|αύγουστος|αυγ σεπτεμβρίου|σεπτέμβριος|σεπ οκτωβρίου|οκτώβριος|οκτ νοεμβρίου|νοέμβριος|νοε δεκεμβρίου|δεκέμβριος|δεκ",
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
        "يناير|جانفي فبراير|فيفري مارس أبريل|ابريل|إبريل|أفريل مايو|ماي يونيو|يونيه|جوان يوليو|يوليه|جويلية أغسطس|اغسطس|أوت سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر",
        "كانون-الثاني شباط آذار نيسان أيار|ايار حزيران تموز آب أيلول|ايلول تشرين-الأول تشرين-الثاني كانون-الأول",
        "ינואר|בינואר פברואר|בפברואר מרץ|במרץ|מרס|במרס אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט ספטמבר|בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר",
        "ژانویه فوریه مارس آوریل مه|می ژوئن ژوئیه|جولای اوت|آگوست سپتامبر اکتبر نوامبر دسامبر",
    ];

    /// <summary>The months of the Solar Hijri year, which Persian letters are dated by.</summary>
    private const string PersianMonths = "فروردین اردیبهشت خرداد تیر مرداد|امرداد شهریور مهر آبان آذر دی بهمن اسفند";

    private const string WeekdayNames = """
        monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
        lunes martes miércoles jueves viernes sábado domingo lundi mardi mercredi jeudi vendredi samedi dimanche
        montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
        segunda-feira terça-feira quarta-feira quinta-feira sexta-feira lunedì martedì mercoledì giovedì venerdì sabato domenica
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag poniedziałek wtorek środa czwartek piątek sobota niedziela
        понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа четвер п’ятниця п'ятниця субота неділя
        δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή pazartesi salı çarşamba perşembe cuma cumartesi pazar
        الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد שני שלישי רביעי חמישי שישי שבת ראשון
        دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه شنبه یکشنبه
        """;

    /// <summary>Words between the parts of a date, and between a place and a date, that are part of neither.</summary>
    private const string JoiningWords = "the le la el a à den der am die dnia il lì li op em aos г года року р r roku tarihinde في יום ב- στις την της روز مورخ م this day día dia jour giorno";

    private const string DateLabels = "date dated datum fecha data дата ημερομηνία tarih tarihi التاريخ תאריך تاریخ 日期 日付 날짜";

    private static readonly FrozenDictionary<string, int> MonthNumbers =
        Months.SelectMany(NamesOf).GroupBy(name => name.Name, StringComparer.Ordinal).ToFrozenDictionary(names => names.Key, names => names.First().Number, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> PersianMonthNumbers = NamesOf(PersianMonths).ToFrozenDictionary(name => name.Name, name => name.Number, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Weekdays = Words(WeekdayNames);

    private static readonly FrozenSet<string> Joining = Words(JoiningWords);

    private static readonly FrozenSet<string> Labels = Words(DateLabels);

    /// <returns>1 to 12, or 0 where the word is no month.</returns>
    public static int MonthOf(string word) => MonthNumbers.GetValueOrDefault(Folded(word));

    /// <returns>1 to 12 in the Solar Hijri year, or 0.</returns>
    public static int PersianMonthOf(string word) => PersianMonthNumbers.GetValueOrDefault(word);

    public static bool IsWeekday(string word) => Weekdays.Contains(Folded(word));

    public static bool IsJoining(string word) => Joining.Contains(Folded(word));

    public static bool IsLabel(string word) => Labels.Contains(Folded(word));

    private static string Folded(string word) => word.ToLowerInvariant().Replace("i\u0307", "i", StringComparison.Ordinal);

    private static IEnumerable<(string Name, int Number)> NamesOf(string months) =>
        months.Split(' ').SelectMany((names, at) => names.Split('|').Select(name => (name.Replace('-', ' '), at + 1)));

    private static FrozenSet<string> Words(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
