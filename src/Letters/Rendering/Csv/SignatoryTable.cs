using System.Globalization;

namespace Letters.Rendering.Csv;

/// <summary>
/// The signatories of a letter as rows of words. The columns are called what <see cref="Parsing"/> reads a list of signatories
/// by, so that the table, uploaded, is the same list.
/// </summary>
internal sealed class SignatoryTable
{
    /// <summary>More go into the last of the columns: a row with thousands must not make all rows as wide as itself.</summary>
    private const int MostAffiliationColumns = 12;
    private const int MostNoteColumns = 4;

    private static readonly string[] FirstColumns = ["No.", "Name", "Sort name", "Kind", "Group", "Count"];

    private readonly Letter _letter;
    private readonly Dictionary<string, string> _notes;
    private readonly int _affiliations;
    private readonly int _notesOfOne;

    public SignatoryTable(Letter letter)
    {
        _letter = letter;
        _notes = PrintedNotes.Of(letter).ToDictionary(printed => printed.Note.Label, printed => OnOneLine(printed.Note.Text), StringComparer.Ordinal);
        _affiliations = Math.Clamp(letter.Signatories.Select(signatory => signatory.Affiliations.Count).DefaultIfEmpty().Max(), 1, MostAffiliationColumns);
        _notesOfOne = Math.Clamp(letter.Signatories.Select(signatory => NotesOf(signatory).Count).DefaultIfEmpty().Max(), 1, MostNoteColumns);
    }

    /// <summary>The names of the columns; "Affiliation" and "Note" are there even where no signatory has one.</summary>
    public string[] Header => [.. FirstColumns, .. Numbered("Affiliation", _affiliations), .. Numbered("Note", _notesOfOne)];

    /// <summary>A row a signatory, in the order in which they are printed, each as wide as the header.</summary>
    public IEnumerable<string[]> Rows => _letter.Signatories.Select(RowOf);

    private string[] RowOf(Signatory signatory) =>
    [
        signatory.Position.ToString(CultureInfo.InvariantCulture),
        OnOneLine(signatory.Name),
        Letters.SortName.Of(signatory).Replace('\n', ' '),
        KindOf(signatory.Kind),
        signatory.Group?.Replace('\n', ' ') ?? "",
        signatory.Count.ToString(CultureInfo.InvariantCulture),
        .. Fill([.. signatory.Affiliations.Select(AffiliationCell)], _affiliations, " ; "),
        .. Fill(NotesOf(signatory), _notesOfOne, " "),
    ];

    private static IEnumerable<string> Numbered(string title, int count) =>
        Enumerable.Range(1, count).Select(number => number == 1 ? title : string.Create(CultureInfo.InvariantCulture, $"{title} {number}"));

    private static string KindOf(SignatoryKind kind) => kind switch
    {
        SignatoryKind.Organisation => "organisation",
        SignatoryKind.Others => "others",
        _ => "person",
    };

    /// <summary>In a cell a semicolon parts affiliations; one that is part of the words has a backslash before it.</summary>
    private static string AffiliationCell(Affiliation affiliation) => OnOneLine(affiliation.Text).Replace(";", @"\;", StringComparison.Ordinal);

    private static IEnumerable<string> Fill(List<string> words, int columns, string separator)
    {
        for (var column = 0; column < columns - 1; column++) yield return column < words.Count ? words[column] : "";
        yield return string.Join(separator, words.Skip(columns - 1));
    }

    /// <summary>What the signs behind the name and the affiliations refer to, each once.</summary>
    private List<string> NotesOf(Signatory signatory)
    {
        var marks = signatory.Name.Marks.Concat(signatory.Affiliations.SelectMany(affiliation => affiliation.Text.Marks));
        return [.. marks.Where(mark => mark.Type == MarkType.NoteReference).Select(mark => _notes.GetValueOrDefault(mark.Target ?? "")).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static string OnOneLine(Passage passage) => passage.Text.Replace('\n', ' ');
}
