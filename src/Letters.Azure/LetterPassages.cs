namespace Letters.Azure;

/// <summary>A letter as a list of passages, and back: the original, then its translations.</summary>
internal static class LetterPassages
{
    public static IEnumerable<StoredPassage> Of(Letter letter)
    {
        foreach (var passage in OfOneLanguage(letter)) yield return passage;
        foreach (var translation in letter.Translations)
        {
            yield return new StoredPassage(PassageKind.Translation, translation.Language.ToString());
            foreach (var passage in OfOneLanguage(translation)) yield return passage;
        }
    }

    public static Letter ToLetter(Revision revision, IReadOnlyList<StoredPassage> passages)
    {
        var starts = passages.Index().Where(passage => passage.Item.Kind == PassageKind.Translation).Select(passage => passage.Index).ToList();
        var original = ToLetter(revision.Slug, revision.Language, passages.Take(starts.Count > 0 ? starts[0] : passages.Count));
        var translations = starts.Select((start, index) =>
        {
            var end = index + 1 < starts.Count ? starts[index + 1] : passages.Count;
            var text = ToLetter(revision.Slug, LanguageTag.Parse(passages[start].Text), passages.Take(end).Skip(start + 1));
            return text with { TranslatedFrom = revision.Language };
        });
        return original with { Translations = translations.ToSequence() };
    }

    private static IEnumerable<StoredPassage> OfOneLanguage(Letter letter)
    {
        yield return StoredPassage.Of(PassageKind.Title, letter.Title);
        foreach (var paragraph in letter.Standfirst) yield return StoredPassage.Of(PassageKind.Standfirst, paragraph);
        if (letter.Dateline is { } dateline) yield return StoredPassage.Of(PassageKind.Dateline, dateline);
        foreach (var addressee in letter.Addressees) yield return StoredPassage.Of(PassageKind.Addressee, addressee);
        if (letter.Subject is { } subject) yield return StoredPassage.Of(PassageKind.Subject, subject);
        if (letter.Salutation is { } salutation) yield return StoredPassage.Of(PassageKind.Salutation, salutation);
        foreach (var block in letter.Body) yield return StoredPassage.Of(KindOf(block.Type), block.Text) with { Level = block.Level == 0 ? null : block.Level, Number = block.Number };
        if (letter.Closing is { } closing) yield return StoredPassage.Of(PassageKind.Closing, closing);
        foreach (var paragraph in letter.Postscript) yield return StoredPassage.Of(PassageKind.Postscript, paragraph);
        foreach (var note in letter.Notes) yield return StoredPassage.Of(PassageKind.Note, note.Text) with { Label = note.Label };
        if (letter.Metadata != LetterMetadata.Empty) yield return new StoredPassage(PassageKind.Metadata, StoredJson.WriteOne(letter.Metadata));
    }

    private static Letter ToLetter(Slug slug, LanguageTag language, IEnumerable<StoredPassage> stored)
    {
        var passages = stored.ToList();
        return new Letter
        {
            Slug = slug,
            Language = language,
            Title = All(PassageKind.Title)[0],
            Standfirst = All(PassageKind.Standfirst),
            Dateline = Find(PassageKind.Dateline),
            Addressees = All(PassageKind.Addressee),
            Subject = Find(PassageKind.Subject),
            Salutation = Find(PassageKind.Salutation),
            Body = Block.Anchor(passages.Where(passage => TypeOf(passage.Kind) is not null).Select(ToBlock)),
            Closing = Find(PassageKind.Closing),
            Postscript = All(PassageKind.Postscript),
            Notes = passages.Where(passage => passage.Kind == PassageKind.Note).Select(note => new Note(note.Label ?? "", note.ToPassage())).ToSequence(),
            Metadata = passages.Find(passage => passage.Kind == PassageKind.Metadata) is { } metadata ? StoredJson.ReadOne<LetterMetadata>(metadata.Text) : LetterMetadata.Empty,
        };

        Sequence<Passage> All(PassageKind kind) => passages.Where(passage => passage.Kind == kind).Select(passage => passage.ToPassage()).ToSequence();

        Passage? Find(PassageKind kind) => passages.Find(passage => passage.Kind == kind)?.ToPassage();
    }

    private static Block ToBlock(StoredPassage passage) =>
        new("", TypeOf(passage.Kind) ?? BlockType.Paragraph, passage.ToPassage()) { Level = passage.Level ?? 0, Number = passage.Number };

    private static PassageKind KindOf(BlockType type) => type switch
    {
        BlockType.Paragraph => PassageKind.Paragraph,
        BlockType.Heading => PassageKind.Heading,
        BlockType.ListItem => PassageKind.ListItem,
        BlockType.Quotation => PassageKind.Quotation,
        _ => throw new InvalidOperationException($"No passage is stored as {type}."),
    };

    private static BlockType? TypeOf(PassageKind kind) => kind switch
    {
        PassageKind.Paragraph => BlockType.Paragraph,
        PassageKind.Heading => BlockType.Heading,
        PassageKind.ListItem => BlockType.ListItem,
        PassageKind.Quotation => BlockType.Quotation,
        _ => null,
    };
}
