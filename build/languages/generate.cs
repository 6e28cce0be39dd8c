// Writes src/Letters/Rendering/Labels/languages.tsv from .NET's globalisation data, that is from the machine's ICU:
//     dotnet run build/languages/generate.cs > src/Letters/Rendering/Labels/languages.tsv
// Renditions go by that table and not by the machine they are made on. A new table that changes dates, numbers or names of
// languages changes renditions: raise Template.Current.
#:property PublishAot=false
#:property Nullable=enable

using System.Globalization;
using System.Text;

// Languages whose own digits are the usual ones (CLDR, default numbering systems).
string[] ownDigits = ["as", "bn", "ckb", "dz", "fa", "mr", "my", "ne", "ps"];

// Old codes and Chinese by its regions, which ICU knows by other names.
string[] aliases = ["in", "iw", "ji", "mo", "no", "sh", "tl", "zh-CN", "zh-SG", "zh-HK", "zh-MO", "zh-TW", "sr-BA", "sr-ME", "sr-RS", "sr-XK", "pa-IN", "pa-PK", "uz-AF", "uz-UZ", "az-AZ", "bs-BA", "yue-CN", "yue-HK"];

Console.OutputEncoding = new UTF8Encoding(false);
var known = CultureInfo.GetCultures(CultureTypes.AllCultures).Select(culture => culture.Name)
    .Where(name => name.Length > 0 && !name.Contains('_') && name != "und")
    .Concat(aliases)
    .Distinct(StringComparer.OrdinalIgnoreCase)
    .OrderBy(name => name, StringComparer.Ordinal)
    .ToDictionary(name => name, Describe, StringComparer.OrdinalIgnoreCase);

Console.Write("tag\tname\tregion\tseparator\tsizes\tdigits\tdate\tmonths\n");
foreach (var (name, row) in known)
{
    // What a tag has in common with its parent, the tag without its last subtag, is left out.
    var parent = Parent(name);
    Console.Write($"{name}\t{string.Join('\t', row.Select((field, at) => parent is not null && parent[at] == field ? "" : field.Length == 0 ? "-" : field))}\n");
}

string[]? Parent(string name)
{
    for (var tag = name; tag.LastIndexOf('-') is > 0 and var hyphen;)
    {
        tag = tag[..hyphen];
        if (known.TryGetValue(tag, out var row)) return row;
    }

    return null;
}

string[] Describe(string name)
{
    var culture = CultureInfo.GetCultureInfo(name);
    var (date, months) = Dates(culture);
    return
    [
        Capitalised(culture),
        CultureInfo.CreateSpecificCulture(culture.Name).Name.Split('-').Skip(1).FirstOrDefault(subtag => subtag.Length == 2) ?? "",
        culture.NumberFormat.NumberGroupSeparator,
        string.Join(' ', culture.NumberFormat.NumberGroupSizes),
        ownDigits.Contains(culture.TwoLetterISOLanguageName) ? string.Concat(culture.NumberFormat.NativeDigits) : "",
        date,
        string.Join('|', months),
    ];
}

// Georgian capitals are for headlines that are all of them, so names in that script stay as they are.
static string Capitalised(CultureInfo culture) =>
    culture.NativeName is [var first and not (>= 'ა' and <= 'ჿ'), .. var rest] ? char.ToUpper(first, culture) + rest : culture.NativeName;

// The first of the culture's long patterns that does not name the day of the week, in the Gregorian calendar: "{d} de {m} de {y}".
static (string Date, string[] Months) Dates(CultureInfo culture)
{
    if (culture.DateTimeFormat.Calendar is not GregorianCalendar { CalendarType: GregorianCalendarTypes.Localized })
    {
        culture = (CultureInfo)culture.Clone();
        culture.DateTimeFormat.Calendar = new GregorianCalendar();
    }

    var format = culture.DateTimeFormat;
    var pattern = format.GetAllDateTimePatterns('D').FirstOrDefault(pattern => !pattern.Contains("ddd", StringComparison.Ordinal)) ?? "d MMMM yyyy";
    var months = new string[12];
    var dates = new HashSet<string>();
    for (var month = 1; month <= 12; month++)
    {
        var text = new DateOnly(2044, month, 27).ToString(pattern, culture);
        var early = new DateOnly(2044, month, 3).ToString(pattern, culture);
        string[] candidates = [format.MonthGenitiveNames[month - 1], format.MonthNames[month - 1], format.AbbreviatedMonthGenitiveNames[month - 1], format.AbbreviatedMonthNames[month - 1], month.ToString("00", CultureInfo.InvariantCulture), month.ToString(CultureInfo.InvariantCulture)];
        var template = text.Replace("2044", "{y}").Replace("27", "{d}");
        months[month - 1] = candidates.Where(candidate => template.Contains(candidate, StringComparison.Ordinal)).First();
        template = template.Replace(months[month - 1], "{m}");
        if (early == template.Replace("{y}", "2044").Replace("{d}", "03").Replace("{m}", months[month - 1])) template = template.Replace("{d}", "{dd}");
        dates.Add(template);
    }

    return dates.Count == 1 ? (dates.Single(), months) : throw new InvalidOperationException($"{culture.Name}: {string.Join(" / ", dates)}");
}
