namespace Letters.Parsing.Spreadsheets;

/// <summary>The affiliations of a row: those that stand in one field, and those that are put together of office, organisation and place.</summary>
internal sealed class SheetAffiliations(SignatoryRow signatory, SignatoryHeader header, SheetRow row)
{
    /// <summary>Whether the organisation is the one that signs.</summary>
    public bool WithoutOrganisation { get; init; }

    public IEnumerable<Affiliation> Read()
    {
        // "Office 2" belongs to "Organisation 2".
        var columns = Enumerable.Range(0, Math.Min(row.Cells.Count, header.Count)).Where(at => !row.Cells[at].IsBlank && IsOne(header[at])).GroupBy(header.OrdinalOf).OrderBy(group => group.Key);
        return columns.SelectMany(group => Read([.. group])).Select(passage => new Affiliation(passage));
    }

    private static bool IsOne(SignatoryColumn? column) => column is SignatoryColumn.Affiliation or SignatoryColumn.Office or SignatoryColumn.Organisation or SignatoryColumn.City or SignatoryColumn.Country;

    private List<Passage> Read(List<int> columns)
    {
        var whole = PartsOf(columns, SignatoryColumn.Affiliation);
        var offices = PartsOf(columns, SignatoryColumn.Office);
        var organisations = WithoutOrganisation ? [] : PartsOf(columns, SignatoryColumn.Organisation);
        var places = PartsOf(columns, SignatoryColumn.City).Concat(PartsOf(columns, SignatoryColumn.Country)).ToList();
        var held = Enumerable.Range(0, Math.Max(offices.Count, organisations.Count)).Select(at => Join([.. offices.Skip(at).Take(1), .. organisations.Skip(at).Take(1)])).ToList();

        // The place goes with the one affiliation; of several it is not told which, so that it stands for itself.
        var all = held.Concat(whole).ToList();
        if (places.Count == 0) return all;
        return all.Count == 1 ? [Join([all[0], .. places])] : [.. all, Join(places)];
    }

    /// <summary>A field holds several affiliations on lines of their own or with semicolons between them.</summary>
    private List<Passage> PartsOf(List<int> columns, SignatoryColumn column)
    {
        var parts = new List<Passage>();
        foreach (var line in columns.Where(at => header[at] == column).SelectMany(at => signatory.LinesOf(row.Cells[at])))
        {
            if (!line.Text.Contains(';', StringComparison.Ordinal)) parts.Add(line);
            else parts.AddRange(Split(line.Text).Select(text => line with { Text = text }));
        }

        return parts;
    }

    /// <summary>A semicolon with a backslash before it is part of the words.</summary>
    private static IEnumerable<string> Split(string text)
    {
        const string Kept = "\uFFFE";
        return text.Replace(@"\;", Kept, StringComparison.Ordinal)
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Replace(Kept, ";", StringComparison.Ordinal));
    }

    private static Passage Join(List<Passage> parts) =>
        parts.Count == 1 ? parts[0] : parts[0] with { Text = string.Join(", ", parts), Lines = new(parts[0].Lines.First, Math.Max(parts[0].Lines.Last, parts[^1].Lines.Last)) };
}
