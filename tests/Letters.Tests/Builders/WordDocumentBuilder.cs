using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Letters.Tests.Builders;

/// <summary>Word files that are made for a test.</summary>
internal sealed class WordDocumentBuilder : IDisposable
{
    private const string Namespaces =
        """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
        """;

    private readonly MemoryStream _stream = new();
    private readonly WordprocessingDocument _document;
    private readonly Body _body = new();

    public WordDocumentBuilder(WordprocessingDocumentType type = WordprocessingDocumentType.Document)
    {
        _document = WordprocessingDocument.Create(_stream, type);
        Main = _document.AddMainDocumentPart();
        Main.Document = new Document(_body);
    }

    public MainDocumentPart Main { get; }

    /// <summary>A paragraph of plain words; line feeds are line breaks.</summary>
    public WordDocumentBuilder Paragraph(string text = "", string? style = null)
    {
        var paragraph = new Paragraph();
        if (style is not null) paragraph.ParagraphProperties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (text.Length > 0) paragraph.Append(RunOf(text));
        _body.Append(paragraph);
        return this;
    }

    public WordDocumentBuilder Paragraphs(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts) Paragraph(text);
        return this;
    }

    /// <summary>Anything that a body may hold, as WordprocessingML.</summary>
    public WordDocumentBuilder Xml(string xml)
    {
        var holder = new Body($"<w:body {Namespaces}>{xml}</w:body>");
        foreach (var element in holder.ChildElements.ToList())
        {
            element.Remove();
            _body.Append(element);
        }

        return this;
    }

    /// <summary>A paragraph whose content is given as WordprocessingML.</summary>
    public WordDocumentBuilder Runs(string xml) => Xml($"<w:p>{xml}</w:p>");

    public WordDocumentBuilder Styles(string xml)
    {
        Main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles($"<w:styles {Namespaces}>{xml}</w:styles>");
        return this;
    }

    public WordDocumentBuilder Numbering(string xml)
    {
        Main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering($"<w:numbering {Namespaces}>{xml}</w:numbering>");
        return this;
    }

    public WordDocumentBuilder Footnotes(string xml)
    {
        Main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes($"<w:footnotes {Namespaces}>{xml}</w:footnotes>");
        return this;
    }

    public WordDocumentBuilder Endnotes(string xml)
    {
        Main.AddNewPart<EndnotesPart>().Endnotes = new Endnotes($"<w:endnotes {Namespaces}>{xml}</w:endnotes>");
        return this;
    }

    public WordDocumentBuilder Comments(string xml)
    {
        Main.AddNewPart<WordprocessingCommentsPart>().Comments = new Comments($"<w:comments {Namespaces}>{xml}</w:comments>");
        return this;
    }

    public WordDocumentBuilder Header(string text)
    {
        Main.AddNewPart<HeaderPart>().Header = new Header(new Paragraph(RunOf(text)));
        return this;
    }

    public WordDocumentBuilder Template(string address)
    {
        var settings = Main.AddNewPart<DocumentSettingsPart>();
        settings.Settings = new Settings();
        settings.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", new Uri(address));
        return this;
    }

    /// <returns>The relationship by which a hyperlink refers to the address.</returns>
    public string Link(string address) => Main.AddHyperlinkRelationship(new Uri(address, UriKind.RelativeOrAbsolute), isExternal: true).Id;

    public byte[] ToBytes()
    {
        _document.Dispose();
        return _stream.ToArray();
    }

    public void Dispose()
    {
        _document.Dispose();
        _stream.Dispose();
    }

    private static Run RunOf(string text)
    {
        var run = new Run();
        foreach (var line in text.Split('\n'))
        {
            if (run.HasChildren) run.Append(new Break());
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }
}
