using TaggedPdf.Syntax;

namespace TaggedPdf.Tagging;

/// <summary>The bookmarks of a document, a tree (ISO 32000-1, 12.3.3).</summary>
internal sealed class Outline(ObjectWriter objects)
{
    private readonly List<Bookmark> _items = [];

    /// <param name="level">1 at the top; at most one more than that of the bookmark before.</param>
    public void Add(string title, PdfReference page, double top, int level)
    {
        var deepest = _items.Count == 0 ? 1 : _items[^1].Level + 1;
        _items.Add(new Bookmark(title, page, top, Math.Clamp(level, 1, deepest)));
    }

    /// <summary>Writes the bookmarks.</summary>
    /// <returns>The outline dictionary, or null if there are no bookmarks.</returns>
    public PdfReference? Write()
    {
        if (_items.Count == 0)
            return null;

        var root = objects.Reserve();
        foreach (var item in _items)
            item.Reference = objects.Reserve();
        Link();
        foreach (var item in _items)
            Write(item, root);

        objects.Begin(root).Raw("<</Type/Outlines/First "u8).Reference(_items[0].Reference)
            .Raw("/Last "u8).Reference(_items.FindLast(item => item.Level == 1)!.Reference)
            .Raw("/Count "u8).Integer(_items.Count).Raw(">>"u8);
        return root;
    }

    /// <summary>Tells each bookmark its neighbours, its parent and its children; all are open, so all below one count.</summary>
    private void Link()
    {
        var path = new List<Bookmark>();
        foreach (var item in _items)
        {
            if (path.Count >= item.Level)
            {
                item.Previous = path[item.Level - 1];
                item.Previous.Next = item;
                path.RemoveRange(item.Level - 1, path.Count - item.Level + 1);
            }

            if (path.Count > 0)
            {
                item.Parent = path[^1];
                item.Parent.First ??= item;
                item.Parent.Last = item;
            }

            foreach (var above in path)
                above.Below++;
            path.Add(item);
        }
    }

    private void Write(Bookmark item, PdfReference root)
    {
        var dictionary = objects.Begin(item.Reference).Raw("<</Title"u8).TextString(item.Title)
            .Raw("/Parent "u8).Reference(item.Parent?.Reference ?? root)
            .Raw("/Dest"u8);
        new Destination(item.Page, item.Top).Write(dictionary);
        if (item.Previous is { } previous)
            dictionary.Raw("/Prev "u8).Reference(previous.Reference);
        if (item.Next is { } next)
            dictionary.Raw("/Next "u8).Reference(next.Reference);
        if (item is { First: { } first, Last: { } last })
        {
            dictionary.Raw("/First "u8).Reference(first.Reference).Raw("/Last "u8).Reference(last.Reference)
                .Raw("/Count "u8).Integer(item.Below);
        }

        dictionary.Raw(">>"u8);
    }

    private sealed record Bookmark(string Title, PdfReference Page, double Top, int Level)
    {
        public PdfReference Reference { get; set; }

        public Bookmark? Parent { get; set; }

        public Bookmark? Previous { get; set; }

        public Bookmark? Next { get; set; }

        public Bookmark? First { get; set; }

        public Bookmark? Last { get; set; }

        public int Below { get; set; }
    }
}
