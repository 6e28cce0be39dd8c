namespace TaggedPdf.Unicode;

/// <summary>The order in which the parts of a line stand from left to right (UAX #9, rule L2).</summary>
public static class BidiOrder
{
    /// <summary>Puts parts of a line, which are in logical order, into visual order.</summary>
    /// <param name="levels">The level of each part.</param>
    public static void Reorder<T>(ReadOnlySpan<byte> levels, Span<T> parts)
    {
        byte highest = 0;
        foreach (var level in levels)
            highest = Math.Max(highest, level);

        Span<byte> ordered = levels.Length <= 256 ? stackalloc byte[levels.Length] : new byte[levels.Length];
        levels.CopyTo(ordered);
        for (var level = highest; level > 0; level--)
        {
            for (var start = 0; start < parts.Length; start++)
            {
                if (ordered[start] < level)
                    continue;
                var end = start + 1;
                while (end < parts.Length && ordered[end] >= level)
                    end++;
                parts[start..end].Reverse();
                ordered[start..end].Reverse();
                start = end;
            }
        }
    }
}
