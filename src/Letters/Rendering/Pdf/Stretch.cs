using System.Runtime.InteropServices;

namespace Letters.Rendering.Pdf;

/// <summary>Words of a passage that look the same and are under the same marks.</summary>
/// <param name="End">The index after its last character; the first is where the stretch before ends.</param>
/// <param name="Rise">From the line's baseline, in points.</param>
/// <param name="Inserted">What is printed between two characters of the passage: the sign of a note. Null for words of the passage.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Stretch(int End, TextStyle Style, double Rise, OpenMark? Mark, string? Inserted = null);
