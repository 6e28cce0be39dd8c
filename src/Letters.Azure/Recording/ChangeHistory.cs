namespace Letters.Azure.Recording;

/// <summary>
/// What the names of a letter's records tell. A change was made if its mark is there, if the pointer names it, or if another change was begun
/// on it, which had found it in the pointer; of each number one at the most was made.
/// </summary>
internal sealed class ChangeHistory
{
    private readonly Dictionary<string, ChangeName> _records;
    private readonly HashSet<string> _made;

    private ChangeHistory(Dictionary<string, ChangeName> records, HashSet<string> made)
    {
        (_records, _made) = (records, made);
        Last = made.Max(StringComparer.Ordinal);
        Made = [.. made.Order(StringComparer.Ordinal).Select(reference => records.GetValueOrDefault(reference)).OfType<ChangeName>()];
        Begun = [.. records.Values.Where(name => name.PreviousReference == Last && !made.Contains(name.Reference)).OrderBy(name => name.Reference, StringComparer.Ordinal)];
    }

    /// <summary>The reference of the last change that was certainly made; null where none was.</summary>
    public string? Last { get; }

    /// <summary>Those that were made and whose records are there, the first of them first.</summary>
    public IReadOnlyList<ChangeName> Made { get; }

    /// <summary>Those that were begun on the last one: one of them at the most was made, and its mark not written.</summary>
    public IReadOnlyList<ChangeName> Begun { get; }

    public bool IsEmpty => _made.Count == 0;

    /// <summary>How many changes were made whose records are missing.</summary>
    public int Missing => (Last is null ? 0 : ChangeName.OfReference(Last).Number) - Made.Count;

    /// <param name="files">Names in the letter's folder of records.</param>
    /// <param name="pointed">The change that the pointer names; null where that is not known.</param>
    public static ChangeHistory Of(IEnumerable<string> files, string? pointed = null)
    {
        var records = new Dictionary<string, ChangeName>(StringComparer.Ordinal);
        var made = new HashSet<string>(StringComparer.Ordinal);
        if (pointed is not null) made.Add(pointed);
        foreach (var file in files)
        {
            if (ChangeName.ReferenceOfMark(file) is { } marked) made.Add(marked);
            if (!ChangeName.TryParseRecord(file, out var name)) continue;
            records[name.Reference] = name;
            if (name.PreviousReference is { } previous) made.Add(previous);
        }

        return new ChangeHistory(records, made);
    }

    /// <summary>Whether a change was made.</summary>
    public bool Contains(string reference) => _made.Contains(reference);

    /// <summary>Whether a record or a mark is of a change that was made.</summary>
    public bool Needs(string file) => Contains(ChangeName.ReferenceOfMark(file) ?? (ChangeName.TryParseRecord(file, out var name) ? name.Reference : file));

    /// <returns>Null where its record is missing.</returns>
    public ChangeName? Find(string reference) => _records.GetValueOrDefault(reference);
}
