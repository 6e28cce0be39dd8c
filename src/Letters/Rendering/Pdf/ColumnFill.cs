using System.Runtime.InteropServices;

namespace Letters.Rendering.Pdf;

/// <summary>How blocks stand in columns that are read one after another.</summary>
internal static class ColumnFill
{
    private const int BalancingSteps = 24;

    /// <summary>How many of the blocks columns of a height hold.</summary>
    public static int Fit(ReadOnlySpan<SignatoryBlock> blocks, int columns, double height)
    {
        var position = new ColumnPosition(0, 0);
        for (var index = 0; index < blocks.Length; index++)
        {
            position = position.Place(blocks[index], height);
            if (position.Column >= columns)
                return index;
        }

        return blocks.Length;
    }

    /// <summary>The smallest height at which columns hold all of the blocks, given that they do at the greatest.</summary>
    public static double BalancedHeight(ReadOnlySpan<SignatoryBlock> blocks, int columns, double greatest)
    {
        var (low, high) = (0.0, greatest);
        for (var step = 0; step < BalancingSteps; step++)
        {
            var middle = (low + high) / 2;
            if (Fit(blocks, columns, middle) == blocks.Length)
                high = middle;
            else
                low = middle;
        }

        return high;
    }
}

/// <summary>Where a column is filled to.</summary>
/// <param name="Used">The height used, in points.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ColumnPosition(int Column, double Used)
{
    /// <summary>The position after a block: below the last, or at the top of the next column.</summary>
    public ColumnPosition Place(SignatoryBlock block, double height)
    {
        if (Used == 0)
            return block.Height <= height ? new ColumnPosition(Column, block.Height) : new ColumnPosition(int.MaxValue, 0);

        var below = Used + Typography.BetweenSignatories + block.Height;
        return below <= height ? new ColumnPosition(Column, below) : new ColumnPosition(Column + 1, 0).Place(block, height);
    }
}
