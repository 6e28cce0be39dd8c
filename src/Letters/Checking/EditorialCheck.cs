using Letters.Parsing;

namespace Letters.Checking;

/// <summary>What an attentive editor would ask the author of a letter before it goes out. Nothing of the letter is changed.</summary>
public static class EditorialCheck
{
    private static readonly Func<CheckedLetter, IEnumerable<Diagnostic>>[] Checks =
    [
        DateCheck.Find,
        StatedCountCheck.Find,
        EmptySectionCheck.Find,
        QuotationMarkCheck.Find,
        BracketCheck.Find,
        DoubledWordCheck.Find,
        DamagedCharacterCheck.Find,
        DuplicateCheck.Find,
        OrganisationSpellingCheck.Find,
        CurrentOfficeCheck.Find,
    ];

    /// <param name="letter">An original, or a translation with the signatories of its original; of the latter only its own words are looked at.</param>
    /// <param name="textFile">The path of the file that the text stands in.</param>
    /// <param name="signatoryFile">The path of the file that the signatories stand in; may be the same.</param>
    /// <param name="signatoriesInText">Where there are two files, how many of the first signatories stand in that of the text.</param>
    /// <returns>Warnings and infos in the order of their places, those of the text's file first; of each code the first 50.</returns>
    public static Sequence<Diagnostic> Find(Letter letter, string textFile, string signatoryFile, int signatoriesInText = 0)
    {
        var found = new DiagnosticList(textFile);
        var subject = new CheckedLetter(letter, textFile, signatoryFile, signatoriesInText);
        foreach (var diagnostic in Checks.SelectMany(check => check(subject))) found.Add(diagnostic);
        return found.ToSequence();
    }
}
