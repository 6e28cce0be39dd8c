namespace Letters.Tests.Rendering.Citations;

/// <summary>An entry as BibTeX reads it: fields in braces, which nest whatever stands before them.</summary>
internal sealed record BibTexEntry(string Type, string Key, IReadOnlyDictionary<string, string> Fields)
{
    public static BibTexEntry Read(string text)
    {
        var (open, comma) = (text.IndexOf('{', StringComparison.Ordinal), text.IndexOf(',', StringComparison.Ordinal));
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = comma + 1;
        while (SkipBlanks(text, ref at) != '}')
        {
            var equals = text.IndexOf('=', at);
            var name = text[at..equals].Trim();
            at = equals + 1;
            fields.Add(name, SkipBlanks(text, ref at) == '{' ? InBraces(text, ref at) : Bare(text, ref at));
            if (SkipBlanks(text, ref at) == ',') at++;
        }

        Assert.Equal("", text[(at + 1)..].Trim());
        return new BibTexEntry(text[1..open], text[(open + 1)..comma], fields);
    }

    /// <summary>The names of a field, parted at an "and" that is in no braces.</summary>
    public IReadOnlyList<string> Names(string field)
    {
        var names = new List<string> { "" };
        var depth = 0;
        foreach (var word in Fields[field].Split(' '))
        {
            if (depth == 0 && word == "and") names.Add("");
            else names[^1] = names[^1].Length == 0 ? word : $"{names[^1]} {word}";
            depth += word.Count(character => character == '{') - word.Count(character => character == '}');
        }

        return names;
    }

    private static char SkipBlanks(string text, ref int at)
    {
        while (char.IsWhiteSpace(text[at])) at++;
        return text[at];
    }

    private static string InBraces(string text, ref int at)
    {
        var (start, depth) = (at + 1, 0);
        do
        {
            if (text[at] == '{') depth++;
            if (text[at] == '}') depth--;
            at++;
        }
        while (depth > 0);
        return text[start..(at - 1)];
    }

    private static string Bare(string text, ref int at)
    {
        var start = at;
        while (char.IsLetterOrDigit(text[at])) at++;
        return text[start..at];
    }
}
