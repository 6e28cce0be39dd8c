namespace Letters;

/// <summary>Lines of an uploaded file, counted from 1, both ends included. The default says "of no file": a letter read back from storage.</summary>
public readonly record struct LineRange(int First, int Last)
{
    public static LineRange Single(int line) => new(line, line);

    public override string ToString() => First == Last ? $"line {First}" : $"lines {First}-{Last}";
}

/// <summary>Where in a passage the words of a line of the uploaded file begin.</summary>
/// <param name="Offset">In UTF-16 code units of the passage, from 0.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Of the words' beginning on that line, from 1 in UTF-16 code units.</param>
public readonly record struct LineStart(int Offset, int Line, int Column);
