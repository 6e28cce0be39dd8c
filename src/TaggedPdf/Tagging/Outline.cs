using TaggedPdf.Syntax;

namespace TaggedPdf.Tagging;

/// <summary>The bookmarks of a document, one level of them (ISO 32000-1, 12.3.3).</summary>
internal sealed class Outline(ObjectWriter objects)
{
    private readonly List<(string Title, PdfReference Page, double Top)> _items = [];

    public void Add(string title, PdfReference page, double top) => _items.Add((title, page, top));

    /// <summary>Writes the bookmarks.</summary>
    /// <returns>The outline dictionary, or null if there are no bookmarks.</returns>
    public PdfReference? Write()
    {
        if (_items.Count == 0)
            return null;

        var root = objects.Reserve();
        var references = _items.ConvertAll(_ => objects.Reserve());
        for (var index = 0; index < _items.Count; index++)
        {
            var (title, page, top) = _items[index];
            var dictionary = objects.Begin(references[index]).Raw("<</Title"u8).TextString(title)
                .Raw("/Parent "u8).Reference(root)
                .Raw("/Dest["u8).Reference(page).Raw("/XYZ null "u8).Real(top).Raw(" null]"u8);
            if (index > 0)
                dictionary.Raw("/Prev "u8).Reference(references[index - 1]);
            if (index + 1 < _items.Count)
                dictionary.Raw("/Next "u8).Reference(references[index + 1]);
            dictionary.Raw(">>"u8);
        }

        objects.Begin(root).Raw("<</Type/Outlines/First "u8).Reference(references[0])
            .Raw("/Last "u8).Reference(references[^1]).Raw("/Count "u8).Integer(references.Count).Raw(">>"u8);
        return root;
    }
}
