using System.Globalization;

namespace Letters.Parsing.Signatories;

/// <summary>
/// Follows the numbers of a list of signatories, which are not kept: each signatory is numbered by its place. A number that does
/// not follow from the one above is told of, for a name may be missing there.
/// </summary>
internal sealed class EntryNumbers(DiagnosticList diagnostics)
{
    private int _last;

    /// <param name="number">That of the next entry; null where it has none.</param>
    /// <param name="line">The entry as written.</param>
    public void Add(int? number, SourceLine line)
    {
        if (number is not { } given) return;
        var follows = given == 1 || given == _last + 1;
        if (!follows) diagnostics.Add(Report(given, line));
        _last = given;
    }

    private Diagnostic Report(int given, SourceLine line) =>
        new("list-number-left-out", DiagnosticSeverity.Info, string.Create(CultureInfo.InvariantCulture, $"The number {given} of this entry is left out; it does not follow from {(_last == 0 ? "an entry above" : $"the {_last} above")}. Signatories are numbered by their places."))
        {
            Line = line.Number,
            Excerpt = line.Text,
            Suggestion = "Look whether a name is missing, or stands in another place; if the number is part of the words, put a word before it.",
        };
}
