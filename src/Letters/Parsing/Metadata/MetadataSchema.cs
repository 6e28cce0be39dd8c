namespace Letters.Parsing.Metadata;

/// <summary>The JSON Schema (draft 2020-12) of what can be stated in front matter and in letter.yaml, for editors that check as one types.</summary>
public static class MetadataSchema
{
    private const string Resource = "Letters.Parsing.Metadata.letter-metadata.schema.json";

    /// <summary>In UTF-8.</summary>
    public static ReadOnlyMemory<byte> Json { get; } = Load();

    private static byte[] Load()
    {
        using var resource = typeof(MetadataSchema).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly has no resource {Resource}.");
        var json = new byte[resource.Length];
        resource.ReadExactly(json);
        return json;
    }
}
