namespace Letters;

/// <summary>An open letter: its text and the people who sign it. Two letters with the same words are equal, whatever file they came from.</summary>
public sealed record Letter
{
    public required Slug Slug { get; init; }

    public LanguageTag Language { get; init; } = LanguageTag.English;

    public required Passage Title { get; init; }

    /// <summary>The introduction before the letter itself, a paragraph an item; may be empty.</summary>
    public Sequence<Passage> Standfirst { get; init; } = [];

    /// <summary>Address blocks above the salutation, one an item, their lines parted by line feeds; may be empty.</summary>
    public Sequence<Passage> Addressees { get; init; } = [];

    /// <summary>"Dear …:"; where the author greets several addressees on lines of their own, these are parted by line feeds.</summary>
    public Passage? Salutation { get; init; }

    public Sequence<Block> Body { get; init; } = [];

    /// <summary>"Sincerely,"; null where the signatories follow the body at once.</summary>
    public Passage? Closing { get; init; }

    /// <summary>In the order in which they are printed.</summary>
    public Sequence<Signatory> Signatories { get; init; } = [];

    /// <summary>All words of the letter in reading order.</summary>
    public IEnumerable<Passage> Passages()
    {
        IEnumerable<Passage> text = [Title, .. Standfirst, .. Addressees, .. Optional(Salutation), .. Body.Select(block => block.Text), .. Optional(Closing)];
        return text.Concat(Signatories.SelectMany(signatory => signatory.Affiliations.Select(affiliation => affiliation.Text).Prepend(signatory.Name)));

        static IEnumerable<Passage> Optional(Passage? passage) => passage is null ? [] : [passage];
    }
}
