using TaggedPdf.Tests.Conformance.Syntax;
using TaggedPdf.Tests.Conformance.Tagging;

namespace TaggedPdf.Tests.Conformance.Clauses;

/// <summary>Content and the structure tree (ISO 14289-1, 7.1; ISO 19005-3, 6.7; ISO 32000-1, 14.6 to 14.8).</summary>
internal static class TaggingClauses
{
    public static IEnumerable<Clause> All { get; } =
    [
        new("A3 6.7.2.2-1, UA1 6.2-1", "the document is marked as tagged", Marked),
        new("UA1 7.1-1", "artifacts are not inside tagged content", ArtifactsInside),
        new("UA1 7.1-2", "tagged content is not inside artifacts", TaggedInside),
        new("UA1 7.1-3", "content is tagged or an artifact", Content),
        new("UA1 7.1-4", "no tags are suspect", Suspects),
        new("A3 6.7.3.4-1, UA1 7.1-5", "structure types are standard or mapped to standard ones", Types),
        new("A3 6.7.3.4-3, UA1 7.1-7", "standard structure types are not mapped", Remapped),
        new("UA1 7.1-10", "readers show the title", ShowsTitle),
        new("A3 6.7.3.3-1, UA1 7.1-11", "there is a structure tree of elements", Tree),
        Clause.OfReading("UA1 7.1-12", "elements name the element that they are in"),
        Clause.OfReading("ISO 32000-1 14.6.1", "marked content and text objects nest"),
        Clause.OfReading("ISO 32000-1 14.7.2", "the structure tree is a tree"),
        Clause.OfReading("ISO 32000-1 14.7.4.2", "marked content of an element is on a page"),
        new("ISO 32000-1 14.7.4", "marked content and elements hold each other", BothWays),
        new("ISO 32000-1 14.7.4.4", "the parent tree leads from content to its element", Parents),
        new("UA1 7.3-1", "figures have a description", Described("Figure")),
        new("UA1 7.7-1", "formulas have a description", Described("Formula")),
        new("UA1 7.9-1", "notes have an identifier", Identified),
        new("UA1 7.9-2", "identifiers are unique and in the tree of identifiers", UniqueIdentifiers),
        new("UA1 7.20-2", "forms with tagged content are painted once", Forms),
    ];

    private static CosDictionary? Root(ConformanceSubject subject) => subject.File.Find<CosDictionary>(subject.File.Catalog, "StructTreeRoot");

    private static CosDictionary? RoleMap(ConformanceSubject subject) => subject.File.Find<CosDictionary>(Root(subject), "RoleMap");

    private static IEnumerable<Finding> Marked(ConformanceSubject subject)
    {
        if (subject.File.Find<CosBoolean>(subject.File.Find<CosDictionary>(subject.File.Catalog, "MarkInfo"), "Marked") is not { Value: true })
            yield return new(subject.CatalogNumber, "It is not.");
    }

    private static IEnumerable<Finding> Suspects(ConformanceSubject subject)
    {
        if (subject.File.Find<CosBoolean>(subject.File.Find<CosDictionary>(subject.File.Catalog, "MarkInfo"), "Suspects") is { Value: true })
            yield return new(subject.CatalogNumber, "Some are said to be.");
    }

    private static IEnumerable<Finding> ArtifactsInside(ConformanceSubject subject) =>
        from page in subject.Pages
        from sequence in page.Sequences
        where sequence.IsArtifact && sequence.Outer?.Inwards().Any(outer => outer.Identifier is not null) == true
        select new Finding(page.Object, $"An artifact is inside {sequence.Outer!.Tag}.");

    private static IEnumerable<Finding> TaggedInside(ConformanceSubject subject) =>
        from page in subject.Pages
        from sequence in page.Sequences
        where sequence.Identifier is not null && sequence.Outer?.Inwards().Any(outer => outer.IsArtifact) == true
        select new Finding(page.Object, $"Marked content {sequence.Identifier} is.");

    private static IEnumerable<Finding> Content(ConformanceSubject subject) =>
        from page in subject.Pages
        from painted in page.Painted
        where painted.Within?.Inwards().Any(sequence => sequence.IsArtifact || sequence.Identifier is not null) != true
        select new Finding(page.Object, $"What {painted.Operator} paints is neither.");

    private static IEnumerable<Finding> Types(ConformanceSubject subject) =>
        from node in subject.Structure
        where StandardTypes.Resolve(subject.File, RoleMap(subject), node.Written) is null
        select new Finding(node.Object, $"{node.Written} is neither, or is mapped in a circle.");

    private static IEnumerable<Finding> Remapped(ConformanceSubject subject) =>
        (RoleMap(subject)?.Entries.Keys ?? Enumerable.Empty<string>()).Where(StandardTypes.Contains).Select(type => new Finding(0, $"{type} is."));

    private static IEnumerable<Finding> ShowsTitle(ConformanceSubject subject)
    {
        if (subject.File.Find<CosBoolean>(subject.File.Find<CosDictionary>(subject.File.Catalog, "ViewerPreferences"), "DisplayDocTitle") is not { Value: true })
            yield return new(subject.CatalogNumber, "They do not.");
    }

    private static IEnumerable<Finding> Tree(ConformanceSubject subject)
    {
        if (subject.File.Name(Root(subject), "Type") != "StructTreeRoot" || subject.Structure.Count == 0)
            yield return new(subject.CatalogNumber, "There is none.");
        else if (subject.Structure.Count(node => node.Parent is null) != 1 || subject.Structure[0].Type != "Document")
            yield return new(subject.CatalogNumber, "Its root does not hold one element of type Document.");
    }

    private static IEnumerable<Finding> BothWays(ConformanceSubject subject)
    {
        var onPages = new HashSet<(int Page, int Identifier)>();
        foreach (var page in subject.Pages)
        {
            foreach (var identifier in page.Sequences.Select(sequence => sequence.Identifier).OfType<int>())
            {
                if (!onPages.Add((page.Object, identifier)))
                    yield return new(page.Object, $"It has marked content {identifier} twice.");
            }
        }

        var held = new HashSet<(int Page, int Identifier)>();
        foreach (var (node, marked) in subject.Structure.SelectMany(node => node.Kids, (node, kid) => (node, kid.Marked)))
        {
            if (marked is not { } content)
                continue;
            if (!held.Add(content))
                yield return new(node.Object, $"It holds marked content {content.Identifier}, which another element holds.");
            if (!onPages.Contains(content))
                yield return new(node.Object, $"It holds marked content {content.Identifier}, which is not on the page {content.Page}.");
        }

        foreach (var (page, identifier) in onPages.Except(held))
            yield return new(page, $"No element holds marked content {identifier}.");
    }

    private static IEnumerable<Finding> Parents(ConformanceSubject subject)
    {
        var next = subject.File.Integer(Root(subject), "ParentTreeNextKey");
        if (subject.Parents.Count > 0 && (next is null || next <= subject.Parents.Keys.Max()))
            yield return new(0, "ParentTreeNextKey is not above all keys.");
        foreach (var page in subject.Pages)
        {
            var parents = subject.File.Integer(page.Page, "StructParents") is { } key && subject.Parents.TryGetValue(key, out var value)
                ? subject.File.Resolve<CosArray>(value)?.Items ?? [] : [];
            foreach (var identifier in page.Sequences.Select(sequence => sequence.Identifier).OfType<int>())
            {
                var parent = parents.ElementAtOrDefault(identifier) as CosReference;
                if (parent is null || subject.ElementOf(page.Object, identifier)?.Object != parent.Number)
                    yield return new(page.Object, $"From marked content {identifier} it does not.");
            }
        }
    }

    private static Func<ConformanceSubject, IEnumerable<Finding>> Described(string type) => subject =>
        from node in subject.Structure
        where node.Type == type && string.IsNullOrWhiteSpace(subject.File.Text(node.Dictionary, "Alt")) && string.IsNullOrEmpty(subject.File.Text(node.Dictionary, "ActualText"))
        select new Finding(node.Object, "It has none.");

    private static IEnumerable<Finding> Identified(ConformanceSubject subject) =>
        from node in subject.Structure
        where node.Type == "Note" && string.IsNullOrEmpty(subject.File.Text(node.Dictionary, "ID"))
        select new Finding(node.Object, "It has none.");

    private static IEnumerable<Finding> UniqueIdentifiers(ConformanceSubject subject)
    {
        var listed = Root(subject)?.Entries.GetValueOrDefault("IDTree") is { } tree
            ? TreeReader.Entries(subject.File, tree, "Names").ToDictionary(entry => ((CosString)entry.Key).Text, entry => (entry.Value as CosReference)?.Number, StringComparer.Ordinal) : [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in subject.Structure)
        {
            if (subject.File.Text(node.Dictionary, "ID") is not { } identifier)
                continue;
            if (!seen.Add(identifier))
                yield return new(node.Object, $"Another element is {identifier}, too.");
            else if (listed.GetValueOrDefault(identifier) != node.Object)
                yield return new(node.Object, $"The tree of identifiers does not lead from {identifier} to it.");
        }
    }

    private static IEnumerable<Finding> Forms(ConformanceSubject subject) =>
        subject.Pages.SelectMany(page => page.IdentifiedForms).GroupBy(form => form).Where(form => form.Count() > 1)
            .Select(form => new Finding(form.Key, $"It is painted {form.Count()} times."));
}
