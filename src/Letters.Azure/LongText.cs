namespace Letters.Azure;

/// <summary>Text that may be longer than a table property, which holds 64 KiB of UTF-16.</summary>
internal static class LongText
{
    public const int MostCharacters = 30_000;

    /// <summary>Cuts a text into parts that a property holds, never between the halves of a surrogate pair; an empty text is one part.</summary>
    public static IEnumerable<string> Part(string text)
    {
        if (text.Length <= MostCharacters)
        {
            yield return text;
            yield break;
        }

        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(start + MostCharacters, text.Length);
            if (end < text.Length && char.IsHighSurrogate(text[end - 1])) end--;
            yield return text[start..end];
            start = end;
        }
    }
}
