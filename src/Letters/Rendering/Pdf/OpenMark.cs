namespace Letters.Rendering.Pdf;

/// <summary>
/// A mark that words are under, and the one around it. Each stands for one element of the structure, which is why two words are
/// under the same mark only if this is the same object.
/// </summary>
internal sealed class OpenMark
{
    public OpenMark(Mark mark, OpenMark? outer)
    {
        Mark = mark;
        Outer = outer;
        Depth = outer is null ? 1 : outer.Depth + 1;
        Link = outer?.Link ?? (mark.Type is MarkType.Link or MarkType.NoteReference ? this : null);
    }

    public Mark Mark { get; }

    public OpenMark? Outer { get; }

    /// <summary>1 for a mark that no other is around.</summary>
    public int Depth { get; }

    /// <summary>What the words lead to when they are clicked: this mark or one around it; links hold no links.</summary>
    public OpenMark? Link { get; }

    public static bool Holds(OpenMark? open, MarkType type) => open is not null && (open.Mark.Type == type || Holds(open.Outer, type));
}
