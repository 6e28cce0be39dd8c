using HarfBuzzSharp;

namespace TaggedPdf.Fonts;

/// <summary>How all text of a cascade is shaped.</summary>
/// <param name="Language">A BCP 47 tag.</param>
internal sealed record ShapingStyle(Feature[] Features, string Language);
