using DocumentFormat.OpenXml;
using Letters.Rendering.Packages;

namespace Letters.Rendering.Word;

/// <summary>
/// A letter as a Word file (ECMA-376, transitional) with styles for its parts, so that it can be edited and set anew. The parser
/// reads it as the same letter; docs/formats/renditions.md says what it cannot.
/// </summary>
public sealed class WordLetterRenderer : ILetterRenderer
{
    public RenditionFormat Format => RenditionFormat.Word;

    public void Render(Letter letter, RenderingContext context, Stream output)
    {
        letter = context.WithPublisher(letter);
        using var zip = new ZipWriter(output);
        var page = new WordPage(letter, context);
        WordPackage.WriteHead(zip);
        zip.Add(WordPackage.Document, stream => WriteDocument(page, stream));
        zip.Add(WordPackage.Footnotes, stream => FootnotesPart.Write(page, stream));
        zip.Add(WordPackage.Relationships(WordPackage.Document), stream => WordPackage.WriteRelationshipsOfDocument(stream, page.Links));
        zip.Add(WordPackage.Relationships(WordPackage.Footnotes), stream => WordPackage.WriteRelationships(stream, [], page.Notes.Links));
        zip.Add(WordPackage.Styles, stream => StylesPart.Write(page, stream));
        zip.Add(WordPackage.Numbering, stream => Write(page.Numbering.ToNumbering(), stream));
        zip.Add(WordPackage.Settings, stream => Write(SettingsPart.Of(page), stream));
        zip.Add(WordPackage.Header, stream => Write(PageFurniture.HeaderOf(page), stream));
        zip.Add(WordPackage.Footer, stream => Write(PageFurniture.FooterOf(page), stream));
        zip.Add(WordPackage.CoreProperties, stream => PropertiesParts.WriteCore(page, stream));
        zip.Add(WordPackage.ExtendedProperties, stream => PropertiesParts.WriteExtended(page, stream));
        zip.Finish();
    }

    private static void WriteDocument(WordPage page, Stream stream)
    {
        using var xml = XmlPart.Create(stream);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("w", "document", WordPackage.Namespace);
        xml.WriteAttributeString("xmlns", "r", null, WordPackage.RelationshipsNamespace);
        xml.WriteStartElement("w", "body", WordPackage.Namespace);
        LetterStory.Write(page, new ParagraphWriter(xml));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Write(OpenXmlPartRootElement root, Stream stream)
    {
        using var xml = XmlPart.Create(stream);
        xml.WriteStartDocument(standalone: true);
        root.WriteTo(xml);
    }
}
