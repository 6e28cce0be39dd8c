namespace TaggedPdf;

internal static class Placeholder;
