using System.Text.RegularExpressions;

namespace Letters.Parsing.PlainText;

/// <summary>Takes the footnotes out of a text: blocks of "[1] …", where the words refer to them by "[1]".</summary>
/// <param name="Remaining">The lines that are no note, parted at blank lines.</param>
internal sealed partial record NoteReader(List<IReadOnlyList<SourceLine>> Remaining, Sequence<Note> Notes, HashSet<string> Labels)
{
    /// <summary>No line with more references without a note is read by anybody.</summary>
    private const int MostOfALine = 1_000;

    private static readonly HashSet<string> NoLabels = [];

    public static NoteReader Read(List<IReadOnlyList<SourceLine>> runs, DiagnosticList diagnostics)
    {
        if (!runs.Exists(run => LabelOf(run[0].Text) is not null)) return new NoteReader(runs, [], NoLabels);
        var referenced = FindReferences(runs);
        var isNote = MarkNotes(runs, referenced);
        var last = LastOfEachLabel(runs, isNote);
        var notes = new List<Note>();
        var remaining = new List<IReadOnlyList<SourceLine>>();
        for (var at = 0; at < runs.Count; at++)
        {
            if (!isNote[at]) remaining.Add(runs[at]);
            else AddNotes(runs[at], last, notes, remaining);
        }

        foreach (var note in notes.Where(note => !referenced.Contains(note.Label))) diagnostics.Add(Unreferenced(note));
        var labels = notes.Select(note => note.Label).ToHashSet(StringComparer.Ordinal);
        ReportDangling(remaining, labels, diagnostics);
        return new NoteReader(remaining, notes.ToSequence(), labels);
    }

    /// <summary>The label that a line opens with as a note does; null where it opens with none.</summary>
    private static string? LabelOf(string line) => line.StartsWith('[') && NoteOpening().Match(line) is { Success: true } match ? match.Groups["label"].Value : null;

    private static HashSet<string> FindReferences(List<IReadOnlyList<SourceLine>> runs)
    {
        var referenced = new HashSet<string>(StringComparer.Ordinal);
        var labels = referenced.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in runs.SelectMany(run => run))
        {
            foreach (var match in InlineReader.Reference().EnumerateMatches(line.Text))
            {
                if (match.Index > 0) labels.Add(InlineReader.LabelOf(line.Text, match));
            }
        }

        return referenced;
    }

    /// <summary>Blocks that open with a label and follow each other are notes when the text refers to one of them: lists may be numbered like this, too.</summary>
    private static bool[] MarkNotes(List<IReadOnlyList<SourceLine>> runs, HashSet<string> referenced)
    {
        var isNote = new bool[runs.Count];
        for (var start = 0; start < runs.Count; start++)
        {
            var end = start;
            var known = false;
            for (; end < runs.Count && LabelOf(runs[end][0].Text) is not null; end++) known |= runs[end].Any(line => LabelOf(line.Text) is { } label && referenced.Contains(label));
            if (end == start) continue;
            Array.Fill(isNote, known, start, end - start);
            start = end;
        }

        return isNote;
    }

    private static Dictionary<string, int> LastOfEachLabel(List<IReadOnlyList<SourceLine>> runs, bool[] isNote)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in runs.Where((_, at) => isNote[at]).SelectMany(run => run))
        {
            if (LabelOf(line.Text) is { } label) last[label] = line.Number;
        }

        return last;
    }

    /// <summary>Of two notes with one label, the first stays where it stands.</summary>
    private static void AddNotes(IReadOnlyList<SourceLine> run, Dictionary<string, int> last, List<Note> notes, List<IReadOnlyList<SourceLine>> remaining)
    {
        for (var start = 0; start < run.Count;)
        {
            var end = start + 1;
            while (end < run.Count && LabelOf(run[end].Text) is null) end++;
            var lines = run.Skip(start).Take(end - start).ToList();
            var label = LabelOf(lines[0].Text)!;
            if (last[label] != lines[0].Number)
            {
                remaining.Add(lines);
            }
            else
            {
                lines[0] = lines[0] with { Text = lines[0].Text[NoteOpening().Match(lines[0].Text).Length..] };
                notes.Add(new Note(label, new TextBlock(InlineReader.Read(lines, NoLabels)).Unwrap()));
            }

            start = end;
        }
    }

    private static void ReportDangling(List<IReadOnlyList<SourceLine>> runs, HashSet<string> labels, DiagnosticList diagnostics)
    {
        if (labels.Count == 0) return;
        foreach (var line in runs.SelectMany(run => run)) ReportDangling(line, labels, diagnostics);
    }

    private static void ReportDangling(SourceLine line, HashSet<string> labels, DiagnosticList diagnostics)
    {
        var known = labels.GetAlternateLookup<ReadOnlySpan<char>>();
        var (found, searched) = (0, 0);
        foreach (var match in InlineReader.Reference().EnumerateMatches(line.Text))
        {
            var label = InlineReader.LabelOf(line.Text, match);
            if (known.Contains(label) || !char.IsAsciiDigit(label[0])) continue;
            if (++found > MostOfALine) return;

            // References are met in the order of the line, so that none is looked for before the last.
            var at = line.Uploaded.AsSpan(searched).IndexOf(line.Text.AsSpan(match.Index, match.Length), StringComparison.Ordinal);
            if (at >= 0) searched += at + match.Length;
            diagnostics.Add(Dangling(label.ToString(), line) with { Column = at < 0 ? null : searched - match.Length + 1 });
        }
    }

    private static Diagnostic Dangling(string label, SourceLine line) =>
        new("reference-without-note", DiagnosticSeverity.Warning, $"The text refers to a note [{label}], but no note has that number.")
        {
            Line = line.Number,
            Excerpt = line.Text,
            Suggestion = $"Write the note as a paragraph below the letter: “[{label}] …”.",
        };

    private static Diagnostic Unreferenced(Note note) =>
        new("note-without-reference", DiagnosticSeverity.Warning, $"The text does not refer to note [{note.Label}].")
        {
            Line = note.Text.Lines.First,
            Excerpt = note.Text.Text,
            Suggestion = $"Put “[{note.Label}]” where the note belongs, or delete the note.",
        };

    [GeneratedRegex(@"\A\[(?<label>[0-9]{1,4}|[*†‡§¶]{1,4}|[\p{L}\p{N}_-]{1,20})\]:?[ \u00A0]+(?=\S)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NoteOpening();
}
