using static TaggedPdf.Unicode.LineBreakClass;

namespace TaggedPdf.Unicode;

/// <summary>The line breaking rules in their order (UAX #14, 6.1 and 6.2); the first that applies decides.</summary>
internal static class LineBreakRules
{
    public static LineBreak Between(ref LineBreakContext place) =>
        AtLineEnds(ref place) ?? AtSpacesAndMarks(ref place) ?? AtPunctuation(ref place) ?? AtQuotations(ref place) ?? AtHyphens(ref place)
        ?? (IsHeldTogether(ref place) ? LineBreak.None : LineBreak.Allowed);

    /// <summary>LB2 to LB6.</summary>
    private static LineBreak? AtLineEnds(ref LineBreakContext place)
    {
        var (last, next) = (place.Last.Class, place.Next);
        if (next.Class == End || (place.Last.IsLineEnd && !(last == CR && next.Class == LF)))
            return LineBreak.Required;
        return next.IsLineEnd ? LineBreak.None : null;
    }

    /// <summary>LB7 to LB12a.</summary>
    private static LineBreak? AtSpacesAndMarks(ref LineBreakContext place)
    {
        var (last, next) = (place.Last, place.Next.Class);
        if (next is SP or ZW)
            return LineBreak.None;
        if (place.LastButSpaces.Class == ZW)
            return LineBreak.Allowed;
        if (place.FollowsJoiner || place.NextIsCarried || next == WJ || last.Class is WJ or GL)
            return LineBreak.None;
        return next == GL && !(last.IsBreakAfter || last.Class is SP or HY) ? LineBreak.None : null;
    }

    /// <summary>LB13 to LB18.</summary>
    private static LineBreak? AtPunctuation(ref LineBreakContext place)
    {
        var (before, next) = (place.LastButSpaces.Class, place.Next.Class);
        if (next is CL or CP or EX or SY || before == OP || place.QuotationOpens)
            return LineBreak.None;
        if (next == PF && place.Following.FollowsQuotation)
            return LineBreak.None;
        if (next == IS)
            return place.Last.Class == SP && place.Following.Class == NU ? LineBreak.Allowed : LineBreak.None;
        if ((next == NS && before is (CL or CP)) || (next == B2 && before == B2))
            return LineBreak.None;
        return place.Last.Class == SP ? LineBreak.Allowed : null;
    }

    /// <summary>LB19 and LB19a.</summary>
    private static LineBreak? AtQuotations(ref LineBreakContext place)
    {
        var (last, next) = (place.Last, place.Next);
        if (next.IsQuotation && (next.Class != PI || !last.IsEastAsian || !place.Following.IsEastAsian))
            return LineBreak.None;
        return last.IsQuotation && (last.Class != PF || !next.IsEastAsian || !place.BeforeLast.IsEastAsian) ? LineBreak.None : null;
    }

    /// <summary>LB20 to LB22.</summary>
    private static LineBreak? AtHyphens(ref LineBreakContext place)
    {
        var (last, next) = (place.Last, place.Next);
        if (next.Class == CB || last.Class == CB)
            return LineBreak.Allowed;
        if (last.Class is (HY or HH) && place.BeforeLast.BeginsWord && IsAlphabetic(next))
            return LineBreak.None;
        if (next.IsBreakAfter || next.Class is HY or NS or IN || last.Class == BB || (last.Class == SY && next.Class == HL))
            return LineBreak.None;
        var isHebrewHyphen = place.BeforeLast.Class == HL && (last.Class == HY || (last.IsBreakAfter && !last.IsEastAsian));
        return isHebrewHyphen && next.Class != HL ? LineBreak.None : null;
    }

    private static bool IsHeldTogether(ref LineBreakContext place) =>
        IsWord(place.Last, place.Next) || IsNumber(ref place) || IsSyllable(ref place) || IsBracketedWord(place.Last, place.Next) || IsEmoji(ref place);

    /// <summary>LB23 to LB24, LB28 and LB29.</summary>
    private static bool IsWord(in LineBreakCharacter last, in LineBreakCharacter next)
    {
        if (IsLetter(next))
            return IsLetter(last) || last.Class is NU or PR or PO or IS;
        if (IsLetter(last))
            return next.Class is NU or PR or PO;
        return (last.Class == PR && next.Class is (ID or EB or EM)) || (next.Class == PO && last.Class is (ID or EB or EM));
    }

    /// <summary>LB25.</summary>
    private static bool IsNumber(ref LineBreakContext place)
    {
        var (last, next) = (place.Last.Class, place.Next.Class);
        return next switch
        {
            PO or PR => place.FollowsNumber || place.FollowsClosedNumber,
            NU => last is PO or PR or HY or IS || place.FollowsNumber,
            OP => last is (PO or PR) && (place.Following.Class == NU || (place.Following.Class == IS && place.SecondFollowing.Class == NU)),
            _ => false,
        };
    }

    /// <summary>LB26 to LB27, and LB28a.</summary>
    private static bool IsSyllable(ref LineBreakContext place)
    {
        var (last, next) = (place.Last, place.Next);
        var isHangul = (last.Class, next.Class) switch
        {
            (JL, JL or JV or H2 or H3) or (JV or H2, JV or JT) or (JT or H3, JT) => true,
            (PR, _) => next.IsHangul,
            (_, PO) => last.IsHangul,
            _ => false,
        };
        if (isHangul)
            return true;
        if (last.Class == AP)
            return next.IsAksara;
        if (last.Class == VI)
            return place.BeforeLast.IsAksara && next.Class is (AK or DC);
        return last.IsAksara && (next.Class is VF or VI || (next.IsAksara && place.Following.Class == VF));
    }

    /// <summary>LB30.</summary>
    private static bool IsBracketedWord(in LineBreakCharacter last, in LineBreakCharacter next) =>
        (next.Class == OP && !next.IsEastAsian && (IsLetter(last) || last.Class == NU))
        || (last.Class == CP && !last.IsEastAsian && (IsLetter(next) || next.Class == NU));

    /// <summary>LB30a and LB30b.</summary>
    private static bool IsEmoji(ref LineBreakContext place) =>
        (place.Next.Class == RI && place.SplitsFlag)
        || (place.Next.Class == EM && (place.Last.Class == EB || place.Last.IsUnassignedPictograph));

    /// <summary>A mark that nothing carries is a letter, too (LB10).</summary>
    private static bool IsAlphabetic(in LineBreakCharacter character) => character.IsAlphabetic || LineBreakContext.IsMark(character.Class);

    private static bool IsLetter(in LineBreakCharacter character) => IsAlphabetic(character) || character.Class == HL;
}
