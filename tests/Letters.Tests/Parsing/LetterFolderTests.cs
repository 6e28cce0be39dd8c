using System.Text;
using Letters.Parsing;

namespace Letters.Tests.Parsing;

public class LetterFolderTests
{
    private const string English = "A title\n\nDear Minister:\n\nOne.\n\nTwo.\n\nSincerely,\n\nJane Doe\n\nJohn Roe\n";
    private const string Spanish = "Un título\n\nEstimado ministro:\n\nUno.\n\nDos.\n";

    [Fact]
    public void Translations_share_the_signatories_of_the_original()
    {
        var letter = Parse(("letter.txt", English), ("letter.es.txt", Spanish), ("letter.fr.txt", "Un titre\n\nMonsieur le Ministre,\n\nUn.\n\nDeux.\n")).Letter!;
        Assert.Equal(["es", "fr"], letter.Translations.Select(translation => translation.Language.ToString()));
        Assert.All(letter.Translations, translation => Assert.Equal((letter.Signatories, letter.Language), (translation.Signatories, translation.TranslatedFrom)));
        Assert.Equal("Un título", letter.Translations[0].Title.Text);
    }

    [Fact]
    public void A_letter_reads_in_each_of_its_languages_with_the_others_as_translations()
    {
        var letter = Parse(("letter.txt", English), ("letter.es.txt", Spanish), ("letter.fr.txt", "Un titre\n\nMonsieur le Ministre,\n\nUn.\n\nDeux.\n")).Letter!;
        var french = letter.In(LanguageTag.Parse("fr"));
        Assert.Equal(("Un titre", LanguageTag.English), (french.Title.Text, french.TranslatedFrom));
        Assert.Equal(["en", "es"], french.Translations.Select(translation => translation.Language.ToString()));
        Assert.Same(letter, letter.In(LanguageTag.English));
        Assert.Throws<ArgumentException>(() => letter.In(LanguageTag.Parse("de")));
    }

    [Fact]
    public void A_list_in_a_translation_is_told_and_not_printed()
    {
        var result = Parse(("letter.txt", English), ("letter.es.txt", Spanish + "\nSincerely,\n\nOtra Persona\n"));
        var warning = Assert.Single(result.Diagnostics);
        Assert.Equal(("translation-with-signatories", "a-letter/letter.es.txt", 11, "Otra Persona"), (warning.Code, warning.File, warning.Line, warning.Excerpt));
        Assert.Equal(2, result.Letter!.Translations[0].Signatories.Count);
    }

    [Fact]
    public void A_translation_that_lacks_a_paragraph_is_told()
    {
        var result = Parse(("letter.txt", English), ("letter.es.txt", "Un título\n\nEstimado ministro:\n\nUno.\n"));
        Assert.Equal("translation-differs", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void Two_files_for_one_text_are_an_error_that_names_both()
    {
        var result = Parse(("letter.es.txt", Spanish), ("letter.ES.txt", Spanish), ("letter.txt", English));
        Assert.Null(result.Letter);
        var error = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Contains("letter.es.txt", error.Message, StringComparison.Ordinal);
        Assert.Contains("letter.ES.txt", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_texts_that_all_name_a_language_none_is_guessed_to_be_the_original()
    {
        var result = Parse(("letter.es.txt", Spanish), ("letter.fr.txt", Spanish));
        Assert.Equal((null, "no-original"), (result.Letter, Assert.Single(result.Diagnostics).Code));
    }

    [Fact]
    public void A_single_text_that_names_its_language_is_the_original()
    {
        var letter = Parse(("letter.es.txt", Spanish + "\nSincerely,\n\nUna Persona\n")).Letter!;
        Assert.Equal(("es", null), (letter.Language.ToString(), letter.TranslatedFrom));
    }

    [Fact]
    public void An_error_in_a_translation_rejects_the_upload()
    {
        var result = Parse(("letter.txt", English), ("letter.es.txt", ""));
        Assert.Null(result.Letter);
        Assert.Equal("a-letter/letter.es.txt", Assert.Single(result.Diagnostics).File);
    }

    private static ParseResult Parse(params (string Name, string Text)[] files) =>
        LetterParser.Parse(Slug.Parse("a-letter"), [.. files.Select(file => new LetterFile(file.Name, $"a-letter/{file.Name}", Encoding.UTF8.GetBytes(file.Text)))]);
}
