using System.Globalization;
using System.Runtime.CompilerServices;

namespace Letters.Rendering;

/// <summary>
/// What renditions say around a letter's own words, in the letter's language or, where there are no labels in it, in one that
/// RFC 4647, 3.4 (lookup) falls back to, at last English.
/// </summary>
public sealed class Labels
{
    private readonly LabelTexts _texts;
    private readonly LocalFormats _formats;

    private Labels(LabelTexts texts, LocalFormats formats)
    {
        _texts = texts;
        _formats = formats;
    }

    /// <summary>The labels for a letter; a language without labels is no error.</summary>
    /// <param name="language">Of the letter.</param>
    public static Labels Of(LanguageTag language)
    {
        var texts = LabelTexts.For(language);
        return new Labels(texts, new LocalFormats(language, texts.Language));
    }

    /// <summary>The languages that there are labels in, in the order of their tags.</summary>
    public static IReadOnlyList<LanguageTag> Languages => LabelTexts.Languages;

    /// <summary>The language that the labels are really in: "pt" for a letter in "pt-BR", "en" for one in Swahili.</summary>
    public LanguageTag Language => _texts.Language;

    public string OpenLetter => Text();

    public string OpenLetters => Text();

    /// <summary>What belongs to this one letter, as the name of a navigation.</summary>
    public string ThisLetter => Text();

    public string OtherForms => Text();

    public string LanguagesHeading => Text("Languages");

    public string OtherLanguages => Text();

    public string Signatories => Text();

    /// <summary>The heading of the list on the pages after the first.</summary>
    public string SignatoriesContinued => Text();

    /// <summary>The name of the field that a reader types a name into.</summary>
    public string FindSignatory => Text();

    /// <summary>On the button beside that field.</summary>
    public string Find => Text();

    /// <summary>From a page that shows some of the signatories to the list of all.</summary>
    public string AllSignatories => Text();

    /// <summary>The page of a list before this one.</summary>
    public string Previous => Text();

    /// <summary>The page of a list after this one.</summary>
    public string Next => Text();

    /// <summary>
    /// The texts of <see cref="SignatoryCount"/> by their CLDR plural categories, with "{0}" where the number stands: for a program
    /// that counts by itself.
    /// </summary>
    public IReadOnlyList<(string Category, string Text)> SignatoryCountForms => FormsOf(nameof(SignatoryCount));

    /// <summary>What stands between the words of an enumeration, and between a place and a date.</summary>
    public string Separator => Text();

    public string Organisations => Text();

    public string Individuals => Text();

    public string PlainText => Text();

    /// <summary>The letter as JSON.</summary>
    public string Data => Text();

    public string Markdown => Text();

    public string Pdf => Text();

    public string Revisions => Text();

    /// <summary>The heading above the publisher's name.</summary>
    public string PublishedBy => Text();

    public string Contact => Text();

    public string License => Text();

    public string Date => Text();

    public string Place => Text();

    public string Subject => Text();

    /// <summary>The heading above the addressees.</summary>
    public string To => Text();

    public string Keywords => Text();

    public string Notes => Text();

    /// <summary>From a note to the place in the text that refers to it.</summary>
    public string BackToText => Text();

    /// <summary>The heading of the errata.</summary>
    public string Corrections => Text();

    public string Contents => Text();

    public string Status => Text();

    public string OpenForSignatures => Text();

    public string ClosedForSignatures => Text();

    /// <summary>The first link of a page, for those who use the keyboard.</summary>
    public string SkipToLetter => Text();

    /// <summary>The heading of the change note.</summary>
    public string Changes => Text();

    /// <summary>The uploaded file that the letter was made from.</summary>
    public string Source => Text();

    public string AboutThisLetter => Text();

    /// <param name="id">The first digits of the revision's id, or its number.</param>
    public string Revision(string id) => Filled(id);

    public string Page(int page) => Filled(FormatNumber(page));

    /// <summary>"Page 2 of 3".</summary>
    public string PageOf(int page, int pages) => string.Format(CultureInfo.InvariantCulture, _texts["PageOf"], FormatNumber(page), FormatNumber(pages));

    /// <summary>"101–200 of 1,234": the part of a list that a page shows.</summary>
    public string RangeOf(int first, int last, int count) =>
        string.Format(CultureInfo.InvariantCulture, _texts[nameof(RangeOf)], FormatNumber(first), FormatNumber(last), FormatNumber(count));

    /// <summary>What stands before and after the number of pages in <see cref="PageOf"/>, for where that number comes last.</summary>
    public (string Before, string After) AroundPageCount(int page)
    {
        const char Count = '\uFFFC';
        var text = string.Format(CultureInfo.InvariantCulture, _texts[nameof(PageOf)], FormatNumber(page), Count);
        var index = text.IndexOf(Count, StringComparison.Ordinal);
        return (text[..index], text[(index + 1)..]);
    }

    public string Paragraph(int number) => Filled(FormatNumber(number));

    public string Section(int number) => Filled(FormatNumber(number));

    public string Quotation(int number) => Filled(FormatNumber(number));

    /// <param name="label">As the author marked the note, "1" or "*".</param>
    public string Note(string label) => Filled(label);

    public string PublishedOn(DateOnly date) => Filled(FormatDate(date));

    /// <summary>"Translation. Original: Español".</summary>
    /// <param name="original">The name of the original's language, best in that language itself: <see cref="LanguageName"/>.</param>
    public string TranslatedFrom(string original) => Filled(original);

    /// <summary>"19 signatories", with those who are only counted.</summary>
    public string SignatoryCount(int count) => Counted(count);

    public string OrganisationCount(int count) => Counted(count);

    /// <summary>Persons, as opposed to organisations.</summary>
    public string IndividualCount(int count) => Counted(count);

    /// <summary>"231 others": those who are counted and not named.</summary>
    public string OthersCount(int count) => Counted(count);

    /// <summary>"A, B and C".</summary>
    public string Enumerate(IReadOnlyList<string> words) => words switch
    {
        [] => "",
        [var only] => only,
        _ => string.Format(CultureInfo.InvariantCulture, _texts["And"], string.Join(Separator, words.SkipLast(1)), words[^1]),
    };

    /// <summary>
    /// The date in full without the day of the week, "12 May 2024", in the Gregorian calendar whatever the region's own is. The
    /// names of months and their order are those of .NET's globalisation data (ICU on the machine): a newer ICU may word a
    /// date anew. Where .NET does not know the letter's language, the date is in that of the labels.
    /// </summary>
    public string FormatDate(DateOnly date) => _formats.Format(date);

    /// <summary>
    /// The number with the language's separators, "1.234", and in Latin digits but for languages that print their own as a rule
    /// (Persian does; Arabic is printed with both, and Latin digits are read everywhere).
    /// </summary>
    public string FormatNumber(int number) => _formats.Format(number);

    private string Text([CallerMemberName] string name = "") => _texts[name];

    private string Filled(string value, [CallerMemberName] string name = "") => string.Format(CultureInfo.InvariantCulture, _texts[name], value);

    private string Counted(int count, [CallerMemberName] string name = "") => Filled(FormatNumber(count), $"{name}.{PluralCategory.Of(Language, count)}");

    private List<(string Category, string Text)> FormsOf(string name) =>
        [.. _texts.Names.Where(each => each.StartsWith($"{name}.", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(each => (each[(name.Length + 1)..], _texts[each]))];
}
