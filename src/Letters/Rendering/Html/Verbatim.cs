using System.Buffers;

namespace Letters.Rendering.Html;

/// <summary>
/// The characters that HtmlEncoder turns into numbers although HTML gives them no meaning: all blanks but the space,
/// and all beyond the Basic Multilingual Plane. In a page that is UTF-8 they can stand as their authors wrote them.
/// </summary>
internal static class Verbatim
{
    private static readonly SearchValues<char> Characters = SearchValues.Create(
    [
        '\u00A0', '\u1680', '\u202F', '\u205F', '\u3000',
        .. Enumerable.Range('\u2000', 11).Select(code => (char)code),
        .. Enumerable.Range('\uD800', 2048).Select(code => (char)code),
    ]);

    /// <summary>How many of them follow each other from a position on, in UTF-16 code units.</summary>
    public static int At(string text, int start) => EndOr(text.AsSpan(start).IndexOfAnyExcept(Characters), text, start);

    /// <summary>How many code units there are from a position to the next of them, or to the end.</summary>
    public static int LengthToNext(string text, int start) => EndOr(text.AsSpan(start).IndexOfAny(Characters), text, start);

    private static int EndOr(int length, string text, int start) => length < 0 ? text.Length - start : length;
}
