namespace Letters.Rendering.Pdf;

/// <summary>The addresses that a letter's links lead to, for readers of the printed page: each once, with the words that lead there.</summary>
internal static class LinkAddresses
{
    private const int LongestWords = 60;

    /// <returns>"the report: https://example.org/report", the address itself a link; none for words that are the address.</returns>
    public static IReadOnlyList<Passage> Of(Letter letter)
    {
        var addresses = new List<Passage>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var passage in Passages(letter))
        {
            foreach (var mark in passage.Marks)
            {
                if (mark is { Type: MarkType.Link, Target: { } target } && WebAddress.TryParse(target, out _))
                    Add(PrintedText.OnOneLine(passage.Text.Substring(mark.Start, mark.Length)).Trim(), target);
            }
        }

        return addresses;

        void Add(string words, string target)
        {
            if (!WebAddress.IsShownBy(words, target) && known.Add(target))
                addresses.Add(AddressText.After($"{Shortened(words)}: ", target));
        }
    }

    /// <summary>In reading order, and one after another where there may be very many.</summary>
    private static IEnumerable<Passage> Passages(Letter letter)
    {
        foreach (var passage in (letter with { Signatories = [], Postscript = [], Notes = [] }).Passages())
            yield return passage;
        foreach (var signatory in letter.Signatories)
        {
            yield return signatory.Name;
            foreach (var affiliation in signatory.Affiliations)
                yield return affiliation.Text;
        }

        foreach (var passage in letter.Postscript)
            yield return passage;
        foreach (var note in letter.Notes)
            yield return note.Text;
    }

    /// <summary>As many words as it takes to find them again.</summary>
    private static string Shortened(string words)
    {
        if (words.Length <= LongestWords)
            return words;

        var end = words.LastIndexOf(' ', LongestWords);
        if (end < 0)
            end = char.IsLowSurrogate(words[LongestWords]) ? LongestWords - 1 : LongestWords;
        return $"{words.AsSpan(0, end)}…";
    }
}
