namespace Letters.Parsing.Metadata;

/// <summary>A value in YAML: words, a list or a map of values.</summary>
/// <param name="Line">Counted from 1 in the file.</param>
/// <param name="Column">Counted from 1 in UTF-16 code units.</param>
internal abstract record MetadataNode(int Line, int Column);

/// <param name="IsNull">Whether nothing, or a plain "null" or "~", is given.</param>
internal sealed record MetadataWords(int Line, int Column, string Text, bool IsNull) : MetadataNode(Line, Column);

internal sealed record MetadataList(int Line, int Column, IReadOnlyList<MetadataNode> Items) : MetadataNode(Line, Column);

internal sealed record MetadataMap(int Line, int Column, IReadOnlyList<(MetadataWords Key, MetadataNode Value)> Entries) : MetadataNode(Line, Column);
