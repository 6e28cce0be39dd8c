using System.Globalization;

namespace Letters.Rendering.Epub;

/// <summary>What the documents of an e-book have in common while it is written.</summary>
internal sealed class Book
{
    public const string Text = "text.xhtml";
    public const string Notes = "notes.xhtml";
    public const string About = "about.xhtml";
    public const string Navigation = "nav.xhtml";
    public const string Package = "package.opf";
    public const string StyleSheet = "letter.css";

    /// <summary>Reading systems hold a document at a time.</summary>
    public const int SignatoriesInDocument = 1_000;

    private readonly List<BookDocument> _documents;

    public Book(Letter letter, RenderingContext context)
    {
        (Letter, Context) = (letter, context);
        Labels = Labels.Of(letter.Language);
        IsRightToLeft = TextDirection.IsRightToLeft(letter.Language);
        References = new NoteReferences(PrintedNotes.Of(letter));
        _documents = [new(Text, TextDocument.Write)];
        for (var first = 0; first < letter.Signatories.Count; first += SignatoriesInDocument)
        {
            var start = first;
            _documents.Add(new(SignatoriesFrom(first), page => SignatoryDocument.Write(page, start)));
        }

        if (References.Notes.Count > 0) _documents.Add(new(Notes, NotesDocument.Write));
        _documents.Add(new(About, AboutDocument.Write));
    }

    public Letter Letter { get; }

    public RenderingContext Context { get; }

    public Labels Labels { get; }

    public bool IsRightToLeft { get; }

    public NoteReferences References { get; }

    /// <summary>In reading order.</summary>
    public IReadOnlyList<BookDocument> Documents => _documents;

    /// <summary>The places that the table of contents leads to, gathered while the documents are written.</summary>
    public List<ContentsEntry> Contents { get; } = [];

    public static string PathOf(string name) => $"EPUB/{name}";

    /// <param name="first">The index of the first signatory of the document.</param>
    public static string SignatoriesFrom(int first) => string.Create(CultureInfo.InvariantCulture, $"signatories-{(first / SignatoriesInDocument) + 1}.xhtml");
}

/// <summary>A document of the book.</summary>
internal sealed record BookDocument(string Name, Action<XhtmlPage> Write);

/// <param name="Depth">From 1.</param>
/// <param name="Foreign">The language of the words where it is not the letter's.</param>
internal sealed record ContentsEntry(string Address, string Words, int Depth, LanguageTag? Foreign = null);
