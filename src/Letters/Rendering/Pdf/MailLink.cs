using System.Buffers;

namespace Letters.Rendering.Pdf;

/// <summary>Makes the first mail address in a line of text a link.</summary>
internal static class MailLink
{
    private static readonly SearchValues<char> Around = SearchValues.Create(" \t\n\u00A0<>()[],;:\"“”");

    public static Passage In(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 0)
            return new Passage(text);

        var start = text.AsSpan(0, at).LastIndexOfAny(Around) + 1;
        var length = text.AsSpan(start).IndexOfAny(Around) is var found and >= 0 ? found : text.Length - start;
        var address = text.AsSpan(start, length).TrimEnd('.');
        return start < at && address.Length > at - start + 1
            ? new Passage(text) { Marks = [new Mark(start, address.Length, MarkType.Link, $"mailto:{address}")] }
            : new Passage(text);
    }
}
