using Letters.Rendering;

namespace Letters;

/// <summary>An immutable, numbered state of a letter and the manifest of what was made from it.</summary>
public sealed record Revision
{
    public required Slug Slug { get; init; }

    /// <summary>1 for the first state of the letter, then without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>The <see cref="Template.Version"/> that its renditions were made with; 0 where that was not counted yet.</summary>
    public int Template { get; init; }

    /// <summary>The <see cref="RenderingSettings.Fingerprint"/> of the settings that its renditions were made with; null for the default.</summary>
    public string? Settings { get; init; }

    /// <summary>The hash of the canonical letter: the same letter has the same id, whatever file it came from.</summary>
    public required ContentHash Id { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>When revision 1 of the letter was published; null where that was not written down.</summary>
    public DateTimeOffset? FirstPublishedAt { get; init; }

    /// <summary>The date of the letter, where its author gave one.</summary>
    public DateOnly? Date { get; init; }

    public Sequence<string> Keywords { get; init; } = [];

    /// <summary>The year that the letter is listed under: that of its date, else that in which it was first published (UTC).</summary>
    public int Year => Date?.Year ?? (FirstPublishedAt ?? PublishedAt).UtcDateTime.Year;

    public required LanguageTag Language { get; init; }

    public required string Title { get; init; }

    /// <summary>How many sign.</summary>
    public required int SignatoryCount { get; init; }

    /// <summary>Names the signatory list: revisions that share the list share its rows.</summary>
    public required ContentHash SignatoryList { get; init; }

    /// <summary>How many entries the list has: those who are counted and not named are one.</summary>
    public required int SignatoryListLength { get; init; }

    public required Sequence<Rendition> Renditions { get; init; }

    /// <summary>What the pages among them need of browsers: <see cref="ILetterRenderer.PolicyOf"/>. Null where it was not kept yet. It follows from the pages, so it is not hashed.</summary>
    public string? PagePolicy { get; init; }

    /// <summary>The uploaded files it was parsed from.</summary>
    public required Sequence<SourceFile> Sources { get; init; }

    /// <summary>The <see cref="Hash"/> of the revision before; null for the first.</summary>
    public ContentHash? Previous { get; init; }

    /// <summary>The hash of what names the revision and of what was made of it, <see cref="Previous"/> included: a chain in which no link can be changed unseen.</summary>
    public ContentHash Hash => CanonicalRevision.HashOf(this);

    /// <summary>What is hashed: JSON in UTF-8. Its SHA-256 is <see cref="Hash"/>, which the next revision names as its previous.</summary>
    public ReadOnlyMemory<byte> Manifest => CanonicalRevision.Write(this);

    /// <summary>The languages of the letter's translations.</summary>
    public Sequence<LanguageTag> Translations => Renditions.Where(rendition => rendition.Language is not null).Select(rendition => rendition.Language!.Value).Distinct().ToSequence();

    /// <param name="format">Of the rendition.</param>
    /// <param name="language">Of a translation; null for the original.</param>
    public Rendition? FindRendition(RenditionFormat format, LanguageTag? language = null) =>
        Renditions.FirstOrDefault(rendition => rendition.Format == format && rendition.Language == language);
}

/// <summary>One rendition in a revision's manifest.</summary>
/// <param name="Length">In bytes.</param>
public sealed record Rendition(RenditionFormat Format, long Length, ContentHash Sha256)
{
    /// <summary>Of a translation its language; null where it renders the original.</summary>
    public LanguageTag? Language { get; init; }
}

/// <summary>An uploaded file that a revision was parsed from.</summary>
/// <param name="Name">Its name in the letter's folder: "letter.txt".</param>
/// <param name="Length">In bytes.</param>
public sealed record SourceFile(string Name, long Length, ContentHash Sha256);
