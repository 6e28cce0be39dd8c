namespace Letters.Parsing.Spreadsheets;

/// <summary>Signatories of a group follow each other in a letter, whatever the order of the rows.</summary>
internal static class SheetGroups
{
    /// <summary>In the order in which the groups first appear; within a group in the order of the rows.</summary>
    public static IReadOnlyList<Signatory> BringTogether(List<Signatory> signatories, DiagnosticList diagnostics)
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        var previous = default(string);
        var moved = default(Signatory);
        foreach (var signatory in signatories)
        {
            var group = signatory.Group ?? "";
            if (order.TryAdd(group, order.Count)) previous = group;
            if (group != previous) moved ??= signatory;
            previous = group;
        }

        if (moved is null) return signatories;
        diagnostics.Add(new("groups-brought-together", DiagnosticSeverity.Info, "The rows of a group do not all follow each other; they were brought together, the groups in the order in which they first appear.")
        {
            Line = moved.Name.Lines.First,
            Column = moved.Name.Column,
            Excerpt = moved.Name.Text,
            Suggestion = "Sort the list by its groups.",
        });
        return [.. signatories.OrderBy(signatory => order[signatory.Group ?? ""])];
    }
}
