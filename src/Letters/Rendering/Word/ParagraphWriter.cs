using System.Xml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Letters.Rendering.Word;

/// <summary>Writes paragraphs one by one. The last is held back, since the end of a section is a property of it (ECMA-376 part 1, 17.6.18).</summary>
internal sealed class ParagraphWriter(XmlWriter xml)
{
    private Paragraph? _last;

    public void Add(Paragraph paragraph)
    {
        _last?.WriteTo(xml);
        _last = paragraph;
    }

    /// <summary>Ends a section that others follow.</summary>
    public void EndSection(SectionProperties section) => _last!.ParagraphProperties!.SectionProperties = section;

    /// <param name="section">The last.</param>
    public void Finish(SectionProperties section)
    {
        _last?.WriteTo(xml);
        section.WriteTo(xml);
    }
}
