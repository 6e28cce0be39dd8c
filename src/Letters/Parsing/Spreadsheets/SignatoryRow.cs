namespace Letters.Parsing.Spreadsheets;

/// <summary>A row to a signatory.</summary>
internal sealed class SignatoryRow(SheetRow row, SignatoryHeader header, SheetNotes notes, DiagnosticList diagnostics)
{
    public Signatory? Read()
    {
        var name = SignatoryName.Read(Passages(SignatoryColumn.Name), Passages(SignatoryColumn.Honorific), Passages(SignatoryColumn.GivenName), Passages(SignatoryColumn.FamilyName), Passages(SignatoryColumn.Suffix));
        if (name is null) return NameOrganisation();
        var kind = SheetKinds.Read(First(SignatoryColumn.Kind), First(SignatoryColumn.Group), header, name.Printed, diagnostics);
        return With(kind.Kind, name.Printed, new SheetAffiliations(this, header, row).Read().ToSequence()) with
        {
            SortName = First(SignatoryColumn.SortName)?.Text ?? name.SortName,
            Count = kind.Kind == SignatoryKind.Others ? CountOf(kind.Count) : 1,
        };
    }

    /// <summary>The lines of a cell, ready to publish, without the blank ones.</summary>
    public IEnumerable<Passage> LinesOf(SheetCell cell)
    {
        var line = cell.Line;
        foreach (var text in cell.Text.ReplaceLineEndings("\n").Split('\n'))
        {
            var read = SourceLine.Read(line, text, diagnostics);
            if (!read.IsBlank) yield return new Passage(read.Text) { Lines = LineRange.Single(line), Column = line == cell.Line ? cell.Column : read.Column };
            if (!row.IsOfSpreadsheet) line++;
        }
    }

    /// <summary>A row that names no person but an organisation is one of an organisation that signs.</summary>
    private Signatory? NameOrganisation()
    {
        var organisation = Passages(SignatoryColumn.Organisation) is [var only] ? only : null;
        var kind = SheetKinds.Read(First(SignatoryColumn.Kind), First(SignatoryColumn.Group), header, organisation, diagnostics);
        if (organisation is not null && kind.Kind == SignatoryKind.Organisation) return With(kind.Kind, organisation, new SheetAffiliations(this, header, row) { WithoutOrganisation = true }.Read().ToSequence());
        diagnostics.Add(new("row-without-name", DiagnosticSeverity.Warning, "The row has no name; it is left out.")
        {
            Line = row.Line,
            Column = row.Cells.First(cell => !cell.IsBlank).Column,
            Excerpt = row.Words,
            Suggestion = "Write the name of the signatory into the row, or delete the row.",
        });
        return null;
    }

    private Signatory With(SignatoryKind kind, Passage name, Sequence<Affiliation> affiliations) => new(0, WithNotes(name), affiliations) { Kind = kind, Group = First(SignatoryColumn.Group)?.Text };

    private int CountOf(int? stated)
    {
        if (First(SignatoryColumn.Count) is { } count && SheetKinds.NumberIn(count.Text) is > 0 and var given) return given;
        return stated ?? 1;
    }

    private Passage WithNotes(Passage name)
    {
        var marks = Passages(SignatoryColumn.Note).Select(note => new Mark(name.Text.Length, 0, MarkType.NoteReference, notes.LabelOf(note))).ToSequence();
        return marks.Count == 0 ? name : name with { Marks = marks };
    }

    private Passage? First(SignatoryColumn column) => Passages(column) is [var first, ..] ? first : null;

    /// <summary>The cells of a kind of column, each on one line.</summary>
    private List<Passage> Passages(SignatoryColumn column) =>
        [.. row.Cells.Where((cell, at) => header[at] == column && !cell.IsBlank).Select(OnOneLine).OfType<Passage>()];

    private Passage? OnOneLine(SheetCell cell)
    {
        var lines = LinesOf(cell).ToList();
        if (lines.Count < 2) return lines.Count == 0 ? null : lines[0];
        return new Passage(string.Join(' ', lines)) { Lines = new(lines[0].Lines.First, lines[^1].Lines.Last), Column = lines[0].Column };
    }
}
