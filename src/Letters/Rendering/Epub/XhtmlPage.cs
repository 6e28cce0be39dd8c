using System.Xml;
using Letters.Rendering.Packages;

namespace Letters.Rendering.Epub;

/// <summary>Writes a document of XHTML (EPUB 3.3, 6.1) with the words of a letter.</summary>
internal sealed class XhtmlPage : IDisposable
{
    public const string Xhtml = "http://www.w3.org/1999/xhtml";
    public const string Ops = "http://www.idpf.org/2007/ops";

    private readonly XmlWriter _xml;
    private readonly string _name;

    /// <param name="name">Of the document.</param>
    /// <param name="title">Of the document; that of the letter where it is null.</param>
    public XhtmlPage(Book book, string name, Stream output, string? title = null)
    {
        (Book, _name) = (book, name);
        _xml = XmlPart.Create(output);
        _xml.WriteStartDocument();
        _xml.WriteDocType("html", null, null, null);
        _xml.WriteStartElement("html", Xhtml);
        _xml.WriteAttributeString("xmlns", "epub", null, Ops);
        Language(book.Letter.Language);
        Attribute("dir", book.IsRightToLeft ? "rtl" : "ltr");
        Start("head");
        Start("title").Words(OnOneLine(title ?? book.Letter.Title.Text)).End();
        Start("link").Attribute("rel", "stylesheet").Attribute("type", "text/css").Attribute("href", Book.StyleSheet).End();
        End().Start("body");
    }

    public Book Book { get; }

    public Labels Labels => Book.Labels;

    /// <summary>The language of the labels where it is not the letter's.</summary>
    public LanguageTag? LabelLanguage => Labels.Language == Book.Letter.Language ? null : Labels.Language;

    public XhtmlPage Start(string element)
    {
        _xml.WriteStartElement(element, Xhtml);
        return this;
    }

    public XhtmlPage End()
    {
        _xml.WriteEndElement();
        return this;
    }

    public XhtmlPage Attribute(string name, string? value)
    {
        if (value is not null) _xml.WriteAttributeString(name, XmlPart.Legal(value));
        return this;
    }

    /// <summary>What the element is to a reading system, and the same to assistive technology.</summary>
    /// <param name="type">Of the EPUB structural semantics vocabulary.</param>
    /// <param name="role">Of DPUB-ARIA.</param>
    public XhtmlPage Semantics(string type, string role)
    {
        _xml.WriteAttributeString("epub", "type", Ops, type);
        return Attribute("role", role);
    }

    /// <summary>The language of an element and, where it is not that of the book, its direction.</summary>
    /// <param name="language">Nothing is written for null.</param>
    public XhtmlPage Language(LanguageTag? language)
    {
        if (language is not { } tag) return this;
        _xml.WriteAttributeString("xml", "lang", null, tag.ToString());
        Attribute("lang", tag.ToString());
        var isRightToLeft = TextDirection.IsRightToLeft(tag);
        return isRightToLeft == Book.IsRightToLeft ? this : Attribute("dir", isRightToLeft ? "rtl" : "ltr");
    }

    public XhtmlPage Words(string words)
    {
        _xml.WriteString(XmlPart.Legal(words));
        return this;
    }

    /// <summary>An element with words of the book's own.</summary>
    public XhtmlPage Label(string element, string words) => Start(element).Language(LabelLanguage).Words(words).End();

    /// <summary>A paragraph with a passage.</summary>
    /// <param name="style">Its class.</param>
    /// <param name="foreign">The language of the passage where it is not the letter's.</param>
    public XhtmlPage Paragraph(Passage passage, string? style = null, LanguageTag? foreign = null) =>
        Start("p").Attribute("class", style).Language(foreign).Direction(passage, foreign).Text(passage).End();

    /// <summary>For an element that holds a text by itself, as a name is: says its direction where no letter runs the book's way.</summary>
    public XhtmlPage Direction(Passage passage, LanguageTag? foreign = null)
    {
        var around = foreign is { } language ? TextDirection.IsRightToLeft(language) : Book.IsRightToLeft;
        if (around != Book.IsRightToLeft || TextDirection.IsRightToLeft(passage.Text) is not { } direction || direction == around) return this;
        return Attribute("dir", direction ? "rtl" : "ltr");
    }

    public XhtmlPage Text(Passage passage)
    {
        Mark? link = null;
        foreach (var stretch in Stretches.Of(passage))
        {
            if (!ReferenceEquals(stretch.Link, link))
            {
                if (link is not null) End();
                if (stretch.Link is { Target: { } address }) Start("a").Attribute("href", address);
                link = stretch.Link;
            }

            if (stretch.Note is { } label) Refer(label, isInLink: link is not null);
            else Marked(stretch);
        }

        return link is null ? this : End();
    }

    /// <summary>Notes a place for the table of contents.</summary>
    /// <param name="anchor">Of an element here; null for the document as a whole.</param>
    /// <param name="depth">From 1.</param>
    public void AddContents(string? anchor, string words, int depth, LanguageTag? foreign = null) =>
        Book.Contents.Add(new(anchor is null ? _name : $"{_name}#{anchor}", OnOneLine(words), depth, foreign));

    public void Dispose()
    {
        _xml.WriteEndDocument();
        _xml.Dispose();
    }

    private static string OnOneLine(string words) => words.ReplaceLineEndings(" ");

    private void Marked(Stretch stretch)
    {
        if (stretch.IsStrong) Start("strong");
        if (stretch.IsEmphasis) Start("em");
        Lines(stretch.Text);
        if (stretch.IsEmphasis) End();
        if (stretch.IsStrong) End();
    }

    private void Lines(string text)
    {
        var isFirst = true;
        foreach (var line in text.Split('\n'))
        {
            if (!isFirst) Start("br").End();
            Words(line);
            isFirst = false;
        }
    }

    private void Refer(string label, bool isInLink)
    {
        Start("sup");
        if (isInLink || Book.References.Find(label) is not { } note)
        {
            Words(label).End();
            return;
        }

        Start("a").Semantics("noteref", "doc-noteref")
            .Attribute("id", Book.References.Refer(note, _name))
            .Attribute("href", $"{Book.Notes}#{NoteReferences.AnchorOf(note)}")
            .Words(label).End().End();
    }
}
