namespace Letters.Rendering.Pdf;

/// <summary>Who publishes a letter, whom to ask, and where else it can be read, as far as it is stated.</summary>
internal static class Colophon
{
    /// <summary>The lines at the end of the letter.</summary>
    /// <param name="permanentAddress">As the imprint has it; not told twice.</param>
    public static IReadOnlyList<Passage> Of(Letter letter, Labels labels, string? permanentAddress) =>
    [
        .. TranslatedFrom(letter, labels),
        .. Publisher(letter.Metadata, labels),
        .. Contact(letter.Metadata, labels),
        .. License(letter.Metadata, labels),
        .. Place(letter.Metadata, permanentAddress),
        .. Translations(letter, labels),
    ];

    private static IEnumerable<Passage> TranslatedFrom(Letter letter, Labels labels)
    {
        if (letter.TranslatedFrom is { } original)
            yield return new Passage(labels.TranslatedFrom(LanguageName.Of(original)));
    }

    private static IEnumerable<Passage> Publisher(LetterMetadata metadata, Labels labels)
    {
        if (metadata is { Publisher: null, PublisherUrl: null })
            yield break;

        var words = LabelledText.Of(labels, labels.PublishedBy, metadata.Publisher ?? "");
        yield return metadata.PublisherUrl is { } address
            ? AddressText.After(metadata.Publisher is null ? words : $"{words}, ", address)
            : new Passage(words);
    }

    private static IEnumerable<Passage> Contact(LetterMetadata metadata, Labels labels)
    {
        if (metadata.Contact is { } contact)
            yield return MailLink.In(LabelledText.Of(labels, labels.Contact, contact));
    }

    private static IEnumerable<Passage> License(LetterMetadata metadata, Labels labels)
    {
        if (metadata.License is not { } license)
            yield break;

        yield return WebAddress.TryParse(license, out _)
            ? AddressText.After(LabelledText.Of(labels, labels.License, ""), license)
            : new Passage(LabelledText.Of(labels, labels.License, license));
    }

    private static IEnumerable<Passage> Place(LetterMetadata metadata, string? permanentAddress)
    {
        if (metadata.CanonicalUrl is { } address && address != permanentAddress)
            yield return AddressText.After("", address);
    }

    /// <summary>Only those whose own address is stated: others have none that this file could know.</summary>
    private static IEnumerable<Passage> Translations(Letter letter, Labels labels)
    {
        var text = LabelledText.Of(labels, labels.OtherLanguages, "");
        var marks = new List<Mark>();
        foreach (var translation in letter.Translations)
        {
            if (translation.Metadata.CanonicalUrl is not { } address || address == letter.Metadata.CanonicalUrl)
                continue;

            if (marks.Count > 0)
                text += ", ";
            var name = LanguageName.Of(translation.Language);
            marks.Add(new Mark(text.Length, name.Length, MarkType.Link, address));
            text += name;
        }

        if (marks.Count > 0)
            yield return new Passage(text) { Marks = marks.ToSequence() };
    }
}
