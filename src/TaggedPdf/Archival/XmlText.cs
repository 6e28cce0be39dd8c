using System.Security;
using System.Text;
using System.Xml;

namespace TaggedPdf.Archival;

/// <summary>Text as XML 1.0 can hold it.</summary>
internal static class XmlText
{
    public static string? AllowedOrNull(string? text) => text is null ? null : Allowed(text);

    /// <summary>The text without the characters that XML does not allow (XML 1.0, 2.2).</summary>
    public static string Allowed(string text)
    {
        var allowed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
                allowed.Append(rune);
        }

        return allowed.Length == text.Length ? text : allowed.ToString();
    }

    public static string Escape(string text) => SecurityElement.Escape(text);
}
