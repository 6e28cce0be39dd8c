using System.Runtime.InteropServices;

namespace TaggedPdf.Unicode;

/// <summary>What the line breaking rules ask of a character.</summary>
/// <param name="Length">In UTF-16 units; 0 at the ends of the text.</param>
/// <param name="IsEastAsian">East_Asian_Width is fullwidth, wide or halfwidth.</param>
/// <param name="IsUnassignedPictograph">Extended_Pictographic and not assigned yet (rule LB30b).</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LineBreakCharacter(LineBreakClass Class, int Length, bool IsEastAsian, bool IsUnassignedPictograph)
{
    public bool IsQuotation => Class is LineBreakClass.QU or LineBreakClass.PI or LineBreakClass.PF;

    /// <summary>AL, to which U+25CC belongs except in rule LB28a.</summary>
    public bool IsAlphabetic => Class is LineBreakClass.AL or LineBreakClass.DC;

    public bool IsLetter => IsAlphabetic || Class is LineBreakClass.HL;

    /// <summary>BA, to which U+2010 belongs except in rule LB20a.</summary>
    public bool IsBreakAfter => Class is LineBreakClass.BA or LineBreakClass.HH;

    public bool IsHangul => Class is LineBreakClass.JL or LineBreakClass.JV or LineBreakClass.JT or LineBreakClass.H2 or LineBreakClass.H3;

    /// <summary>What may stand in the middle of an orthographic syllable of a Brahmic script (rule LB28a).</summary>
    public bool IsAksara => Class is LineBreakClass.AK or LineBreakClass.AS or LineBreakClass.DC;

    public bool MayCarryMarks => Class is not (LineBreakClass.BK or LineBreakClass.CR or LineBreakClass.LF or LineBreakClass.NL
        or LineBreakClass.SP or LineBreakClass.ZW or LineBreakClass.Start or LineBreakClass.End);

    /// <summary>After it a quotation mark of class PI opens (rule LB15a).</summary>
    public bool PrecedesQuotation => IsQuotation || Class is LineBreakClass.OP || (BeginsWord && Class is not LineBreakClass.CB);

    /// <summary>After it a hyphen belongs to the word that follows (rule LB20a).</summary>
    public bool BeginsWord => IsLineEnd || Class is LineBreakClass.Start or LineBreakClass.SP or LineBreakClass.ZW or LineBreakClass.CB or LineBreakClass.GL;

    public bool IsLineEnd => Class is LineBreakClass.BK or LineBreakClass.CR or LineBreakClass.LF or LineBreakClass.NL;

    /// <summary>Before it a quotation mark of class PF closes (rule LB15b).</summary>
    public bool FollowsQuotation => IsLineEnd || IsQuotation || Class is LineBreakClass.SP or LineBreakClass.GL or LineBreakClass.WJ or LineBreakClass.CL
        or LineBreakClass.CP or LineBreakClass.EX or LineBreakClass.IS or LineBreakClass.SY or LineBreakClass.ZW or LineBreakClass.End;
}
