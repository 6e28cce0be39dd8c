namespace Letters.Rendering.Pdf;

/// <summary>A bullet, a number or the sign of a note before the paragraph that it belongs to.</summary>
/// <param name="Note">The number of the note in the letter, from 1; null for items of lists.</param>
internal sealed record HangingLabel(LineOfText Text, TextStyle Style, int? Note = null)
{
    /// <summary>In points.</summary>
    public double Width => Style.Points(Text.Width);
}
