using TaggedPdf.Tests.Conformance.Syntax;

namespace TaggedPdf.Tests.Conformance.Clauses;

/// <summary>Annotations, actions, forms and bookmarks (ISO 19005-3, 6.3 to 6.5 and 6.9 to 6.11; ISO 14289-1, 7.18).</summary>
internal static class InteractiveClauses
{
    private const int Print = 1 << 2;
    /// <summary>Invisible, Hidden, NoView and ToggleNoView (ISO 32000-1, Table 165).</summary>
    private const int Unseen = 1 | (1 << 1) | (1 << 5) | (1 << 8);

    private static readonly HashSet<string> Permitted = new(StringComparer.Ordinal)
    {
        "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly", "StrikeOut", "Stamp", "Caret",
        "Ink", "Popup", "FileAttachment", "Widget", "PrinterMark", "Watermark", "Redact",
    };

    private static readonly HashSet<string> Forbidden = new(StringComparer.Ordinal)
    {
        "Launch", "Sound", "Movie", "ResetForm", "ImportData", "Hide", "SetOCGState", "Rendition", "Trans", "GoTo3DView", "JavaScript",
    };

    public static IEnumerable<Clause> All { get; } =
    [
        new("A3 6.3.1-1, UA1 7.18.2-1", "annotations are of permitted types", Each((subject, annotation) =>
            Permitted.Contains(subject.File.Name(annotation, "Subtype") ?? "") ? null : $"It is of type {subject.File.Name(annotation, "Subtype")}.")),
        new("A3 6.3.2-1", "annotations have flags", Each((subject, annotation) => subject.File.Integer(annotation, "F") is null ? "It has none." : null)),
        new("A3 6.3.2-2", "annotations are printed and seen", Each((subject, annotation) =>
            subject.File.Integer(annotation, "F") is { } flags && ((flags & Print) == 0 || (flags & Unseen) != 0) ? $"Its flags are {flags}." : null)),
        new("A3 6.3.3-1", "annotations other than links have an appearance", Each((subject, annotation) =>
            subject.File.Name(annotation, "Subtype") is not ("Link" or "Popup") && !annotation.Entries.ContainsKey("AP") ? "It has none." : null)),
        new("A3 6.4.1-3", "there is no form", subject => Absent(subject, "AcroForm", "NeedsRendering")),
        new("A3 6.5.1-1", "no action runs a script, starts a program or hides anything", Actions),
        new("A3 6.5.1-2", "named actions turn pages", NamedActions),
        new("A3 6.5.2-1", "nothing happens by itself", AdditionalActions),
        new("A3 6.9-1, UA1 7.10-1", "there is no optional content", subject => Absent(subject, "OCProperties")),
        new("A3 6.10-1", "there are no alternate presentations", Presentations),
        new("A3 6.11-1", "nothing is required of readers", subject => Absent(subject, "Requirements")),
        new("UA1 7.18.1-1", "annotations are in the structure tree", Structured),
        new("UA1 7.18.1-2, UA1 7.18.5-2", "annotations have a description", Each((subject, annotation) =>
            string.IsNullOrWhiteSpace(subject.File.Text(annotation, "Contents")) ? "It has none." : null)),
        new("UA1 7.18.3-1", "the tab order is that of the structure", TabOrder),
        new("UA1 7.18.5-1", "links are in elements of type Link", Links),
        new("ISO 32000-1 12.3.2.3", "destinations by name are in the document", Destinations),
        new("ISO 32000-1 12.3.3", "bookmarks are linked both ways and counted", OutlineCheck.Find),
        new("ISO 32000-1 12.5.6.5", "a link lies on its page and has an action or a destination", LinkTargets),
        new("ISO 32000-1 12.6.4.7", "addresses are of seven-bit characters", Addresses),
    ];

    private static Func<ConformanceSubject, IEnumerable<Finding>> Each(Func<ConformanceSubject, CosDictionary, string?> fault) => subject =>
        from item in subject.Annotations
        let words = fault(subject, item.Dictionary)
        where words is not null
        select new Finding(item.Object, words);

    private static IEnumerable<Finding> Absent(ConformanceSubject subject, params string[] keys) =>
        keys.Where(subject.File.Catalog.Entries.ContainsKey).Select(key => new Finding(subject.CatalogNumber, $"The catalog has {key}."));

    private static IEnumerable<(int Object, CosDictionary Action, string Type)> ActionsOf(ConformanceSubject subject) =>
        from item in subject.File.Dictionaries()
        from key in new[] { "A", "OpenAction", "Next" }
        let action = subject.File.Find<CosDictionary>(item.Dictionary, key)
        let type = subject.File.Name(action, "S")
        where type is not null
        select (item.Object, action, type);

    private static IEnumerable<Finding> Actions(ConformanceSubject subject) =>
        ActionsOf(subject).Where(item => Forbidden.Contains(item.Type)).Select(item => new Finding(item.Object, $"An action is of type {item.Type}."))
            .Concat(subject.File.Find<CosDictionary>(subject.File.Catalog, "Names")?.Entries.ContainsKey("JavaScript") == true
                ? [new Finding(subject.CatalogNumber, "There are scripts by name.")] : []);

    private static IEnumerable<Finding> NamedActions(ConformanceSubject subject) =>
        from item in ActionsOf(subject)
        where item.Type == "Named" && subject.File.Name(item.Action, "N") is not ("NextPage" or "PrevPage" or "FirstPage" or "LastPage")
        select new Finding(item.Object, $"One is {subject.File.Name(item.Action, "N")}.");

    private static IEnumerable<Finding> AdditionalActions(ConformanceSubject subject) =>
        from item in subject.Pages.Select(page => (page.Object, Dictionary: page.Page)).Append((Object: subject.CatalogNumber, Dictionary: subject.File.Catalog))
            .Concat(subject.Annotations.Select(annotation => (annotation.Object, annotation.Dictionary)))
        where item.Dictionary.Entries.ContainsKey("AA")
        select new Finding(item.Object, "It has AA.");

    private static IEnumerable<Finding> Presentations(ConformanceSubject subject)
    {
        if (subject.File.Find<CosDictionary>(subject.File.Catalog, "Names")?.Entries.ContainsKey("AlternatePresentations") == true)
            yield return new(subject.CatalogNumber, "The names have AlternatePresentations.");
        foreach (var page in subject.Pages.Where(page => page.Page.Entries.ContainsKey("PresSteps")))
            yield return new(page.Object, "It has PresSteps.");
    }

    private static IEnumerable<Finding> Structured(ConformanceSubject subject)
    {
        var held = subject.Structure.SelectMany(node => node.Kids, (node, kid) => (node.Object, kid.Annotation)).Where(item => item.Annotation is not null)
            .ToLookup(item => item.Annotation!.Value, item => item.Object);
        foreach (var irregularity in subject.Irregularities.Where(irregularity => irregularity.Clause == "UA1 7.18.1-1"))
            yield return new(irregularity.Object, irregularity.Words);
        foreach (var (number, annotation, _) in subject.Annotations)
        {
            var parent = subject.File.Integer(annotation, "StructParent") is { } key && subject.Parents.TryGetValue(key, out var value) ? value as CosReference : null;
            if (held[number].Count() != 1)
                yield return new(number, $"It is in {held[number].Count()} elements.");
            else if (parent?.Number != held[number].Single())
                yield return new(number, "The parent tree does not lead to its element.");
        }
    }

    private static IEnumerable<Finding> TabOrder(ConformanceSubject subject) =>
        from page in subject.Pages
        where page.Page.Entries.ContainsKey("Annots") && subject.File.Name(page.Page, "Tabs") != "S"
        select new Finding(page.Object, "It has annotations, and Tabs is not S.");

    private static IEnumerable<Finding> Links(ConformanceSubject subject)
    {
        var links = subject.Annotations.Where(item => subject.File.Name(item.Dictionary, "Subtype") == "Link").Select(item => item.Object).ToHashSet();
        return from node in subject.Structure
               from kid in node.Kids
               where kid.Annotation is { } number && links.Contains(number) && node.Type != "Link"
               select new Finding(kid.Annotation!.Value, $"It is in an element of type {node.Written}.");
    }

    private static HashSet<string> DestinationNames(ConformanceSubject subject)
    {
        var tree = subject.File.Find<CosDictionary>(subject.File.Catalog, "Names")?.Entries.GetValueOrDefault("Dests");
        return tree is null ? [] : Tagging.TreeReader.Entries(subject.File, tree, "Names").Select(entry => ((CosString)entry.Key).Text).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<Finding> Destinations(ConformanceSubject subject)
    {
        var names = DestinationNames(subject);
        return from item in subject.File.Dictionaries()
               let name = subject.File.Text(item.Dictionary, "Dest")
               where name is not null && !names.Contains(name)
               select new Finding(item.Object, $"It leads to {name}, which there is not.");
    }

    private static IEnumerable<Finding> LinkTargets(ConformanceSubject subject)
    {
        foreach (var (number, annotation, page) in subject.Annotations.Where(item => subject.File.Name(item.Dictionary, "Subtype") == "Link"))
        {
            if (annotation.Entries.ContainsKey("A") == annotation.Entries.ContainsKey("Dest"))
                yield return new(number, "It has both or neither.");
            var area = Numbers(subject, annotation, "Rect");
            var sheet = Numbers(subject, page.Page, "MediaBox");
            if (area.Length != 4 || sheet.Length != 4 || area[0] >= area[2] || area[1] >= area[3]
                || area[0] < sheet[0] || area[1] < sheet[1] || area[2] > sheet[2] || area[3] > sheet[3])
            {
                yield return new(number, $"Its area is {string.Join(' ', area)} on a page of {string.Join(' ', sheet)}.");
            }
        }
    }

    private static double[] Numbers(ConformanceSubject subject, CosDictionary dictionary, string key) =>
        [.. subject.File.Many(dictionary, key).Select(item => subject.File.Resolve<CosNumber>(item)?.Value ?? double.NaN)];

    private static IEnumerable<Finding> Addresses(ConformanceSubject subject) =>
        from item in ActionsOf(subject)
        where item.Type == "URI" && (subject.File.Find<CosString>(item.Action, "URI") is not { } address || address.Bytes.Any(value => value is < 33 or > 126))
        select new Finding(item.Object, "One is not.");
}
