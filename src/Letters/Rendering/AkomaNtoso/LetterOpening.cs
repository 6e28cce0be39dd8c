using System.Globalization;

namespace Letters.Rendering.AkomaNtoso;

/// <summary>What stands before the body: preface and preamble.</summary>
internal static class LetterOpening
{
    /// <summary>Title, standfirst and dateline.</summary>
    public static void WritePreface(AknWriter akn, MarkedWords words, Letter letter) => akn.Block("preface", [LanguageOf(letter)], () =>
    {
        akn.Block("longTitle", [("eId", "longTitle")], () => akn.Inline("p", [], () => akn.Inline("docTitle", [], () => words.Write(letter.Title))));
        if (letter.Standfirst.Count > 0) WriteContainer(akn, words, "standfirst", letter.Standfirst);
        if (letter.Dateline is { } dateline) akn.Block("p", [("class", "dateline")], () => WriteDateline(akn, words, dateline, letter.Metadata.Date));
    });

    /// <summary>Addressees, subject and salutation; nothing where there are none.</summary>
    public static void WritePreamble(AknWriter akn, MarkedWords words, Letter letter)
    {
        if (letter is { Addressees.Count: 0, Subject: null, Salutation: null }) return;
        akn.Block("preamble", [LanguageOf(letter)], () =>
        {
            if (letter.Addressees.Count > 0) WriteContainer(akn, words, "addressees", letter.Addressees);
            if (letter.Subject is { } subject) akn.Block("p", [("class", "subject")], () => words.Write(subject));
            if (letter.Salutation is { } salutation) WriteFormula(akn, words, "salutation", salutation);
        });
    }

    /// <summary>Words that letters always have in that place.</summary>
    public static void WriteFormula(AknWriter akn, MarkedWords words, string name, Passage passage) =>
        akn.Block("formula", [("eId", name), ("name", name)], () => akn.Inline("p", [], () => words.Write(passage)));

    public static void WriteContainer(AknWriter akn, MarkedWords words, string name, Sequence<Passage> passages) =>
        akn.Block("container", [("eId", name), ("name", name)], () =>
        {
            foreach (var passage in passages) akn.Block("p", [], () => words.Write(passage));
        });

    public static (string, string?) LanguageOf(Letter letter) => ("xml:lang", letter.Language.ToString());

    private static void WriteDateline(AknWriter akn, MarkedWords words, Passage dateline, DateOnly? date)
    {
        if (date is { } day) akn.Inline("docDate", [("date", day.ToString("O", CultureInfo.InvariantCulture))], () => words.Write(dateline));
        else words.Write(dateline);
    }
}
