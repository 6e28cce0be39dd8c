namespace Letters;

/// <summary>An open letter: its text and the people who sign it. Two letters with the same words are equal, whatever file they came from.</summary>
public sealed record Letter
{
    public required Slug Slug { get; init; }

    public LanguageTag Language { get; init; } = LanguageTag.English;

    public required Passage Title { get; init; }

    /// <summary>The introduction before the letter itself, a paragraph an item; may be empty.</summary>
    public Sequence<Passage> Standfirst { get; init; } = [];

    /// <summary>The line with place and date, "Geneva, 12 May 2024", as printed; null where there is none.</summary>
    public Passage? Dateline { get; init; }

    /// <summary>Address blocks above the salutation, one an item, their lines parted by line feeds; may be empty.</summary>
    public Sequence<Passage> Addressees { get; init; } = [];

    /// <summary>What the letter is about, "Re: …", with the word before the colon as printed; null where there is none.</summary>
    public Passage? Subject { get; init; }

    /// <summary>"Dear …:"; where the author greets several addressees on lines of their own, these are parted by line feeds.</summary>
    public Passage? Salutation { get; init; }

    public Sequence<Block> Body { get; init; } = [];

    /// <summary>"Sincerely,"; null where the signatories follow the body at once.</summary>
    public Passage? Closing { get; init; }

    /// <summary>In the order in which they are printed.</summary>
    public Sequence<Signatory> Signatories { get; init; } = [];

    /// <summary>Paragraphs below the signatories; may be empty.</summary>
    public Sequence<Passage> Postscript { get; init; } = [];

    /// <summary>In the order in which they are printed, below all else; may be empty.</summary>
    public Sequence<Note> Notes { get; init; } = [];

    public LetterMetadata Metadata { get; init; } = LetterMetadata.Empty;

    /// <summary>The same letter in other languages, in the order of their tags; each has the same signatories and no translations of its own.</summary>
    public Sequence<Letter> Translations { get; init; } = [];

    /// <summary>The language that the letter was written in, where this is a translation; null for the original.</summary>
    public LanguageTag? TranslatedFrom { get; init; }

    /// <summary>How many sign, those who are only counted included.</summary>
    public int SignatoryCount => Signatories.Sum(signatory => signatory.Count);

    /// <summary>The letter as it reads in one of its languages, with the others, the original included, as its translations.</summary>
    /// <exception cref="ArgumentException">The letter is not in that language.</exception>
    public Letter In(LanguageTag language)
    {
        if (language == Language) return this;
        var translation = Translations.FirstOrDefault(translation => translation.Language == language)
            ?? throw new ArgumentException($"The letter is not in “{language}”.", nameof(language));
        var others = Translations.Where(other => other.Language != language).Append(this with { Translations = [] });
        return translation with { Translations = others.OrderBy(other => other.Language.ToString(), StringComparer.Ordinal).ToSequence() };
    }

    /// <summary>All words of the letter in reading order, without those of its translations.</summary>
    public IEnumerable<Passage> Passages() =>
    [
        Title, .. Standfirst, .. Optional(Dateline), .. Addressees, .. Optional(Subject), .. Optional(Salutation), .. Body.Select(block => block.Text), .. Optional(Closing),
        .. Signatories.SelectMany(signatory => signatory.Affiliations.Select(affiliation => affiliation.Text).Prepend(signatory.Name)),
        .. Postscript, .. Notes.Select(note => note.Text),
    ];

    private static IEnumerable<Passage> Optional(Passage? passage) => passage is null ? [] : [passage];
}
