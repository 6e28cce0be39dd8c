using System.Net;

namespace Letters.Parsing.Markdown;

/// <summary>A tag of HTML as it stands in a file.</summary>
/// <param name="Name">In lower case; empty for comments, declarations and the like.</param>
internal sealed record HtmlTag(string Name, bool IsClosing, string Source)
{
    /// <summary>Reads from "&lt;" to the "&gt;" that ends it.</summary>
    public static HtmlTag Parse(string source)
    {
        var isClosing = source.StartsWith("</", StringComparison.Ordinal);
        var start = isClosing ? 2 : 1;
        var end = start;
        while (end < source.Length && (char.IsAsciiLetterOrDigit(source[end]) || source[end] is '-' or ':')) end++;
        return new HtmlTag(source[start..end].ToLowerInvariant(), isClosing, source);
    }

    /// <summary>Or an instruction, a declaration, CDATA: whatever is for programs only.</summary>
    public bool IsComment => Name.Length == 0;

    /// <returns>Null where the tag has no such attribute, or none with a value.</returns>
    public string? Attribute(string name)
    {
        var at = Math.Min(Source.Length, 1 + Name.Length);
        while (at < Source.Length)
        {
            while (at < Source.Length && (char.IsWhiteSpace(Source[at]) || Source[at] is '/' or '>' or '=')) at++;
            var start = at;
            while (at < Source.Length && !char.IsWhiteSpace(Source[at]) && Source[at] is not ('=' or '>' or '/')) at++;
            var found = Source.AsSpan(start, at - start).Equals(name, StringComparison.OrdinalIgnoreCase);
            if (ReadValue(ref at) is { } value && found) return WebUtility.HtmlDecode(value).Trim();
        }

        return null;
    }

    private string? ReadValue(ref int at)
    {
        var equals = at;
        while (equals < Source.Length && char.IsWhiteSpace(Source[equals])) equals++;
        if (equals >= Source.Length || Source[equals] != '=') return null;
        at = equals + 1;
        while (at < Source.Length && char.IsWhiteSpace(Source[at])) at++;
        if (at >= Source.Length) return null;

        var quoted = Source[at] is '"' or '\'';
        var start = quoted ? at + 1 : at;
        var length = quoted ? Source.AsSpan(start).IndexOf(Source[at]) : Source.AsSpan(start).IndexOfAny(" \t\n>");
        var end = length < 0 ? Source.Length : start + length;
        at = quoted ? Math.Min(end + 1, Source.Length) : end;
        return Source[start..end];
    }
}
