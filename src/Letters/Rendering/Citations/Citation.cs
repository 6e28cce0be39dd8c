namespace Letters.Rendering.Citations;

/// <summary>What a citation of a letter says, whatever its format. All words are on one line.</summary>
internal sealed record Citation
{
    /// <summary>More are "and others": a list of thousands serves no bibliography.</summary>
    public const int MostAuthors = 20;

    /// <summary>Stays the same from revision to revision: the slug, and of a translation its language.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>The first of those who are named, in the order in which they sign.</summary>
    public required IReadOnlyList<CitedName> Authors { get; init; }

    /// <summary>Whether more sign than <see cref="Authors"/>.</summary>
    public required bool HasMoreAuthors { get; init; }

    /// <summary>"Open letter", in the language of the letter.</summary>
    public required string Kind { get; init; }

    /// <summary>"Open letter, 19 signatories"; the kind alone where nobody signs.</summary>
    public required string Note { get; init; }

    public DateOnly? Date { get; init; }

    public string? Publisher { get; init; }

    public string? Place { get; init; }

    public string? Address { get; init; }

    public required string Language { get; init; }

    public required IReadOnlyList<string> Keywords { get; init; }

    /// <summary>The first digits of the revision's id.</summary>
    public required string Version { get; init; }

    public static Citation Of(Letter letter, RenderingContext context)
    {
        var labels = Labels.Of(letter.Language);
        var named = letter.Signatories.Where(signatory => signatory.Kind != SignatoryKind.Others).Take(MostAuthors).Select(CitedName.Of).ToList();
        return new Citation
        {
            Key = letter.TranslatedFrom is null ? letter.Slug.ToString() : $"{letter.Slug}:{letter.Language}",
            Title = CitedText.Of(letter.Title.Text),
            Authors = named,
            HasMoreAuthors = named.Count < letter.SignatoryCount,
            Kind = labels.OpenLetter,
            Note = letter.SignatoryCount == 0 ? labels.OpenLetter : $"{labels.OpenLetter}{labels.Separator}{labels.SignatoryCount(letter.SignatoryCount)}",
            Date = letter.Metadata.Date,
            Publisher = OrNull(letter.Metadata.Publisher),
            Place = OrNull(letter.Metadata.Place),
            Address = OrNull(RevisionAddress.Of(letter, context)),
            Language = letter.Language.ToString(),
            Keywords = [.. letter.Metadata.Keywords.Select(CitedText.Of)],
            Version = context.Id.Short,
        };
    }

    private static string? OrNull(string? text) => text is not null && CitedText.Of(text) is { Length: > 0 } words ? words : null;
}
