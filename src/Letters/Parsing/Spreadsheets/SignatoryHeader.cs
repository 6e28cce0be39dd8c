namespace Letters.Parsing.Spreadsheets;

/// <summary>Which column of a list of signatories holds what.</summary>
internal sealed class SignatoryHeader
{
    private readonly List<(SignatoryColumn? Column, int Ordinal)> _columns;

    private SignatoryHeader(List<(SignatoryColumn?, int)> columns, bool isGiven)
    {
        _columns = columns;
        IsGiven = isGiven;
    }

    /// <summary>Whether the list has a first row with the names of its columns.</summary>
    public bool IsGiven { get; }

    public int Count => _columns.Count;

    /// <summary>Whether the list names organisations only, so that those are who signs.</summary>
    public bool IsOfOrganisations { get; private init; }

    public bool HasGroups => _columns.Exists(column => column.Column == SignatoryColumn.Group);

    public SignatoryColumn? this[int at] => at < _columns.Count ? _columns[at].Column : null;

    public int OrdinalOf(int at) => _columns[at].Ordinal;

    /// <param name="first">The first row with words.</param>
    /// <param name="width">Fields of the widest of the first rows.</param>
    /// <param name="diagnostics">To tell of what was assumed and of columns that are not printed.</param>
    public static SignatoryHeader Read(SheetRow first, int width, DiagnosticList diagnostics)
    {
        var columns = first.Cells.Select(cell => (Column: SignatoryColumns.Find(cell.Text), Ordinal: SignatoryColumns.OrdinalOf(cell.Text))).ToList();
        if (!columns.Exists(column => column.Column is not null)) return Assume(first, width, diagnostics);

        while (columns.Count > 0 && columns[^1].Column is null && first.Cells[columns.Count - 1].IsBlank) columns.RemoveAt(columns.Count - 1);
        var isOfOrganisations = false;
        if (!columns.Exists(column => column.Column is SignatoryColumn.Name or SignatoryColumn.GivenName or SignatoryColumn.FamilyName))
        {
            var organisation = columns.FindIndex(column => column.Column == SignatoryColumn.Organisation);
            isOfOrganisations = organisation >= 0;
            var name = isOfOrganisations ? organisation : Math.Max(0, columns.FindIndex(column => column.Column is null));
            if (!isOfOrganisations) ReportNoName(first, first.Cells[name], diagnostics);
            columns[name] = (SignatoryColumn.Name, 1);
        }

        ReportUnknown(first, columns, diagnostics);
        return new SignatoryHeader(columns, isGiven: true) { IsOfOrganisations = isOfOrganisations };
    }

    private static SignatoryHeader Assume(SheetRow first, int width, DiagnosticList diagnostics)
    {
        diagnostics.Add(new("no-header-row", DiagnosticSeverity.Info, width > 1
            ? "The first row names no columns, so it was taken for a signatory: the first field is the name, the others are affiliations."
            : "The first row names no column, so it was taken for the name of a signatory.")
        {
            Line = first.Line,
            Excerpt = first.Words,
            Suggestion = $"Begin the list with a row that names its columns: {SignatoryColumns.Suggested}.",
        });
        var columns = Enumerable.Range(0, Math.Max(1, width)).Select(at => ((SignatoryColumn?)(at == 0 ? SignatoryColumn.Name : SignatoryColumn.Affiliation), at)).ToList();
        return new SignatoryHeader(columns, isGiven: false);
    }

    private static void ReportNoName(SheetRow first, SheetCell taken, DiagnosticList diagnostics) =>
        diagnostics.Add(new("no-name-column", DiagnosticSeverity.Warning, $"No column is called “Name”; “{taken.Text.Trim()}” was taken for it.")
        {
            Line = first.Line,
            Column = taken.Column,
            Excerpt = first.Words,
            Suggestion = "Call the column with the names of the signatories “Name”.",
        });

    private static void ReportUnknown(SheetRow first, List<(SignatoryColumn? Column, int)> columns, DiagnosticList diagnostics)
    {
        var unknown = first.Cells.Where((cell, at) => at < columns.Count && columns[at].Column is null && !cell.IsBlank).ToList();
        if (unknown.Count == 0) return;
        var titles = string.Join(", ", unknown.Select(cell => $"“{cell.Text.Trim()}”"));
        diagnostics.Add(new("unknown-column", DiagnosticSeverity.Warning, unknown.Count == 1 ? $"The column {titles} is not known and not printed." : $"These columns are not known and not printed: {titles}.")
        {
            Line = first.Line,
            Column = unknown[0].Column,
            Excerpt = first.Words,
            Suggestion = $"Delete what is not to be printed before you upload the list, e-mail addresses above all: the file as uploaded is kept. Columns that are printed are called {SignatoryColumns.Suggested}.",
        });
    }
}
