namespace Letters;

/// <summary>What part of a passage's words means more than the words say.</summary>
/// <param name="Start">The first UTF-16 code unit of <see cref="Passage.Text"/> that it covers, counted from 0.</param>
/// <param name="Length">In UTF-16 code units; 0 for a note reference, which stands between two of them.</param>
/// <param name="Target">Of a link its address, of a note reference the label of the note; null for all else.</param>
public sealed record Mark(int Start, int Length, MarkType Type, string? Target = null)
{
    public int End => Start + Length;
}

/// <summary>In the order in which marks of the same words enclose each other, the outermost first.</summary>
public enum MarkType
{
    /// <summary>An http, https or mailto address that the words lead to.</summary>
    Link,

    /// <summary>Strong importance, as HTML's strong: usually bold.</summary>
    Strong,

    /// <summary>Stress, as HTML's em: usually italic.</summary>
    Emphasis,

    /// <summary>The place of a reference to one of the letter's notes.</summary>
    NoteReference,
}
