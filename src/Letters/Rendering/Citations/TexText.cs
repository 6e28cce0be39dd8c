using System.Text;

namespace Letters.Rendering.Citations;

/// <summary>Words as TeX reads them inside of a BibTeX field.</summary>
internal static class TexText
{
    /// <summary>
    /// The words with TeX's special characters spelled out. Braces are spelled without a brace of their own, since BibTeX counts
    /// those behind a backslash, too, and a field with one that is not matched never ends.
    /// </summary>
    public static string Of(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var character in words)
        {
            text.Append(character switch
            {
                '\\' => @"\textbackslash{}",
                '{' => @"\textbraceleft{}",
                '}' => @"\textbraceright{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '$' or '&' or '#' or '_' or '%' => $@"\{character}",
                '\u00A0' => "~",
                _ => character.ToString(),
            });
        }

        return text.ToString();
    }

    /// <summary>An address, which is read as it stands; what would end the field is percent-encoded (RFC 3986, 2.1).</summary>
    public static string OfAddress(string address)
    {
        var text = new StringBuilder(address.Length);
        foreach (var character in address) text.Append(character is '{' or '}' or '\\' or ' ' or '^' or '"' ? Uri.HexEscape(character) : character.ToString());
        return text.ToString();
    }
}
