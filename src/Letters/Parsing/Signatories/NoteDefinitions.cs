using System.Text;

namespace Letters.Parsing.Signatories;

/// <summary>The notes of a list of signatories, and the references to them.</summary>
internal sealed class NoteDefinitions
{
    private readonly Dictionary<string, TextBlock> _definitions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _candidates = new(StringComparer.Ordinal);
    private readonly HashSet<string> _referredTo = new(StringComparer.Ordinal);
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);
    private readonly List<Note> _notes = [];
    private readonly bool _starIsMarker;

    /// <summary>Looks through the section once, for which signs are used at the ends of words and whether asterisks are bullets.</summary>
    public NoteDefinitions(IReadOnlyList<TextBlock> blocks)
    {
        var stars = 0;
        foreach (var line in blocks.SelectMany(block => block.Lines))
        {
            if (line.Text.StartsWith("* ", StringComparison.Ordinal)) stars++;
            foreach (var reference in NoteSigns.FindAll(line.Text)) _candidates.Add(reference.Label);
        }

        _starIsMarker = stars > 1;
    }

    public Sequence<Note> Notes => _notes.ToSequence();

    /// <summary>Whether the line begins an explanation: "* Affiliation for identification only".</summary>
    public bool IsDefinition(SourceLine line)
    {
        if (NoteSigns.LabelAtStart(line.Text, out var start) is not { } label) return false;
        var text = line.Text.AsSpan(start);
        if (Prose.SpeaksOfAffiliations(text) || Prose.IsSentence(text)) return true;
        if (!NoteSigns.IsSymbol(label)) return "⁰¹²³⁴⁵⁶⁷⁸⁹".Contains(line.Text[0], StringComparison.Ordinal);
        return label[0] != '*' || (_candidates.Contains(label) && !_starIsMarker && !NameEvidence.Of(text).IsSurelyPerson);
    }

    /// <summary>An item of a bulleted list in Markdown whose bullet was meant as the sign.</summary>
    public bool IsDefinitionWithoutSign(TextBlock block) =>
        block.Type == BlockType.ListItem && block.Number is null && _candidates.Contains("*") && !_definitions.ContainsKey("*") && Prose.SpeaksOfAffiliations(block.First.Text);

    /// <returns>False where there is a note with this sign, so that the block is something else.</returns>
    public bool TryAdd(TextBlock block)
    {
        var start = 0;
        var label = block.Type == BlockType.ListItem ? "*" : NoteSigns.LabelAtStart(block.First.Text, out start);
        if (label is null || !_definitions.TryAdd(label, block)) return false;
        var text = block.Unwrap();
        _notes.Add(new Note(label, text.Slice(start, text.Text.Length)));
        return true;
    }

    /// <summary>The line with its signs taken out of the text and put into its marks.</summary>
    public SourceLine Resolve(SourceLine line, DiagnosticList diagnostics)
    {
        List<NoteSigns.Reference>? found = null;
        foreach (var reference in NoteSigns.FindAll(line.Text))
        {
            if (_definitions.ContainsKey(reference.Label))
            {
                _referredTo.Add(reference.Label);
                (found ??= []).Add(reference);
            }
            else
            {
                ReportMissing(line, reference, diagnostics);
            }
        }

        return found is null ? line : TakeOut(line, found);
    }

    public void ReportUnused(DiagnosticList diagnostics)
    {
        foreach (var note in _notes.Where(note => !_referredTo.Contains(note.Label)))
        {
            diagnostics.Add(new("note-without-reference", DiagnosticSeverity.Warning, $"The note “{note.Label}” is explained, and no name or affiliation has that sign.")
            {
                Line = note.Text.Lines.First,
                Column = note.Text.Column > 0 ? note.Text.Column : null,
                Excerpt = note.Text.Text,
                Suggestion = $"Put “{note.Label}” behind the names or affiliations that it is about, or take it away here, so that the sentence stands below the list.",
            });
        }
    }

    private static SourceLine TakeOut(SourceLine line, List<NoteSigns.Reference> references)
    {
        var text = new StringBuilder(line.Text.Length);
        var marks = new List<Mark>(references.Count + line.Marks.Count);
        var end = 0;
        foreach (var reference in references)
        {
            text.Append(line.Text, end, reference.Start - end);
            marks.Add(new Mark(text.Length, 0, MarkType.NoteReference, reference.Label));
            end = reference.End;
        }

        text.Append(line.Text, end, line.Text.Length - end);
        foreach (var mark in line.Marks)
        {
            var (first, last) = (PlaceOf(mark.Start, references), PlaceOf(mark.End, references));
            if (last > first || mark.Length == 0) marks.Add(mark with { Start = first, Length = last - first });
        }

        return line with
        {
            Text = text.ToString(),
            Marks = marks.OrderBy(mark => mark.Start).ThenByDescending(mark => mark.Length).ThenBy(mark => mark.Type).ToSequence(),
        };
    }

    /// <summary>Where a place of the line is when the signs are gone.</summary>
    private static int PlaceOf(int place, List<NoteSigns.Reference> references) =>
        place - references.Sum(reference => Math.Clamp(place - reference.Start, 0, reference.End - reference.Start));

    /// <summary>Once a sign; a number in brackets may be anything, unless other notes have numbers.</summary>
    private void ReportMissing(SourceLine line, NoteSigns.Reference reference, DiagnosticList diagnostics)
    {
        if (!NoteSigns.IsSymbol(reference.Label) && reference.InBrackets && !_definitions.Keys.Any(label => !NoteSigns.IsSymbol(label))) return;
        if (!_missing.Add(reference.Label)) return;
        diagnostics.Add(new("reference-without-note", DiagnosticSeverity.Warning, $"The sign “{reference.Label}” stands here, and no note explains it.")
        {
            Line = line.Number,
            Column = line.ColumnOf(line.Text[reference.Start..reference.End].TrimStart()),
            Excerpt = line.Text,
            Suggestion = $"Explain it in a paragraph below the list that begins with “{reference.Label}”, or delete it.",
        });
    }
}
