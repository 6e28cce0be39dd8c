using TaggedPdf.Tests.Conformance.Syntax;

namespace TaggedPdf.Tests.Conformance.Clauses;

/// <summary>Attached files (ISO 19005-3, 6.8; ISO 14289-1, 7.11).</summary>
internal static class AttachmentClauses
{
    private static readonly string[] Relationships = ["Source", "Data", "Alternative", "Supplement", "Unspecified"];

    public static IEnumerable<Clause> All { get; } =
    [
        new("A3 6.8-1", "attached files have a media type", MediaType),
        new("A3 6.8-2, UA1 7.11-1", "attached files have a name in F and UF", Names),
        new("A3 6.8-3", "attached files have a relationship", Relationship),
        new("A3 6.8-4", "attached files belong to something in the document", Associated),
        new("ISO 32000-1 7.11.4", "attached files are found by name and as long as stated", Listed),
    ];

    private static IEnumerable<(int Object, CosDictionary File)> Specifications(ConformanceSubject subject) =>
        subject.File.Dictionaries().Where(item => subject.File.Find<CosDictionary>(item.Dictionary, "EF") is not null);

    private static CosStream? Content(ConformanceSubject subject, CosDictionary specification) =>
        subject.File.Find<CosStream>(subject.File.Find<CosDictionary>(specification, "EF"), "F");

    private static IEnumerable<Finding> MediaType(ConformanceSubject subject) =>
        from item in Specifications(subject)
        where subject.File.Name(Content(subject, item.File)?.Dictionary, "Subtype")?.Contains('/', StringComparison.Ordinal) != true
        select new Finding(item.Object, "It has none.");

    private static IEnumerable<Finding> Names(ConformanceSubject subject) =>
        from item in Specifications(subject)
        where string.IsNullOrEmpty(subject.File.Text(item.File, "F")) || string.IsNullOrEmpty(subject.File.Text(item.File, "UF"))
        select new Finding(item.Object, "It lacks one.");

    private static IEnumerable<Finding> Relationship(ConformanceSubject subject) =>
        from item in Specifications(subject)
        where !Relationships.Contains(subject.File.Name(item.File, "AFRelationship"))
        select new Finding(item.Object, $"It is {subject.File.Name(item.File, "AFRelationship") ?? "missing"}.");

    private static IEnumerable<Finding> Associated(ConformanceSubject subject)
    {
        var associated = subject.File.Dictionaries().SelectMany(item => subject.File.Many(item.Dictionary, "AF")).OfType<CosReference>().Select(reference => reference.Number).ToHashSet();
        return Specifications(subject).Where(item => !associated.Contains(item.Object)).Select(item => new Finding(item.Object, "Nothing has it in AF."));
    }

    private static IEnumerable<Finding> Listed(ConformanceSubject subject)
    {
        var tree = subject.File.Find<CosDictionary>(subject.File.Catalog, "Names")?.Entries.GetValueOrDefault("EmbeddedFiles");
        var listed = tree is null ? [] : Tagging.TreeReader.Entries(subject.File, tree, "Names").Select(entry => entry.Value).OfType<CosReference>().Select(reference => reference.Number).ToHashSet();
        foreach (var (number, file) in Specifications(subject))
        {
            if (!listed.Contains(number))
                yield return new(number, "It is not among the names of embedded files.");
            if (Content(subject, file) is { } content
                && subject.File.Integer(subject.File.Find<CosDictionary>(content.Dictionary, "Params"), "Size") is { } size && size != subject.File.Decode(content).Length)
            {
                yield return new(number, $"It does not have {size} bytes.");
            }
        }
    }
}
