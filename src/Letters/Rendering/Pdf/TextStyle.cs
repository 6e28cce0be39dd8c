using TaggedPdf.Content;
using TaggedPdf.Fonts;

namespace Letters.Rendering.Pdf;

/// <summary>How a kind of paragraph looks.</summary>
/// <param name="Size">Font size in points.</param>
/// <param name="Leading">From baseline to baseline, in points.</param>
internal sealed record TextStyle(FontCascade Font, double Size, double Leading, RgbColor Color)
{
    /// <summary>For words under <see cref="MarkType.Emphasis"/>.</summary>
    public FontCascade Emphasis { get; init; } = Font;

    /// <summary>For words under <see cref="MarkType.Strong"/>.</summary>
    public FontCascade Strong { get; init; } = Font;

    /// <summary>For words under both.</summary>
    public FontCascade StrongEmphasis { get; init; } = Font;

    /// <summary>For the raised signs of notes.</summary>
    public FontCascade Signs { get; init; } = Font;

    public TextAppearance Appearance { get; } = new(Size, Color);

    /// <summary>From the top of a line to its baseline: the x-height stands in the middle of the leading.</summary>
    public double BaselineOffset { get; } = (Leading + (Size * Font.Primary.XHeight / 1000)) / 2;

    /// <summary>Thousandths of an em in points.</summary>
    public double Points(int thousandths) => thousandths * Size / 1000;

    /// <summary>Points in thousandths of an em.</summary>
    public int Thousandths(double points) => (int)(points * 1000 / Size);

    /// <summary>The same for words under marks.</summary>
    public TextStyle Under(bool strong, bool emphasis) => (strong, emphasis) switch
    {
        (true, true) => this with { Font = StrongEmphasis },
        (true, false) => this with { Font = Strong },
        (false, true) => this with { Font = Emphasis },
        _ => this,
    };

    /// <summary>The same for the raised sign of a note.</summary>
    public TextStyle Raised() => new(Signs, Size * Typography.RaisedSize, Leading, Color);
}
