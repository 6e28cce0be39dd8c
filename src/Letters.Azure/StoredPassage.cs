namespace Letters.Azure;

/// <summary>A passage of a revision as it is stored, with what tells its place in the letter.</summary>
/// <param name="Text">Of metadata its JSON, of a translation its language.</param>
internal sealed record StoredPassage(PassageKind Kind, string Text)
{
    /// <summary>As JSON; null where there are none.</summary>
    public string? Marks { get; init; }

    /// <summary>As in <see cref="Block.Level"/>; null for 0.</summary>
    public int? Level { get; init; }

    public int? Number { get; init; }

    /// <summary>Of a note.</summary>
    public string? Label { get; init; }

    public static StoredPassage Of(PassageKind kind, Passage passage) => new(kind, passage.Text)
    {
        Marks = passage.Marks.Count == 0 ? null : StoredJson.Write(passage.Marks),
    };

    public Passage ToPassage() => new(Text) { Marks = Marks is null ? [] : StoredJson.Read<Mark>(Marks) };
}

/// <summary>Stored by name.</summary>
internal enum PassageKind
{
    Title,
    Standfirst,
    Dateline,
    Addressee,
    Subject,
    Salutation,
    Paragraph,
    Heading,
    ListItem,
    Quotation,
    Closing,
    Postscript,
    Note,
    Metadata,

    /// <summary>What follows is of a translation.</summary>
    Translation,
}
