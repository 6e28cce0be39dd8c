namespace Letters.Comparing;

/// <summary>Who came to a list of signatories, who left it, and who stands there with other words.</summary>
/// <param name="Changed">The same name with other affiliations, in another group or in another spelling.</param>
public sealed record SignatoryChanges(Sequence<Signatory> Added, Sequence<Signatory> Removed, Sequence<ChangedSignatory> Changed)
{
    public bool IsNone => Added.Count == 0 && Removed.Count == 0 && Changed.Count == 0;

    /// <summary>Whoever has the same name, but for accents, case, titles and the like, is the same; of several of one name the first matches the first.</summary>
    internal static SignatoryChanges Of(Sequence<Signatory> before, Sequence<Signatory> after)
    {
        var left = new Dictionary<string, Queue<Signatory>>(StringComparer.Ordinal);
        foreach (var signatory in before)
        {
            var name = NameFolding.Fold(signatory.Name.Text);
            if (!left.TryGetValue(name, out var same)) left[name] = same = new Queue<Signatory>();
            same.Enqueue(signatory);
        }

        var (added, changed) = (new List<Signatory>(), new List<ChangedSignatory>());
        foreach (var signatory in after)
        {
            if (!left.TryGetValue(NameFolding.Fold(signatory.Name.Text), out var same) || !same.TryDequeue(out var earlier)) added.Add(signatory);
            else if (earlier with { Position = signatory.Position } != signatory) changed.Add(new ChangedSignatory(earlier, signatory));
        }

        var removed = left.Values.SelectMany(same => same).OrderBy(signatory => signatory.Position);
        return new SignatoryChanges(added.ToSequence(), removed.ToSequence(), changed.ToSequence());
    }
}

public sealed record ChangedSignatory(Signatory Before, Signatory After);
