using System.Globalization;

namespace Letters.Rendering.ShareImage;

/// <summary>What a reader takes for one character (UAX #29), which is never parted.</summary>
internal static class TextElements
{
    /// <summary>The text, with an ellipsis where it has more than some UTF-16 code units.</summary>
    public static string Shorten(string text, int most)
    {
        if (text.Length <= most) return text;
        // The last may go on beyond.
        var ends = EndsIn(text, 0, most);
        return $"{text[..(ends.Count > 1 ? ends[^2] : ends[^1])]}…";
    }

    /// <summary>Where each of those that lie between two places ends.</summary>
    public static List<int> EndsIn(string text, int start, int end)
    {
        var ends = new List<int>();
        for (var at = start; at < end;)
        {
            at += StringInfo.GetNextTextElementLength(text.AsSpan(at, end - at));
            ends.Add(at);
        }

        return ends;
    }
}
