using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using M = DocumentFormat.OpenXml.Math;

namespace Letters.Parsing.Word;

/// <summary>Reads the runs of paragraphs, in whatever they are wrapped, of one part of a Word file.</summary>
internal sealed class WordRuns(WordFile file, WordLinks links)
{
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Elements without a class are read again as text to get at what is in them; in each other only so often.</summary>
    private const int MostUnwrapped = 5;

    private readonly WordFields _fields = new();

    /// <summary>The bookmark that was opened last.</summary>
    private string? _bookmark;

    /// <param name="paragraph">A paragraph of the file.</param>
    /// <param name="into">What its words are added to.</param>
    public void Read(Paragraph paragraph, WordParagraph into)
    {
        ReadChildren(paragraph, into, new Place(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value));
        _fields.EndParagraph();
    }

    private void ReadChildren(OpenXmlElement parent, WordParagraph into, in Place place)
    {
        foreach (var child in parent.ChildElements) ReadChild(child, into, place);
    }

    private void ReadChild(OpenXmlElement element, WordParagraph into, in Place place)
    {
        switch (element)
        {
            case Run run:
                ReadRun(run, into, place);
                break;
            case Hyperlink link:
                ReadChildren(link, into, place with { Link = Allow(links.Find(link.Id?.Value, link.Anchor?.Value), link, into) ?? place.Link });
                break;
            case SimpleField field:
                ReadChildren(field, into, place with { Link = Allow(WordFields.LinkOf(field.Instruction?.Value), field, into) ?? place.Link });
                break;
            case InsertedRun or MoveToRun:
                ReadChildren(element, into, place with { IsInserted = true });
                break;
            case DeletedRun or MoveFromRun:
                into.Deleted.Append(WordWords.Of(element));
                break;
            case SdtElement control:
                ReadControl(control, into, place);
                break;
            case M.OfficeMath or M.Paragraph:
                Write(WordEquation.Read(element), into, default, place);
                break;
            case AlternateContent alternatives:
                ReadAlternatives(alternatives, into, place);
                break;
            case SubDocumentReference:
                WordForeign.ReportEmbedded(file, into.Number, "another Word file");
                break;
            case OpenXmlUnknownElement unknown:
                ReadUnknown(unknown, into, place);
                break;
            case BookmarkStart bookmark:
                _bookmark = bookmark.Name?.Value;
                break;
            case BookmarkEnd:
                _bookmark = null;
                break;
            case ParagraphProperties or SdtProperties:
                break;
            default:
                ReadChildren(element, into, place);
                break;
        }
    }

    /// <summary>Smart tags and the like, which the library has no classes for any more, hold runs all the same.</summary>
    private void ReadUnknown(OpenXmlUnknownElement unknown, WordParagraph into, in Place place)
    {
        if (!unknown.HasChildren || unknown.NamespaceUri != Namespace) return;
        if (place.Unwrapped == MostUnwrapped) Write(unknown.InnerText, into, place.Format, place);
        else ReadChildren(new Paragraph { InnerXml = unknown.InnerXml }, into, place with { Unwrapped = place.Unwrapped + 1 });
    }

    private void ReadControl(SdtElement control, WordParagraph into, in Place place)
    {
        if (WordForeign.IsPlaceholder(control.SdtProperties))
        {
            WordForeign.ReportPlaceholder(file, into.Number, WordWords.Of(control));
            return;
        }

        foreach (var child in control.ChildElements)
        {
            if (child is not (SdtProperties or SdtEndCharProperties)) ReadChildren(child, into, place);
        }
    }

    /// <summary>The first of the alternatives that programs of different years are given (ECMA-376 part 3, 7.2).</summary>
    private void ReadAlternatives(AlternateContent alternatives, WordParagraph into, in Place place)
    {
        var chosen = (OpenXmlElement?)alternatives.GetFirstChild<AlternateContentChoice>() ?? alternatives.GetFirstChild<AlternateContentFallback>();
        foreach (var child in chosen?.ChildElements ?? []) ReadInRun(child, into, place.Format, place);
    }

    private void ReadRun(Run run, WordParagraph into, Place place)
    {
        var format = WordRunFormat.Of(run.RunProperties, place.ParagraphStyle, file.Styles);
        place = place with { Format = new WordFormat(format.IsStrong, format.IsEmphasis, null), IsHidden = format.IsHidden, IsStruckOut = format.IsStruckOut };
        var given = default(string);
        if (run.Descendants<FootnoteEndnoteReferenceType>().FirstOrDefault() is { CustomMarkFollows: { HasValue: true, Value: true } }) given = run.GetFirstChild<Text>()?.Text.Trim();
        foreach (var child in run.ChildElements)
        {
            if (child is FootnoteEndnoteReferenceType reference) Refer(reference, given, into, place);
            else if (child is not Text || string.IsNullOrEmpty(given)) ReadInRun(child, into, place.Format, place);
        }
    }

    private void Refer(FootnoteEndnoteReferenceType reference, string? given, WordParagraph into, in Place place)
    {
        if (place.IsHidden) return;
        var label = file.Notes.Refer(reference, string.IsNullOrEmpty(given) ? null : given, into.Number);
        if (_bookmark is { } bookmark) file.Notes.Bookmark(bookmark, label);
        into.Lines[^1].AppendNote(label);
    }

    private void ReadInRun(OpenXmlElement element, WordParagraph into, in WordFormat format, in Place place)
    {
        switch (element)
        {
            case Text text:
                Write(text.Text, into, format, place);
                break;
            case DeletedText deleted:
                into.Deleted.Append(deleted.Text);
                break;
            case TabChar or PositionalTab:
                Write("\t", into, format, place);
                break;
            case Break or CarriageReturn:
                if (!place.IsHidden && !_fields.IsInCode) into.BreakLine();
                break;
            case NoBreakHyphen:
                Write("\u2011", into, format, place);
                break;
            case SymbolChar symbol:
                ReadSymbol(symbol, into, format, place);
                break;
            case FieldChar character:
                _fields.Read(character);
                break;
            case FieldCode code:
                _fields.ReadCode(code.Text);
                break;
            case CommentReference comment:
                file.Comments.Report(comment, file, into.Number);
                break;
            case Drawing or Picture or EmbeddedObject:
                WordForeign.ReadDrawing(element, into, file);
                break;
            case AlternateContent alternatives:
                ReadAlternatives(alternatives, into, place);
                break;
            case Ruby ruby:
                ReadRuby(ruby, into, place);
                break;
            case Run run:
                ReadRun(run, into, place);
                break;
        }
    }

    /// <summary>Small letters above others tell how those are read: 漢字 (かんじ).</summary>
    private void ReadRuby(Ruby ruby, WordParagraph into, in Place place)
    {
        if (ruby.RubyBase is { } letters) ReadChildren(letters, into, place);
        if (ruby.RubyContent is { } reading && WordWords.Of(reading) is { Length: > 0 } words) Write($" ({words})", into, place.Format, place);
    }

    private void ReadSymbol(SymbolChar symbol, WordParagraph into, in WordFormat format, in Place place)
    {
        if (WordSymbols.Find(symbol.Font?.Value, symbol.Char?.Value) is { } text)
        {
            Write(text, into, format, place);
            return;
        }

        file.Report("unknown-symbol", DiagnosticSeverity.Warning, into.Number, $"The symbol {symbol.Char?.Value} of the font {symbol.Font?.Value} has no place in Unicode that is known here; it is left out.",
            $"{symbol.Font?.Value} {symbol.Char?.Value}", "Type a character in place of the symbol.");
    }

    private void Write(string text, WordParagraph into, in WordFormat format, in Place place)
    {
        if (_fields.IsInCode) return;
        if (file.Notes.FindBookmarked(_fields.Note) is { } label)
        {
            if (!place.IsHidden && _fields.BeginReference()) into.Lines[^1].AppendNote(label);
            return;
        }

        // A soft hyphen says where a line may end on the author's page; where ours end is for the renderers to say.
        text = text.Replace("\u00AD", "", StringComparison.Ordinal);
        if (place.IsHidden)
        {
            into.Hidden.Append(text);
            return;
        }

        if (place.IsInserted) into.Inserted.Append(text);
        if (place.IsStruckOut) into.StruckOut.Append(text);
        WriteLines(text, into, format with { Link = place.Link ?? (_fields.Link is { } target ? Allow(target, text, into) : null) });
    }

    private static void WriteLines(string text, WordParagraph into, in WordFormat format)
    {
        if (text.AsSpan().IndexOfAny('\n', '\r') < 0)
        {
            into.Append(text, format);
            return;
        }

        // XML as programs print it may be wrapped inside of a text; Word shows a blank there.
        into.Append(text.ReplaceLineEndings(" "), format);
    }

    private string? Allow(string? target, OpenXmlElement element, WordParagraph into) => target is null ? null : Allow(target, WordWords.Of(element), into);

    private string? Allow(string target, string words, WordParagraph into)
    {
        if (WordLinks.IsAllowed(target)) return target;
        file.Report("link-left-out", DiagnosticSeverity.Warning, into.Number, $"“{words}” links to “{(target.Length > 200 ? $"{target[..200]}…" : target)}”, which is no address of the web or of a mailbox. The words are printed without the link.", words,
            "Link to an address that begins with https://, http:// or mailto:.");
        return null;
    }

    /// <summary>What is known of a run from what it stands in.</summary>
    private readonly record struct Place(string? ParagraphStyle)
    {
        public string? Link { get; init; }

        public bool IsInserted { get; init; }

        public bool IsHidden { get; init; }

        public bool IsStruckOut { get; init; }

        public WordFormat Format { get; init; }

        public int Unwrapped { get; init; }
    }
}
