namespace Letters.Checking;

/// <summary>A letter with the files its words stand in, as the checks look at it.</summary>
/// <param name="TextFile">The file of the text.</param>
/// <param name="SignatoryFile">The file of the signatories; may be that of the text.</param>
/// <param name="SignatoriesInText">How many of the first signatories stand in the text nevertheless.</param>
internal sealed record CheckedLetter(Letter Letter, string TextFile, string SignatoryFile, int SignatoriesInText)
{
    /// <summary>The language without script and region: "pt".</summary>
    public string PrimaryLanguage { get; } = Letter.Language.ToString().Split('-')[0].ToLowerInvariant();

    /// <summary>A translation has the signatories and the date of its original, so that only its own words are looked at.</summary>
    public bool IsTranslation => Letter.TranslatedFrom is not null;

    public PlacedPassage Title => InText(Letter.Title);

    /// <summary>The parts that are running text, each as its paragraphs in order.</summary>
    public IReadOnlyList<IReadOnlyList<PlacedPassage>> Prose =>
    [
        [.. Letter.Standfirst.Select(InText)],
        [.. Letter.Body.Select(block => InText(block.Text))],
        [.. Letter.Postscript.Select(InText)],
        [.. Letter.Notes.Select(note => InText(note.Text))],
    ];

    /// <summary>The parts that are a line or a few, each on its own.</summary>
    public IEnumerable<PlacedPassage> ShortParts
    {
        get
        {
            Passage?[] parts = [Letter.Title, Letter.Dateline, .. Letter.Addressees, Letter.Subject, Letter.Salutation, Letter.Closing];
            var placed = parts.OfType<Passage>().Select(InText);
            return IsTranslation ? placed : placed.Concat(SignatoryPassages);
        }
    }

    public IEnumerable<PlacedPassage> Passages => ShortParts.Concat(Prose.SelectMany(part => part));

    private IEnumerable<PlacedPassage> SignatoryPassages => Letter.Signatories.SelectMany(signatory =>
        signatory.Affiliations.Select(affiliation => affiliation.Text).Prepend(signatory.Name).Select(passage => InList(signatory, passage)));

    public PlacedPassage InText(Passage passage) => new(passage, TextFile);

    public PlacedPassage InList(Signatory signatory, Passage passage) => new(passage, signatory.Position <= SignatoriesInText ? TextFile : SignatoryFile);
}
