using System.Runtime.InteropServices;

namespace TaggedPdf.Unicode;

/// <summary>Characters of a line that run in one direction.</summary>
/// <param name="Start">The index of the first, in the paragraph's text.</param>
/// <param name="Level">The embedding level; odd from right to left (UAX #9, BD2).</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BidiRun(int Start, int Length, byte Level)
{
    public bool IsRightToLeft => (Level & 1) != 0;
}
