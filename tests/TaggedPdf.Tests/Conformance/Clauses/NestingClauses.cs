using TaggedPdf.Tests.Conformance.Syntax;
using TaggedPdf.Tests.Conformance.Tagging;

namespace TaggedPdf.Tests.Conformance.Clauses;

/// <summary>Which elements are in which, and in what order (ISO 14289-1, 7.2 to 7.6; ISO 32000-1, 14.8.4).</summary>
internal static class NestingClauses
{
    private static readonly string[] Headings = ["H1", "H2", "H3", "H4", "H5", "H6"];

    /// <summary>ISO 32000-1, Table 347.</summary>
    private static readonly string[] Numberings = ["Disc", "Circle", "Square", "Decimal", "UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha"];

    public static IEnumerable<Clause> All { get; } =
    [
        Holds("UA1 7.2-3", "Table", "TR", "THead", "TBody", "TFoot", "Caption"),
        IsIn("UA1 7.2-4", "TR", "Table", "THead", "TBody", "TFoot"),
        IsIn("UA1 7.2-5", "THead", "Table"),
        IsIn("UA1 7.2-6", "TBody", "Table"),
        IsIn("UA1 7.2-7", "TFoot", "Table"),
        IsIn("UA1 7.2-8", "TH", "TR"),
        IsIn("UA1 7.2-9", "TD", "TR"),
        Holds("UA1 7.2-10", "TR", "TH", "TD"),
        IsIn("UA1 7.2-17", "LI", "L"),
        IsIn("UA1 7.2-18", "LBody", "LI"),
        Holds("UA1 7.2-19", "L", "L", "LI", "Caption"),
        Holds("UA1 7.2-20", "LI", "Lbl", "LBody"),
        IsIn("UA1 7.2-26", "TOCI", "TOC"),
        Holds("UA1 7.2-27", "TOC", "TOC", "TOCI", "Caption"),
        new("UA1 7.4.2-1", "headings begin with H1 and go down one rank at a time", HeadingRanks),
        new("UA1 7.4.4-1", "no element holds several headings of type H", subject => subject.Structure
            .Where(node => node.Elements.Count(kid => kid.Type == "H") > 1).Select(node => new Finding(node.Object, "It does."))),
        new("UA1 7.4.4-2", "headings are of type H or have ranks, not both", subject =>
            subject.Structure.Any(node => Headings.Contains(node.Type)) ? subject.Structure.Where(node => node.Type == "H").Select(node => new Finding(node.Object, "It is an H among ranks.")) : []),
        new("UA1 7.6", "a list with labels says how they are made", Numbering),
        new("ISO 32000-1 14.8.4.3.3", "an item of a list has one label at most, and one body after it", Items),
        new("ISO 32000-1 14.8.4.3", "an element of content is not empty", Empty),
        new("ISO 32000-1 14.8.4.4.1", "no block is inside of inline content", Blocks),
    ];

    private static Clause IsIn(string name, string type, params string[] parents) => new(name, $"{type} is in {string.Join(" or ", parents)}", subject =>
        subject.Structure.Where(node => node.Type == type && !parents.Contains(node.Parent?.Type))
            .Select(node => new Finding(node.Object, $"It is in {node.Parent?.Type ?? "the root"}.")));

    private static Clause Holds(string name, string type, params string[] kids) => new(name, $"{type} holds {string.Join(" and ", kids)} only", subject =>
        from node in subject.Structure
        where node.Type == type
        from kid in node.Kids
        where kid.Element is null || !kids.Contains(kid.Element.Type)
        select new Finding(node.Object, $"It holds {kid.Element?.Type ?? "content"}."));

    private static IEnumerable<Finding> HeadingRanks(ConformanceSubject subject)
    {
        var above = 0;
        foreach (var node in subject.Structure)
        {
            var rank = Array.IndexOf(Headings, node.Type) + 1;
            if (rank == 0)
                continue;
            if (rank > above + 1)
                yield return new(node.Object, above == 0 ? $"The first is {node.Type}." : $"{node.Type} follows H{above}.");
            above = rank;
        }
    }

    private static IEnumerable<Finding> Numbering(ConformanceSubject subject) =>
        from list in subject.Structure
        where list.Type == "L" && list.Elements.Any(item => item.Elements.Any(kid => kid.Type == "Lbl"))
        let stated = subject.File.Many(list.Dictionary, "A").Select(subject.File.Resolve<CosDictionary>).Select(attributes => subject.File.Name(attributes, "ListNumbering")).FirstOrDefault(value => value is not null)
        where !Numberings.Contains(stated)
        select new Finding(list.Object, $"ListNumbering is {stated ?? "missing"}.");

    private static IEnumerable<Finding> Items(ConformanceSubject subject) =>
        from item in subject.Structure
        where item.Type == "LI"
        let kids = string.Join(' ', item.Elements.Select(kid => kid.Type))
        where kids is not ("LBody" or "Lbl LBody" or "Lbl")
        select new Finding(item.Object, $"It holds {(kids.Length == 0 ? "nothing" : kids)}.");

    private static IEnumerable<Finding> Empty(ConformanceSubject subject) =>
        subject.Structure.Where(node => node.Kids.Count == 0).Select(node => new Finding(node.Object, $"{node.Written} is."));

    private static IEnumerable<Finding> Blocks(ConformanceSubject subject) =>
        from node in subject.Structure
        where IsBlock(node) && node.Parent?.Inwards().Any(IsInline) == true
        select new Finding(node.Object, $"{node.Type} is in {node.Parent!.Type}.");

    /// <summary>A note may hold blocks (ISO 32000-1, Table 338), and so it does not count.</summary>
    private static bool IsInline(StructureNode node) => node.Type is "Span" or "Quote" or "Reference" or "Link" or "Code";

    private static bool IsBlock(StructureNode node) => node.Type is "P" or "H" or "L" or "LI" or "Table" or "BlockQuote" or "Sect" or "Part" or "Document" || Headings.Contains(node.Type);
}
