using Letters.Parsing;
using Letters.Parsing.Metadata;

namespace Letters.Tests;

/// <summary>Metadata as it would stand in letter.yaml.</summary>
internal static class MetadataText
{
    public static (GivenMetadata Metadata, Sequence<Diagnostic> Diagnostics) Read(string yaml, int firstLine = 1)
    {
        var diagnostics = new DiagnosticList("letter.yaml");
        return (MetadataReader.Read(yaml, firstLine, diagnostics), diagnostics.ToSequence());
    }
}
