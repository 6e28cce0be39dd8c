using TaggedPdf.Tests.Conformance.Syntax;

namespace TaggedPdf.Tests.Conformance.Clauses;

/// <summary>Whether bookmarks are a tree (ISO 32000-1, 12.3.3).</summary>
internal static class OutlineCheck
{
    public static IEnumerable<Finding> Find(ConformanceSubject subject)
    {
        if (subject.File.Catalog.Entries.GetValueOrDefault("Outlines") is not CosReference root)
            return [];
        var findings = new List<Finding>();
        Count(subject, root.Number, [], findings);
        return findings;
    }

    /// <returns>How many bookmarks there are below one, all of them open.</returns>
    private static int Count(ConformanceSubject subject, int parent, HashSet<int> seen, List<Finding> findings)
    {
        var above = subject.File.Resolve<CosDictionary>(new CosReference(parent));
        var (count, previous) = (0, 0);
        for (var next = Number(above, "First"); next != 0;)
        {
            if (!seen.Add(next) || subject.File.Resolve<CosDictionary>(new CosReference(next)) is not { } bookmark)
            {
                findings.Add(new(parent, $"Bookmark {next} is missing or in the tree twice."));
                return count;
            }

            if (Number(bookmark, "Parent") != parent || Number(bookmark, "Prev") != previous)
                findings.Add(new(next, "Parent or Prev is another."));
            if (string.IsNullOrWhiteSpace(subject.File.Text(bookmark, "Title")))
                findings.Add(new(next, "It has no title."));
            count += 1 + Count(subject, next, seen, findings);
            (previous, next) = (next, Number(bookmark, "Next"));
        }

        if (Number(above, "Last") != previous || (subject.File.Integer(above, "Count") ?? 0) != count)
            findings.Add(new(parent, $"Last or Count is another: there are {count}."));
        return count;
    }

    private static int Number(CosDictionary? dictionary, string key) =>
        dictionary?.Entries.GetValueOrDefault(key) is CosReference reference ? reference.Number : 0;
}
