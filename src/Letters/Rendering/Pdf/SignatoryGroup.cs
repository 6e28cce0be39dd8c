namespace Letters.Rendering.Pdf;

/// <summary>Signatories that follow each other under one heading.</summary>
/// <param name="Heading">Null where the list has none.</param>
/// <param name="First">The index of the first.</param>
/// <param name="End">The index after the last.</param>
/// <param name="Count">How many sign, those who are only counted included.</param>
internal sealed record SignatoryGroup(string? Heading, int First, int End, int Count)
{
    /// <summary>The group that begins with a signatory; null after the last.</summary>
    public static SignatoryGroup? Find(Sequence<Signatory> signatories, int first)
    {
        if (first >= signatories.Count)
            return null;

        var heading = signatories[first].Group;
        var (end, count) = (first, 0);
        for (; end < signatories.Count && signatories[end].Group == heading; end++)
            count += signatories[end].Count;
        return new SignatoryGroup(heading, first, end, count);
    }
}
