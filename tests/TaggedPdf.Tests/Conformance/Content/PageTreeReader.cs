using TaggedPdf.Tests.Conformance.Syntax;

namespace TaggedPdf.Tests.Conformance.Content;

/// <summary>The pages in order (ISO 32000-1, 7.7.3).</summary>
internal static class PageTreeReader
{
    /// <param name="irregularities">Takes what is wrong with the tree.</param>
    public static IReadOnlyList<PageContent> Read(PdfFile file, List<Irregularity> irregularities)
    {
        var pages = new List<PageContent>();
        Walk(file, file.Catalog.Entries.GetValueOrDefault("Pages"), parent: 0, resources: null, pages, irregularities);
        return pages;
    }

    private static void Walk(PdfFile file, CosObject? node, int parent, CosDictionary? resources, List<PageContent> pages, List<Irregularity> irregularities)
    {
        if (node is not CosReference { Number: var number } || file.Resolve<CosDictionary>(node) is not { } dictionary)
        {
            irregularities.Add(new Irregularity("ISO 32000-1 7.7.3", parent, "A node of the page tree is no dictionary of its own."));
            return;
        }

        if (dictionary.Entries.GetValueOrDefault("Parent") is not CosReference above ? parent != 0 : above.Number != parent)
            irregularities.Add(new Irregularity("ISO 32000-1 7.7.3", number, "Its Parent is not the node that has it."));
        resources = file.Find<CosDictionary>(dictionary, "Resources") ?? resources;
        if (file.Name(dictionary, "Type") == "Page")
        {
            pages.Add(ContentReader.Read(file, number, dictionary, resources));
            return;
        }

        var before = pages.Count;
        foreach (var kid in file.Many(dictionary, "Kids"))
            Walk(file, kid, number, resources, pages, irregularities);
        if (file.Integer(dictionary, "Count") != pages.Count - before)
            irregularities.Add(new Irregularity("ISO 32000-1 7.7.3", number, $"Count is not {pages.Count - before}."));
    }
}
