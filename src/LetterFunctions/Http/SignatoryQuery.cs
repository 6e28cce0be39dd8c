using System.Globalization;
using Letters;

namespace LetterFunctions.Http;

/// <summary>Words that a reader looks for among signatories: each must stand in the name or in an affiliation, whatever its case and accents.</summary>
internal sealed class SignatoryQuery
{
    private const int LongestQuery = 200;
    private const CompareOptions Folded = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreWidth;

    private readonly string[] _words;

    private SignatoryQuery(string text)
    {
        Text = text;
        _words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    public string Text { get; }

    /// <returns>Null where nothing is looked for.</returns>
    public static SignatoryQuery? Of(string? text)
    {
        var words = text?.Trim() ?? "";
        return words.Length == 0 ? null : new SignatoryQuery(words.Length <= LongestQuery ? words : words[..LongestQuery]);
    }

    public bool Matches(Signatory signatory)
    {
        var text = string.Join(' ', signatory.Affiliations.Select(affiliation => affiliation.Text.Text).Prepend(signatory.Name.Text));
        return Array.TrueForAll(_words, word => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, Folded) >= 0);
    }
}
