namespace Letters;

/// <summary>Lines of an uploaded file, counted from 1, both ends included. The default says "of no file": a letter read back from storage.</summary>
public readonly record struct LineRange(int First, int Last)
{
    public static LineRange Single(int line) => new(line, line);

    public override string ToString() => First == Last ? $"line {First}" : $"lines {First}-{Last}";
}
