using System.Text;
using System.Xml;

namespace Letters.Rendering.Packages;

/// <summary>The files of XML in a package: UTF-8 without a byte order mark, nothing between elements.</summary>
internal static class XmlPart
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.None };

    public static XmlWriter Create(Stream output) => XmlWriter.Create(output, Settings);

    /// <summary>The text with U+FFFD in place of what no XML 1.0 file can hold (2.2): controls, half of a surrogate pair.</summary>
    public static string Legal(string text)
    {
        var at = FirstIllegal(text, 0);
        if (at < 0) return text;
        var legal = new StringBuilder(text);
        for (; at >= 0; at = FirstIllegal(text, at + 1)) legal[at] = '\uFFFD';
        return legal.ToString();
    }

    private static int FirstIllegal(string text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at])) continue;
            if (at + 1 >= text.Length || !XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at])) return at;
            at++;
        }

        return -1;
    }
}
