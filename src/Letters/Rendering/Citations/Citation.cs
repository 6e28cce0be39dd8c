namespace Letters.Rendering.Citations;

/// <summary>What the citation formats say of a letter.</summary>
internal sealed record Citation
{
    /// <summary>More authors than a bibliography prints; the rest are "others".</summary>
    private const int MostAuthors = 20;

    public required string Key { get; init; }

    public required string Title { get; init; }

    public required LanguageTag Language { get; init; }

    public required IReadOnlyList<CitedAuthor> Authors { get; init; }

    /// <summary>How many sign beside <see cref="Authors"/>.</summary>
    public required int Others { get; init; }

    public required DateOnly? Date { get; init; }

    public required string? Place { get; init; }

    public required string? Publisher { get; init; }

    public required string? Address { get; init; }

    public required Sequence<string> Keywords { get; init; }

    /// <summary>The beginning of the revision's id.</summary>
    public required string Version { get; init; }

    public static Citation Of(Letter letter, RenderingContext context)
    {
        var named = letter.Signatories.Where(signatory => signatory.Kind != SignatoryKind.Others).Take(MostAuthors).ToList();
        return new Citation
        {
            Key = letter.TranslatedFrom is null ? letter.Slug.ToString() : $"{letter.Slug}-{letter.Language}",
            Title = letter.Title.Text.Replace('\n', ' '),
            Language = letter.Language,
            Authors = named.ConvertAll(CitedAuthor.Of),
            Others = letter.SignatoryCount - named.Count,
            Date = letter.Metadata.Date,
            Place = letter.Metadata.Place,
            Publisher = letter.Metadata.Publisher,
            Address = letter.Metadata.CanonicalUrl ?? (context.Origin is { } origin ? new Uri(origin, LetterPaths.Of(letter).Page).AbsoluteUri : null),
            Keywords = letter.Metadata.Keywords,
            Version = context.Id.Short,
        };
    }
}

/// <param name="Family">Of an organisation its whole name.</param>
/// <param name="Given">Null where the name has no parts.</param>
internal sealed record CitedAuthor(string Family, string? Given, bool IsOrganisation)
{
    public static CitedAuthor Of(Signatory signatory)
    {
        if (signatory.Kind == SignatoryKind.Organisation) return new CitedAuthor(signatory.Name.Text, null, IsOrganisation: true);
        var sortName = SortName.Of(signatory);
        return sortName.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma
            ? new CitedAuthor(sortName[..comma], sortName[(comma + 2)..], IsOrganisation: false)
            : new CitedAuthor(sortName, null, IsOrganisation: false);
    }
}
