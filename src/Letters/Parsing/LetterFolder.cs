using Letters.Checking;
using Letters.Logos;
using Letters.Parsing.Metadata;
using Letters.Parsing.Signatories;
using Letters.Publishing;

namespace Letters.Parsing;

/// <summary>The files of one letter on their way to it: its original, its translations, a list of signatories, what is stated about it.</summary>
internal sealed class LetterFolder
{
    private readonly Slug _slug;
    private readonly ParsingLimits _limits;
    private readonly List<NamedFile> _texts;
    private readonly List<NamedFile> _sheets;
    private readonly List<NamedFile> _statements;
    private readonly List<NamedFile> _logos;

    public LetterFolder(Slug slug, IReadOnlyList<LetterFile> files, ParsingLimits limits)
    {
        (_slug, _limits) = (slug, limits);
        var named = files.OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => LetterFileName.TryParse(file.Name, out var name) ? new NamedFile(file, name, new DiagnosticList(file.Path)) : null)
            .OfType<NamedFile>()
            .ToLookup(file => file.Name.Role);
        _texts = [.. named[LetterFileRole.Text]];
        _sheets = [.. named[LetterFileRole.Signatories]];
        _statements = [.. named[LetterFileRole.Metadata]];
        _logos = [.. named[LetterFileRole.Logo]];
    }

    public ParseResult Parse()
    {
        ReportTwins(_texts, "The letter");
        ReportTwins(_sheets, "The list of signatories");
        ReportTwins(_statements, "What is stated about the letter");
        ReportTwins(_logos, "The logo");
        ReportTooLarge();
        var letter = HasErrors || _texts.Count == 0 ? null : ReadLetter();
        var diagnostics = Files.SelectMany(file => file.Diagnostics.ToSequence()).ToSequence();
        return new ParseResult(HasErrors ? null : letter, diagnostics);
    }

    private IEnumerable<NamedFile> Files => _texts.Concat(_sheets).Concat(_statements).Concat(_logos);

    private bool HasErrors => Files.Any(file => file.Diagnostics.HasErrors);

    /// <summary>Nothing is read of a letter with such a file.</summary>
    private void ReportTooLarge()
    {
        foreach (var file in Files)
        {
            if (file.File.Content.Length > _limits.FileOf(file.Name.Extension)) file.Diagnostics.Add(_limits.TooLarge(file.Name.Extension, file.File.Content.Length));
        }
    }

    private Letter? ReadLetter()
    {
        var given = _statements.Select(file => TextReaders.ReadMetadata(file.File.Content, file.Diagnostics)).FirstOrDefault() ?? GivenMetadata.None;
        var sheet = _sheets.Select(file => TextReaders.ReadSheet(file.Name.Extension, file.File.Content, _limits, file.Diagnostics)).FirstOrDefault();
        if (FindOriginal(given.Language) is not { } original) return null;

        var letter = ReadText(original, given, signatoriesElsewhere: sheet is not null);
        var translations = _texts.Where(file => file != original).Select(file => (File: file, Letter: ReadText(file, GivenMetadata.None, signatoriesElsewhere: true, isTranslation: true))).ToList();
        if (letter is null || translations.Exists(translation => translation.Letter is null)) return null;

        var signatoriesInText = letter.Signatories.Count;
        if (sheet is not null) letter = AddSheet(letter, original, sheet);
        foreach (var (file, translation) in translations) ReportDifferences(letter, translation!, file);
        ReportSameLanguage(letter, translations.ConvertAll(translation => (translation.File, translation.Letter!)));
        Check(letter, original, sheet is null ? original : _sheets[0]);
        foreach (var (file, translation) in translations) Check(translation! with { Signatories = [] }, file, file);
        CheckAsEditor(letter, original, sheet is null ? original : _sheets[0], signatoriesInText);
        foreach (var (file, translation) in translations) CheckAsEditor(Translate(letter, translation!), file, file, 0);
        return letter with
        {
            Translations = translations.Select(translation => Translate(letter, translation.Letter!)).OrderBy(translation => translation.Language.ToString(), StringComparer.Ordinal).ToSequence(),
        };
    }

    /// <summary>The text whose name says no language; else the one in the stated language; else the only one.</summary>
    private NamedFile? FindOriginal(LanguageTag? stated)
    {
        if (_texts.Find(file => file.Name.Language is null) is { } unnamed) return unnamed;
        if (_texts.Find(file => file.Name.Language == stated) is { } named) return named;
        if (_texts.Count == 1) return _texts[0];
        _texts[0].Diagnostics.Add(new("no-original", DiagnosticSeverity.Error, $"{string.Join(", ", _texts.Select(file => $"“{file.File.Name}”"))}: none of them is told to be the original.")
        {
            Suggestion = "Take the language out of the name of the original, as in “letter.md”, or state it in letter.yaml: “language: en”.",
        });
        return null;
    }

    private Letter? ReadText(NamedFile file, GivenMetadata given, bool signatoriesElsewhere, bool isTranslation = false)
    {
        if (TextReaders.Read(file.Name.Extension, file.File.Content, _limits, file.Diagnostics) is not { } source) return null;
        var metadata = source.Metadata.Over(given);
        if (file.Name.Language is { } language)
        {
            if (metadata.Language is { } stated && stated != language) file.Diagnostics.Add(LanguagesDiffer(stated, language));
            metadata = metadata with { Language = language };
        }

        if (!isTranslation) metadata = metadata with { Letter = WithLogo(metadata, file.Diagnostics) };
        return LetterAssembly.Assemble(_slug, source with { Metadata = metadata }, signatoriesElsewhere, file.Diagnostics);
    }

    /// <summary>What a logo says is stated with the theme; else it is the publisher's name.</summary>
    private LetterMetadata WithLogo(GivenMetadata given, DiagnosticList text)
    {
        var metadata = given.Letter;
        if (_logos.Count == 0)
        {
            if (given.LogoText is { } words) text.Add(LogoReader.Missing(words));
            return metadata;
        }

        var file = _logos[0];
        var logo = LogoReader.Read(file.Name.Extension, file.File.Content, given.LogoText?.Text ?? metadata.Publisher, file.Diagnostics);
        return logo is null ? metadata : metadata with { Theme = (metadata.Theme ?? Theme.Usual) with { Logo = logo } };
    }

    private Letter AddSheet(Letter letter, NamedFile original, SignatorySection sheet)
    {
        if (letter.Signatories.Count > 0)
        {
            original.Diagnostics.Add(new("signatories-in-two-places", DiagnosticSeverity.Warning, $"The letter has {letter.Signatories.Count} signatories in its text and {sheet.Signatories.Count} in “{_sheets[0].File.Name}”. Both are printed, those of the text first.")
            {
                Line = letter.Signatories[0].Name.Lines.First,
                Excerpt = letter.Signatories[0].Name.Text,
                Suggestion = "Keep the list in one place.",
            });
        }

        sheet = NoteLabels.MakeUnique(sheet, letter.Notes);
        var signatories = letter.Signatories.Concat(sheet.Signatories).Select((signatory, index) => signatory with { Position = index + 1 });
        return letter with { Signatories = signatories.ToSequence(), Notes = letter.Notes.Concat(sheet.Notes).ToSequence() };
    }

    /// <summary>What only the whole letter tells.</summary>
    private static void Check(Letter letter, NamedFile text, NamedFile signatories)
    {
        foreach (var found in GlyphCheck.Find(text == signatories ? letter : letter with { Signatories = [] }, text.File.Path)) text.Diagnostics.Add(found);
        if (text == signatories) return;
        foreach (var found in GlyphCheck.Find(OnlySignatories(letter), signatories.File.Path)) signatories.Diagnostics.Add(found);
    }

    private static void CheckAsEditor(Letter letter, NamedFile text, NamedFile signatories, int signatoriesInText)
    {
        foreach (var found in EditorialCheck.Find(letter, text.File.Path, signatories.File.Path, signatoriesInText))
        {
            (found.File == signatories.File.Path ? signatories : text).Diagnostics.Add(found);
        }
    }

    private static Letter OnlySignatories(Letter letter) => new() { Slug = letter.Slug, Language = letter.Language, Title = new Passage(""), Signatories = letter.Signatories };

    /// <summary>A translation says nothing about the letter that the original does not say, but for what is in its own words.</summary>
    private static Letter Translate(Letter original, Letter translation) => translation with
    {
        Signatories = original.Signatories,
        TranslatedFrom = original.Language,
        Metadata = translation.Metadata with
        {
            Date = translation.Metadata.Date ?? original.Metadata.Date,
            Place = translation.Metadata.Place ?? original.Metadata.Place,
            Publisher = translation.Metadata.Publisher ?? original.Metadata.Publisher,
            PublisherUrl = translation.Metadata.PublisherUrl ?? original.Metadata.PublisherUrl,
            Contact = translation.Metadata.Contact ?? original.Metadata.Contact,
            License = translation.Metadata.License ?? original.Metadata.License,
            Status = translation.Metadata.Status ?? original.Metadata.Status,
            Theme = original.Metadata.Theme,
        },
    };

    private static void ReportDifferences(Letter original, Letter translation, NamedFile file)
    {
        if (translation.Signatories.Count > 0)
        {
            var first = translation.Signatories[0].Name;
            file.Diagnostics.Add(new("translation-with-signatories", DiagnosticSeverity.Warning, $"The translation has a list of {translation.Signatories.Count} signatories; the original's list of {original.Signatories.Count} is printed instead.")
            {
                Line = first.Lines.First,
                Excerpt = first.Text,
                Suggestion = "Leave the signatories out of the translation: there is one list for all languages.",
            });
        }

        if (translation.Body.Count != original.Body.Count)
        {
            file.Diagnostics.Add(new("translation-differs", DiagnosticSeverity.Warning, $"The body of the translation has {translation.Body.Count} paragraphs and other blocks, that of the original {original.Body.Count}.")
            {
                Suggestion = "Look whether something is missing in one of them.",
            });
        }
    }

    private static void ReportSameLanguage(Letter original, List<(NamedFile File, Letter Letter)> translations)
    {
        var languages = new HashSet<LanguageTag> { original.Language };
        foreach (var (file, letter) in translations)
        {
            if (languages.Add(letter.Language)) continue;
            file.Diagnostics.Add(new("same-language-twice", DiagnosticSeverity.Error, $"Two texts of the letter are in the language “{letter.Language}”.")
            {
                Suggestion = "Name each translation after its language, as in “letter.es.md”, and state the language of the original in its front matter or in letter.yaml where it is not English.",
            });
        }
    }

    /// <summary>Two files for one thing: which of them counts is not for us to guess.</summary>
    private static void ReportTwins(List<NamedFile> files, string what)
    {
        foreach (var twins in files.GroupBy(file => file.Name.Language?.ToString().ToLowerInvariant()).Where(group => group.Count() > 1))
        {
            var names = string.Join(" and ", twins.Select(file => $"“{file.File.Path}”"));
            twins.Last().Diagnostics.Add(new("several-files", DiagnosticSeverity.Error, $"{what} is there more than once: {names}.") { Suggestion = "Delete all of them but one." });
        }
    }

    private static Diagnostic LanguagesDiffer(LanguageTag stated, LanguageTag named) =>
        new("language-differs", DiagnosticSeverity.Warning, $"The front matter says “{stated}”, the file's name “{named}”; the name counts.") { Suggestion = "Mend the one that is wrong." };

    private sealed record NamedFile(LetterFile File, LetterFileName Name, DiagnosticList Diagnostics);
}
