using System.Text.RegularExpressions;

namespace Letters.Checking;

/// <summary>A letter without a date is hard to cite, and nobody knows later what "today" in it was.</summary>
internal static partial class DateCheck
{
    private const int LongestDateline = 60;

    public static IEnumerable<Diagnostic> Find(CheckedLetter subject)
    {
        var letter = subject.Letter;
        if (subject.IsTranslation || letter.Dateline is not null || letter.Metadata.Date is not null) yield break;

        if (PlacesOfDate(letter).Any(passage => Date().IsMatch(passage.Text))) yield break;
        yield return new("no-date", DiagnosticSeverity.Warning, "The letter has no date of its own: no line above it with place and date, and none stated about it.")
        {
            File = subject.TextFile,
            Suggestion = "Put a line such as “Geneva, 12 May 2024” above the salutation, or state the date in front matter or letter.yaml: “date: 2024-05-12”.",
        };
    }

    /// <summary>
    /// Dates in the body are those of what happened; one in these parts is taken for the letter's own. Where nobody is greeted,
    /// the first paragraph may be a standfirst, and the last may be the line of place and date that other countries set below.
    /// </summary>
    private static IEnumerable<Passage> PlacesOfDate(Letter letter)
    {
        Passage?[] parts = [letter.Title, .. letter.Standfirst, .. letter.Addressees, letter.Subject, letter.Closing, .. letter.Postscript];
        foreach (var part in parts.OfType<Passage>()) yield return part;
        if (letter.Body.Count == 0) yield break;
        if (letter.Salutation is null) yield return letter.Body[0].Text;
        if (letter.Body[^1].Text is { Text.Length: <= LongestDateline } last) yield return last;
    }

    /// <summary>A day, a month and a year: 2024-05-12, 12.5.2024, May 12, 2024, 12 de mayo de 2024, 12. Mai 2024, 2024年5月12日.</summary>
    [GeneratedRegex(
        @"\b(\p{Nd}{4}-\p{Nd}{1,2}-\p{Nd}{1,2}|\p{Nd}{1,2}[./-][ \u00A0]?\p{Nd}{1,2}[./-][ \u00A0]?\p{Nd}{4})\b"
        + @"|\b\p{L}{3,12}\.?[ \u00A0]\p{Nd}{1,2}(st|nd|rd|th)?,?[ \u00A0]\p{Nd}{4}\b"
        + @"|\b\p{Nd}{1,2}(\.|º|st|nd|rd|th|er)?[ \u00A0]((de|d')[ \u00A0]?)?([^\W\d\u0000-\u024F][\p{L}\p{M}]{0,15}|\p{L}[\p{L}\p{M}]{2,15})\.?,?[ \u00A0](de[ \u00A0])?\p{Nd}{4}\b"
        + @"|\p{Nd}[ ]?[年년][ ]?\p{Nd}{1,2}[ ]?[月월]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Date();
}
