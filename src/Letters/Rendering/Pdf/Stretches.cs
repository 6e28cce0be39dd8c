namespace Letters.Rendering.Pdf;

/// <summary>Parts a passage at the ends of its marks, in time linear in its length and their number.</summary>
internal sealed class Stretches
{
    private readonly List<Stretch> _stretches = [];
    private readonly TextStyle _style;
    private readonly int _length;
    private OpenMark? _open;
    private int _position;

    private Stretches(TextStyle style, int length) => (_style, _length) = (style, length);

    public static List<Stretch> Of(Passage passage, TextStyle style)
    {
        var stretches = new Stretches(style, passage.Text.Length);
        foreach (var mark in passage.Marks)
            stretches.Add(mark);
        stretches.CloseUntil(int.MaxValue);
        stretches.AdvanceTo(passage.Text.Length);
        return stretches._stretches;
    }

    private void Add(Mark mark)
    {
        CloseUntil(mark.Start);
        AdvanceTo(mark.Start);
        if (mark.Type == MarkType.NoteReference)
            AddReference(mark);
        else if (mark.Length > 0 && !OpenMark.Holds(_open, mark.Type))
            _open = new OpenMark(mark, _open);
    }

    /// <summary>A sign that hangs by itself, as an asterisk does, is neither made smaller nor raised.</summary>
    private void AddReference(Mark mark)
    {
        var sign = mark.Target ?? "";
        var style = Current();
        var hangs = sign.AsSpan().Trim('*').IsEmpty;
        _stretches.Add(new Stretch(
            _position, hangs ? style : style.Raised(), hangs ? 0 : style.Size * Typography.Rise, new OpenMark(mark, _open), sign));
    }

    private void CloseUntil(int position)
    {
        for (; _open is { } open && open.Mark.End <= position; _open = open.Outer)
            AdvanceTo(open.Mark.End);
    }

    private void AdvanceTo(int position)
    {
        var end = Math.Min(position, _length);
        if (end <= _position)
            return;

        _stretches.Add(new Stretch(end, Current(), Rise: 0, _open));
        _position = end;
    }

    private TextStyle Current() => _style.Under(OpenMark.Holds(_open, MarkType.Strong), OpenMark.Holds(_open, MarkType.Emphasis));
}
