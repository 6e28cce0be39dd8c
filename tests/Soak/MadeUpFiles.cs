using System.Globalization;
using System.Text;

namespace Letters.Soak;

/// <summary>Files of letters in which everything that tells one from another is a word.</summary>
internal static class MadeUpFiles
{
    public static byte[] Text(string word, int signatories)
    {
        var names = string.Join("\n\n", Enumerable.Range(1, signatories).Select(position => string.Create(CultureInfo.InvariantCulture, $"Signatory {word} {position}\nOffice {position}, Example Trust")));
        return Encoding.UTF8.GetBytes($"A title with {word}\n\nDear Minister:\n\nThe word is {word}.\n\nIt is in this paragraph, too: {word}.\n\nSincerely,\n\n{names}\n");
    }

    public static byte[] Translation(string word) => Encoding.UTF8.GetBytes($"Un título con {word}\n\nEstimado ministro:\n\nLa palabra es {word}.\n\nAtentamente,\n");

    public static byte[] List(string word, int signatories) =>
        Encoding.UTF8.GetBytes("Name,Affiliation\r\n" + string.Concat(Enumerable.Range(1, signatories).Select(position => string.Create(CultureInfo.InvariantCulture, $"Listed {word} {position},\"Office {position}, Example Trust\"\r\n"))));

    /// <summary>A letter without a title.</summary>
    public static byte[] Bad(string word) => Encoding.UTF8.GetBytes($"Dear Minister:\n\nThe word is {word}.\n");
}
