namespace TaggedPdf.Unicode;

/// <summary>Whether a line may or must end at a place in a text.</summary>
public enum LineBreak
{
    None,

    /// <summary>A line may end here.</summary>
    Allowed,

    /// <summary>A line must end here: after a line end in the text, and at its end.</summary>
    Required,
}

/// <summary>
/// Walks through the places where lines may end, by the Unicode Line Breaking Algorithm (UAX #14 for Unicode 16, all rules, none
/// tailored). Scripts that need a dictionary (Thai, Lao, Khmer, Burmese) are treated as letters by rule LB1: they break at spaces.
/// Takes time linear in the text, and keeps no more than the rules look back at.
/// </summary>
public ref struct LineBreaks
{
    private LineBreakContext _context;

    /// <summary>Begins at the start of a text.</summary>
    public LineBreaks(ReadOnlySpan<char> text) => _context = new LineBreakContext(text);

    /// <summary>The index after the characters before the place that was found.</summary>
    public readonly int Position => _context.Position;

    /// <summary>What the place is that was found.</summary>
    public LineBreak Kind { get; private set; }

    /// <summary>Goes on to the next place where a line may or must end; the end of the text is the last.</summary>
    public bool Next()
    {
        while (_context.Advance())
        {
            Kind = LineBreakRules.Between(ref _context);
            if (Kind != LineBreak.None)
                return true;
        }

        return false;
    }
}
