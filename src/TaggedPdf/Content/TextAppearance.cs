using System.Runtime.InteropServices;

namespace TaggedPdf.Content;

/// <summary>How text is painted.</summary>
/// <param name="Size">Font size in points.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextAppearance(double Size, RgbColor Color);
