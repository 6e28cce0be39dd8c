namespace TaggedPdf.Syntax;

/// <summary>The number of an indirect object; its generation is always 0 (ISO 32000-1, 7.3.10).</summary>
internal readonly record struct PdfReference(int Number);
