using System.Runtime.InteropServices;
using TaggedPdf.Unicode;

namespace TaggedPdf.Fonts;

/// <summary>Characters that are shaped together: of one script and one typeface.</summary>
/// <param name="Script">Null where every character is one that all scripts use, and the typeface is one of the preferred.</param>
/// <param name="Typeface">Null for one grapheme cluster that no typeface has.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextItem(int Start, int Length, UnicodeScript? Script, Typeface? Typeface);
