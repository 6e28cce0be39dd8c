using TaggedPdf.Tagging;

namespace Letters.Rendering.Pdf;

/// <summary>The elements from the parent of a flow down to the one that a paragraph's words are content of.</summary>
/// <param name="Shared">How many of them, from the outermost, the paragraph before has opened already.</param>
/// <param name="Opened">The others, of which the last is the paragraph's own.</param>
internal sealed record StructurePath(int Shared, params StructureStep[] Opened)
{
    public static StructurePath Paragraph { get; } = Of(StructureType.P);

    /// <summary>The index of the opened step that a label stands before: the body of a list's item, or else the paragraph's own.</summary>
    public int LabelledStep => Array.FindIndex(Opened, step => step.Type == StructureType.LBody) is var body and >= 0 ? body : Opened.Length - 1;

    public static StructurePath Of(StructureType type, string? language = null) => new(0, new StructureStep(type) { Language = language });
}

/// <summary>An element on a path.</summary>
internal sealed record StructureStep(StructureType Type)
{
    /// <summary>Where it is not the parent's.</summary>
    public string? Language { get; init; }

    /// <summary>Of a list.</summary>
    public ListNumbering Numbering { get; init; }

    public StructureElement AddTo(StructureElement parent) => Type switch
    {
        StructureType.L when Numbering != ListNumbering.None => parent.AddList(Numbering),
        StructureType.Note => parent.AddNote(),
        _ => parent.Add(Type, Language),
    };
}
