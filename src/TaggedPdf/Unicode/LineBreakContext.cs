using TaggedPdf.Unicode.Tables;

namespace TaggedPdf.Unicode;

/// <summary>A place between two characters, and what the line breaking rules ask of the text before and after it.</summary>
internal ref struct LineBreakContext
{
    private const int ClassMask = 63;
    private const int EastAsianFlag = 64;
    private const int UnassignedPictographFlag = 128;

    private static readonly PropertyTable Classes = new(LineBreakTable.Runs);
    private static readonly LineBreakCharacter Start = new(LineBreakClass.Start, 0, IsEastAsian: false, IsUnassignedPictograph: false);
    private static readonly LineBreakCharacter End = new(LineBreakClass.End, 0, IsEastAsian: false, IsUnassignedPictograph: false);

    private readonly ReadOnlySpan<char> _text;

    public LineBreakContext(ReadOnlySpan<char> text)
    {
        _text = text;
        Last = BeforeLast = LastButSpaces = Start;
        Next = At(0);
    }

    /// <summary>The index of the place.</summary>
    public int Position { get; private set; }

    /// <summary>The character before the place, without the marks that it carries (rules LB9 and LB10).</summary>
    public LineBreakCharacter Last { get; private set; }

    public LineBreakCharacter BeforeLast { get; private set; }

    /// <summary>The last character before the place that is not a space.</summary>
    public LineBreakCharacter LastButSpaces { get; private set; }

    /// <summary><see cref="LastButSpaces"/> is a quotation mark that opens (rule LB15a).</summary>
    public bool QuotationOpens { get; private set; }

    /// <summary>The place follows a joiner directly (rule LB8a).</summary>
    public bool FollowsJoiner { get; private set; }

    /// <summary>A number, perhaps with separators, ends before the place (rule LB25).</summary>
    public bool FollowsNumber { get; private set; }

    /// <summary>A number and a closing bracket end before the place (rule LB25).</summary>
    public bool FollowsClosedNumber { get; private set; }

    /// <summary>An odd number of regional indicators end before the place (rule LB30a).</summary>
    public bool SplitsFlag { get; private set; }

    /// <summary>The character after the place; a mark that no character carries counts as a letter (rule LB10).</summary>
    public LineBreakCharacter Next { get; private set; }

    /// <summary>Whether the next character is a mark on the last one (rule LB9).</summary>
    public readonly bool NextIsCarried => IsMark(Next.Class) && Last.MayCarryMarks;

    /// <summary>Goes on to the place after the next character; false at the end.</summary>
    public bool Advance()
    {
        if (Position >= _text.Length)
            return false;

        Take(Next);
        Position += Next.Length;
        Next = At(Position);
        return true;
    }

    /// <summary>The character after the next one and the marks that it carries.</summary>
    public readonly LineBreakCharacter Following => At(EndOfNext());

    /// <summary>The character after <see cref="Following"/>.</summary>
    public readonly LineBreakCharacter SecondFollowing
    {
        get
        {
            var index = EndOfNext();
            return At(SkipMarks(index + At(index).Length));
        }
    }

    public static bool IsEastAsian(int codePoint) => (Classes[codePoint] & EastAsianFlag) != 0;

    public static bool IsMark(LineBreakClass lineBreakClass) => lineBreakClass is LineBreakClass.CM or LineBreakClass.ZWJ;

    private readonly int EndOfNext()
    {
        var index = Position + Next.Length;
        return Next.MayCarryMarks ? SkipMarks(index) : index;
    }

    private readonly int SkipMarks(int index)
    {
        for (var character = At(index); IsMark(character.Class); character = At(index))
            index += character.Length;
        return index;
    }

    private void Take(LineBreakCharacter taken)
    {
        FollowsJoiner = taken.Class == LineBreakClass.ZWJ;
        if (IsMark(taken.Class))
        {
            if (Last.MayCarryMarks)
                return;
            taken = taken with { Class = LineBreakClass.AL, IsEastAsian = false };
        }

        (BeforeLast, Last) = (Last, taken);
        FollowsClosedNumber = FollowsNumber && taken.Class is (LineBreakClass.CL or LineBreakClass.CP);
        FollowsNumber = taken.Class == LineBreakClass.NU || (FollowsNumber && taken.Class is (LineBreakClass.SY or LineBreakClass.IS));
        SplitsFlag = taken.Class == LineBreakClass.RI && !SplitsFlag;
        if (taken.Class == LineBreakClass.SP)
            return;
        LastButSpaces = taken;
        QuotationOpens = taken.Class == LineBreakClass.PI && BeforeLast.PrecedesQuotation;
    }

    private readonly LineBreakCharacter At(int index)
    {
        if (index >= _text.Length)
            return End;

        var isPair = index + 1 < _text.Length && char.IsSurrogatePair(_text[index], _text[index + 1]);
        var value = Classes[isPair ? char.ConvertToUtf32(_text[index], _text[index + 1]) : _text[index]];
        return new LineBreakCharacter((LineBreakClass)(value & ClassMask), isPair ? 2 : 1, (value & EastAsianFlag) != 0, (value & UnassignedPictographFlag) != 0);
    }
}
