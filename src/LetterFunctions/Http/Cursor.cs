using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace LetterFunctions.Http;

/// <summary>The place in a list at which the next page begins, written so that nobody makes one up: what it says may change.</summary>
internal static class Cursor
{
    private const int LongestCursor = 400;

    public static string Write(string place) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(place));

    public static bool TryRead(string cursor, [NotNullWhen(true)] out string? place)
    {
        place = null;
        if (cursor.Length is 0 or > LongestCursor || !Base64Url.IsValid(cursor)) return false;
        place = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        return true;
    }
}
