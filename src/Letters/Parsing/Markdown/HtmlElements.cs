namespace Letters.Parsing.Markdown;

/// <summary>The elements of HTML, by what they mean for the words in them.</summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> Unreadable = new(StringComparer.Ordinal) { "script", "style", "template", "iframe", "object", "svg", "math", "noembed", "noframes" };

    private static readonly HashSet<string> Parting = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "title", "tr", "ul",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "audio", "b", "base", "bdi", "bdo", "big", "button", "canvas", "cite", "code", "col", "colgroup", "data", "del", "dfn", "em", "embed", "font", "i", "img", "input", "ins", "kbd", "label",
        "link", "mark", "meta", "meter", "noscript", "option", "output", "picture", "progress", "q", "ruby", "rp", "rt", "s", "samp", "select", "small", "source", "span", "strike", "strong", "sub", "sup", "td", "textarea",
        "th", "time", "track", "tt", "u", "var", "video", "wbr",
    };

    /// <summary>Whether its content is not for readers.</summary>
    public static bool IsUnreadable(string name) => Unreadable.Contains(name);

    /// <summary>Whether a paragraph ends where it begins and ends.</summary>
    public static bool IsParting(string name) => Parting.Contains(name);

    /// <summary>Whether there is such an element at all: "&lt;your name&gt;" is none.</summary>
    public static bool IsKnown(string name) => Inline.Contains(name) || Parting.Contains(name) || Unreadable.Contains(name);
}
