using System.Text.RegularExpressions;
using System.Xml.Linq;
using TaggedPdf.Tests.Conformance.Tagging;

namespace TaggedPdf.Tests.Conformance.Clauses;

/// <summary>Natural language (ISO 14289-1, 7.2; ISO 19005-3, 6.7.4).</summary>
internal static partial class LanguageClauses
{
    public static IEnumerable<Clause> All { get; } =
    [
        new("UA1 7.2-2", "bookmarks have a language", subject =>
            subject.File.Catalog.Entries.ContainsKey("Outlines") && !HasLanguage(subject) ? [new Finding(subject.CatalogNumber, "The catalog states none.")] : []),
        new("UA1 7.2-21", "descriptions and texts of elements have a language", Texts),
        new("UA1 7.2-24", "descriptions of annotations have a language", Annotations),
        new("A3 6.7.4-1, UA1 7.2-29", "languages are language tags", Tags),
        new("UA1 7.2-30", "texts of marked content have a language", Spans),
        new("UA1 7.2-33", "the title in the packet has a language", Title),
        new("UA1 7.2-34", "text has a language", Shown),
    ];

    private static bool HasLanguage(ConformanceSubject subject) => !string.IsNullOrEmpty(subject.File.Text(subject.File.Catalog, "Lang"));

    private static bool HasLanguage(ConformanceSubject subject, StructureNode? node) =>
        HasLanguage(subject) || node?.Inwards().Any(outer => outer.Has("Lang")) == true;

    private static IEnumerable<Finding> Texts(ConformanceSubject subject) =>
        from node in subject.Structure
        from key in new[] { "ActualText", "Alt", "E" }
        where node.Has(key) && !HasLanguage(subject, node)
        select new Finding(node.Object, $"{key} has none.");

    private static IEnumerable<Finding> Annotations(ConformanceSubject subject)
    {
        var holders = subject.Structure.SelectMany(node => node.Kids.Where(kid => kid.Annotation is not null), (node, kid) => (node, kid.Annotation)).ToLookup(item => item.Annotation!.Value, item => item.node);
        return from item in subject.Annotations
               where item.Dictionary.Entries.ContainsKey("Contents") && !item.Dictionary.Entries.ContainsKey("Lang") && !HasLanguage(subject, holders[item.Object].FirstOrDefault())
               select new Finding(item.Object, "It has none.");
    }

    private static IEnumerable<Finding> Tags(ConformanceSubject subject) =>
        from item in subject.File.Dictionaries().Concat(subject.Pages.SelectMany(page => page.Sequences, (page, sequence) => (page.Object, Dictionary: sequence.Properties!)))
        let tag = subject.File.Text(item.Dictionary, "Lang")
        where tag is not null && !LanguageTag().IsMatch(tag)
        select new Finding(item.Object, $"“{tag}” is none.");

    private static IEnumerable<Finding> Spans(ConformanceSubject subject) =>
        from page in subject.Pages
        from sequence in page.Sequences
        where new[] { "ActualText", "Alt", "E" }.Any(sequence.Has) && !sequence.Inwards().Any(outer => outer.Has("Lang"))
            && !HasLanguage(subject, ElementOf(subject, page.Object, sequence))
        select new Finding(page.Object, "One has none.");

    private static IEnumerable<Finding> Shown(ConformanceSubject subject) =>
        from page in subject.Pages
        from shown in page.Shown
        where shown.Within?.Inwards().Any(sequence => sequence.IsArtifact || sequence.Has("Lang")) != true && !HasLanguage(subject, ElementOf(subject, page.Object, shown.Within))
        select new Finding(page.Object, "Some has none.");

    private static StructureNode? ElementOf(ConformanceSubject subject, int page, Content.MarkedSequence? sequence) =>
        sequence?.Inwards().FirstOrDefault(outer => outer.Identifier is not null)?.Identifier is { } identifier ? subject.ElementOf(page, identifier) : null;

    private static IEnumerable<Finding> Title(ConformanceSubject subject)
    {
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        XNamespace rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
        var items = subject.Metadata?.Descendants(dc + "title").Descendants(rdf + "li").ToList() ?? [];
        if (items.Exists(item => item.Attribute(XNamespace.Xml + "lang") is null)
            || (!HasLanguage(subject) && items.TrueForAll(item => (string?)item.Attribute(XNamespace.Xml + "lang") == "x-default")))
        {
            yield return new(0, "It has none.");
        }
    }

    /// <summary>As RFC 5646, 2.1 has them, of private use and grandfathered ones too.</summary>
    [GeneratedRegex(@"\A([a-z]{2,3}(-[a-z]{3}){0,3}|[a-z]{4,8}|[ix])(-[a-z0-9]{1,8})*\z", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex LanguageTag();
}
