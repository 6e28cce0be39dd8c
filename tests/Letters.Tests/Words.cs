namespace Letters.Tests;

internal static class Words
{
    /// <summary>All passages of a letter in reading order.</summary>
    public static IEnumerable<string> Of(Letter letter)
    {
        yield return letter.Title.Text;
        foreach (var paragraph in letter.Standfirst) yield return paragraph.Text;
        foreach (var addressee in letter.Addressees) yield return addressee.Text;
        if (letter.Salutation is { } salutation) yield return salutation.Text;
        foreach (var block in letter.Body) yield return block.Text.Text;
        if (letter.Closing is { } closing) yield return closing.Text;
        foreach (var signatory in letter.Signatories)
        {
            yield return signatory.Name.Text;
            foreach (var affiliation in signatory.Affiliations) yield return affiliation.Text.Text;
        }
    }
}
