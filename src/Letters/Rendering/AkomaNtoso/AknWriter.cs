using System.Text;
using System.Xml;

namespace Letters.Rendering.AkomaNtoso;

/// <summary>
/// Writes the elements of Akoma Ntoso. A line feed stands before blocks only, where white space has no meaning; words keep
/// theirs. Characters that XML does not allow (XML 1.0, 2.2) are left out.
/// </summary>
internal sealed class AknWriter : IDisposable
{
    /// <summary>Akoma Ntoso Version 1.0 Part 2, 3: the namespace of "Akoma Ntoso 3.0".</summary>
    public const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private readonly XmlWriter _xml;

    public AknWriter(Stream output) => _xml = XmlWriter.Create(output, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    });

    /// <summary>An element on a line of its own, with what <paramref name="content"/> writes in it.</summary>
    public void Block(string name, ReadOnlySpan<(string Name, string? Value)> attributes, Action content)
    {
        _xml.WriteWhitespace("\n");
        Inline(name, attributes, content);
    }

    /// <summary>An empty element on a line of its own.</summary>
    public void Block(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _xml.WriteWhitespace("\n");
        Inline(name, attributes);
    }

    public void Inline(string name, ReadOnlySpan<(string Name, string? Value)> attributes, Action content)
    {
        Start(name, attributes);
        content();
        End();
    }

    public void Inline(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        End();
    }

    /// <param name="attributes">Those whose value is null are left out.</param>
    public void Start(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _xml.WriteStartElement(name, Namespace);
        foreach (var (attribute, value) in attributes)
        {
            if (value is null) continue;
            if (attribute == "xml:lang") _xml.WriteAttributeString("xml", "lang", null, value);
            else _xml.WriteAttributeString(attribute, Allowed(value));
        }
    }

    public void End() => _xml.WriteEndElement();

    public void Text(ReadOnlySpan<char> text) => _xml.WriteString(Allowed(text.ToString()));

    /// <summary>An element of another vocabulary.</summary>
    public void Foreign(string prefix, string name, string vocabulary, string text)
    {
        _xml.WriteWhitespace("\n");
        _xml.WriteElementString(prefix, name, vocabulary, Allowed(text));
    }

    public void Dispose()
    {
        _xml.WriteWhitespace("\n");
        _xml.Dispose();
    }

    private static string Allowed(string text)
    {
        var isAllowed = true;
        foreach (var character in text) isAllowed &= XmlConvert.IsXmlChar(character);
        if (isAllowed) return text;

        var allowed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)) allowed.Append(rune);
        }

        return allowed.ToString();
    }
}
